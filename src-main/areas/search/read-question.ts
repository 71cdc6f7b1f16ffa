import { readSearchLanguage } from '#shared/domain/search-language.ts';
import type { SearchNode } from '#shared/domain/search-node.ts';
import type { Database } from '#main/db/database.ts';
import { simplifyChinese } from '#main/search-index/simplify-chinese.ts';
import { customSearchFields } from './custom-search-fields.ts';

/** What was typed, with the fields of the room's own; null where nothing is looked for. Throws SEARCH_QUERY_*. */
export const readQuestion = ({ db }: { readonly db: Database }, { query, fuzzy = false }: { readonly query: string; readonly fuzzy?: boolean | undefined }): SearchNode | null =>
  readSearchLanguage(query, { simplify: simplifyChinese, fuzzy, customFields: customSearchFields(db) });
