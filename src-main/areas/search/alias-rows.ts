import { aliasKey } from '#shared/domain/code-alias.ts';
import type { SearchTerm } from '#shared/domain/search-query.ts';
import type { Database } from '#main/db/database.ts';
import { selectAliasRows } from './search-store.ts';

/** A beginning that fits more other numbers than this says nothing. */
const MOST = 500;

/** Items known by another number (旧档号, 馆编件号 …) that begins with the word, where it can be a number. */
export function aliasRows(db: Database, { typed }: SearchTerm): readonly number[] {
  return typed.length < 2 || !/[\p{N}A-Za-z]/u.test(typed) ? [] : selectAliasRows(db, aliasKey(typed), MOST);
}
