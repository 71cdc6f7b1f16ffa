import type { SearchNode } from '#shared/domain/search-node.ts';
import type { SearchTerm } from '#shared/domain/search-query.ts';

/** The words that are looked for, those that must stand together in one list; not those that must be missing. */
export function positiveWords(node: SearchNode): readonly (readonly SearchTerm[])[] {
  switch (node.kind) {
    case 'and': case 'or': return node.parts.flatMap(positiveWords);
    case 'words': return [node.terms];
    default: return [];
  }
}

/** The words that may stand there with a mistake. */
export function fuzzyTerms(node: SearchNode): readonly SearchTerm[] {
  if (node.kind === 'fuzzy') return [node.term];
  return node.kind === 'and' || node.kind === 'or' ? node.parts.flatMap(fuzzyTerms) : [];
}
