import type { AreaContext } from '#main/areas/area-context.ts';
import { positionOf, selectItems } from '#main/areas/catalogue/item-list-store.ts';
import { toItem } from '#main/areas/catalogue/item-record.ts';
import { findItemRow } from '#main/areas/catalogue/items-store.ts';
import { readCursor, writeCursor } from '#main/areas/catalogue/list-cursor.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { candidatesOf } from './candidates-of.ts';
import { valueOfRow } from './require-record.ts';

/** What one call reads: nobody else waits long for it, and whoever asked can stop. */
const ROWS = 2000;
const RECORDS = 30;

/** Throws CATALOGUE_CURSOR_INVALID. */
export function findOpen(context: AreaContext, { filter, sort, afterItemId, cursor }: CallInput<'candidates', 'findOpen'>): CallAnswer<'candidates', 'findOpen'> {
  const rank = clearanceRank(context.actor);
  const start = afterItemId == null ? undefined : findItemRow(context.db, afterItemId, rank);
  const after = cursor != null ? readCursor(sort, cursor) : start ? positionOf(start, sort) : null;
  const rows = selectItems(context.db, { filter, sort, after, limit: ROWS, clearanceRank: rank });
  let looked = 0;
  for (const row of rows) {
    // Nothing was read of it: nothing can be open.
    if (row.deletedAt !== null || row.capturedPages <= row.unreadPages) continue;
    if (looked === RECORDS) return { item: null, cursor: writeCursor(sort, positionOf(rows[rows.indexOf(row) - 1]!, sort)), looked };
    looked += 1;
    if (candidatesOf(context, row.itemId, null, valueOfRow(row)).candidates.some(({ state }) => state === 'open')) return { item: toItem(row), cursor: null, looked };
  }
  return { item: null, cursor: rows.length < ROWS ? null : writeCursor(sort, positionOf(rows.at(-1)!, sort)), looked };
}
