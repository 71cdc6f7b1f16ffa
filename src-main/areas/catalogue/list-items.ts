import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { positionOf, selectItems } from './item-list-store.ts';
import { toItem } from './item-record.ts';
import { readCursor, writeCursor } from './list-cursor.ts';

/** A page of items. However deep the page, its cost is that of the rows shown. Throws CATALOGUE_CURSOR_INVALID. */
export function listItems(context: AreaContext, input: CallInput<'catalogue', 'listItems'>): CallAnswer<'catalogue', 'listItems'> {
  const { filter, sort, limit } = input;
  const after = readCursor(sort, input.cursor);
  const rows = selectItems(context.db, { filter, sort, after, limit: limit + 1, clearanceRank: clearanceRank(context.actor) });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(toItem), nextCursor: rows.length > limit && last ? writeCursor(sort, positionOf(last, sort)) : null };
}
