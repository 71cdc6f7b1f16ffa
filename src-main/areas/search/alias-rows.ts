import { aliasKey } from '#shared/domain/code-alias.ts';
import type { Database } from '#main/db/database.ts';
import type { ReadQuery } from './read-query.ts';
import { selectAliasRows } from './search-store.ts';

/** A beginning that fits more other numbers than this says nothing. */
const MOST = 500;

/** Items known by another number (旧档号, 馆编件号 …) that begins with the query, where it is one word that can be a number. */
export function aliasRows(db: Database, { terms }: ReadQuery): readonly number[] {
  const [only, second] = terms;
  if (only === undefined || second !== undefined || only.typed.length < 2 || !/[\p{N}A-Za-z]/u.test(only.typed)) return [];
  return selectAliasRows(db, aliasKey(only.typed), MOST);
}
