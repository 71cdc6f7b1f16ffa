import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { positionBeforeEnd, positionOf, selectItems, skipItems, type ListPosition, type ListRequest } from './item-list-store.ts';
import { toItem } from './item-record.ts';
import { readCursor, writeCursor } from './list-cursor.ts';

/** A page of items. However deep the page, its cost is that of the rows shown; rows that are skipped are only counted, by the index. Throws CATALOGUE_CURSOR_INVALID. */
export function listItems(context: AreaContext, input: CallInput<'catalogue', 'listItems'>): CallAnswer<'catalogue', 'listItems'> {
  const { filter, sort, limit } = input;
  const request = { filter, sort, after: readCursor(sort, input.cursor), limit: limit + 1, clearanceRank: clearanceRank(context.actor) };
  const after = startOf(context, request, input);
  if (after === undefined) return { rows: [], nextCursor: null };
  const rows = selectItems(context.db, { ...request, after });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(toItem), nextCursor: rows.length > limit && last ? writeCursor(sort, positionOf(last, sort)) : null };
}

/** Null: the beginning of the list. Undefined: there is nothing there. */
function startOf({ db }: AreaContext, request: ListRequest, { skip, fromEnd }: Pick<CallInput<'catalogue', 'listItems'>, 'skip' | 'fromEnd'>): ListPosition | null | undefined {
  if (fromEnd != null) return positionBeforeEnd(db, request, fromEnd) ?? null;
  return skip === 0 ? request.after : skipItems(db, request, skip);
}
