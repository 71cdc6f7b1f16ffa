import type { SearchField } from './search-fields.ts';
import type { SearchTerm } from './search-query.ts';

/** Where in the typed query something stands, in UTF-16 units. */
export interface QueryPlace {
  readonly start: number;
  readonly end: number;
}

export type SearchOperator = '=' | '<' | '<=' | '>' | '>=';

/** What a query says. */
export type SearchNode =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly SearchNode[] }
  | { readonly kind: 'not'; readonly part: SearchNode }
  /** All the terms together in the fields of an item (or in the one field), or together on one of its pages. */
  | { readonly kind: 'words'; readonly field: SearchField | null; readonly terms: readonly SearchTerm[] }
  /** One word with up to one character read wrongly. */
  | { readonly kind: 'fuzzy'; readonly term: SearchTerm }
  | { readonly kind: 'compare'; readonly field: SearchField; readonly operator: SearchOperator; readonly value: string; readonly place: QueryPlace };
