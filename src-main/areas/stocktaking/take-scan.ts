import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { readShelfBarcode } from '#main/areas/stacks/place-code.ts';
import { findShelfByBarcode } from '#main/areas/stacks/shelves-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { judgeStocktaking } from './judge-stocktaking.ts';
import { recordSights } from './record-sights.ts';
import { requireEntered, requireShelf } from './require-shelf.ts';
import { requireInScope, requireUnderWay } from './require-stocktaking.ts';
import { resolveCode } from './resolve-code.ts';
import { openShelfBook } from './view-shelf.ts';

/**
 * The answer comes when the sight is on the disk. Throws STOCKTAKING_NOT_FOUND, _IS_OVER, _NOT_UNDER_WAY, _NO_SHELF_YET,
 * _SHELF_NOT_IN_SCOPE, _AISLE_NOT_ENTERED, STACKS_SHELF_NOT_FOUND.
 */
export function takeScan(context: AreaContext, input: CallInput<'stocktaking', 'takeScan'>): CallAnswer<'stocktaking', 'takeScan'> {
  const { stocktakingId, shelfId } = input;
  requireUnderWay(context, stocktakingId);
  const book = openShelfBook(context);
  const resolved = resolveCode(context, input.code);
  if (resolved.kind === 'unknown') {
    const barcode = readShelfBarcode(resolved.code);
    const scanned = barcode === undefined ? null : findShelfByBarcode(context.db, barcode);
    if (scanned !== null) {
      const place = book.of(scanned.shelfId);
      requireInScope(context, stocktakingId, place);
      return { kind: 'shelf', place };
    }
  }
  if (shelfId === null) throw new MunimentError('STOCKTAKING_NO_SHELF_YET');
  const shelf = requireShelf(context, book, stocktakingId, shelfId);
  requireEntered(context, stocktakingId, shelf);
  const added = context.write((tx) => recordSights(context, tx, stocktakingId, [
    { ...resolved, shelfId, reach: 'shelf', how: 'scan', deviceId: null, seenAt: context.clock.nowIso(), seenBy: context.actor.name },
  ]));
  const { entries } = judgeStocktaking(context, stocktakingId, resolved);
  // Who may not see what it stands for gets the entry of a code that nobody knows.
  const entry = entries.find(({ key }) => key === `${resolved.kind}:${resolved.thingId}`) ?? entries.find(({ key }) => key === `code:${resolved.code}`)!;
  return { kind: 'seen', already: added.length === 0, entry };
}
