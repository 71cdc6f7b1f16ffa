import { MunimentError } from '#shared/errors.ts';
import type { ItemSort, ListPosition } from './item-list-store.ts';

/** Where the next page begins, as an opaque text that is only good for the same order. */
export function writeCursor(sort: ItemSort, position: ListPosition): string {
  return Buffer.from(JSON.stringify([sort.by, sort.descending, position.value, position.n])).toString('base64url');
}

/** Throws CATALOGUE_CURSOR_INVALID for a cursor of another order or none at all. */
export function readCursor(sort: ItemSort, cursor: string | null | undefined): ListPosition | null {
  if (cursor == null) return null;
  const invalid = new MunimentError('CATALOGUE_CURSOR_INVALID');
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalid;
  }
  if (!Array.isArray(read) || read[0] !== sort.by || read[1] !== sort.descending) throw invalid;
  const [, , value, n] = read as unknown[];
  if (typeof n !== 'number' || !(value === null || typeof value === 'string' || typeof value === 'number')) throw invalid;
  return { value, n };
}
