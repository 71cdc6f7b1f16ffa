import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { itemLabelCode } from '#main/areas/labels/label-codes.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { judgeStocktaking } from './judge-stocktaking.ts';
import { recordSights } from './record-sights.ts';
import { requireEntered, requireShelf } from './require-shelf.ts';
import { requireUnderWay } from './require-stocktaking.ts';
import { openShelfBook } from './view-shelf.ts';

/** Throws what `takeScan` throws, and STOCKTAKING_THING_NOT_FOUND. */
export function tickThing(context: AreaContext, input: CallInput<'stocktaking', 'tickThing'>): CallAnswer<'stocktaking', 'tickThing'> {
  const { stocktakingId, shelfId, key } = input;
  requireUnderWay(context, stocktakingId);
  requireEntered(context, stocktakingId, requireShelf(context, openShelfBook(context), stocktakingId, shelfId));
  const named = /^(?<kind>box|item):(?<thingId>.+)$/u.exec(key)?.groups;
  const thing = { kind: named?.['kind'] === 'box' ? 'box' as const : 'item' as const, thingId: named?.['thingId'] ?? '', code: '' };
  const find = () => judgeStocktaking(context, stocktakingId, thing).entries.find((entry) => entry.key === key);
  const before = find();
  if (before === undefined) throw new MunimentError('STOCKTAKING_THING_NOT_FOUND');
  const code = before.kind === 'box' ? before.code : itemLabelCode({ archivalCode: before.code || null, itemId: thing.thingId });
  const seenHere = before.sights.some(({ reach, place }) => reach === 'shelf' && place.shelfId === shelfId);
  if (!seenHere) context.write((tx) => recordSights(context, tx, stocktakingId, [{ ...thing, code, shelfId, reach: 'shelf', how: 'hand', deviceId: null, seenAt: context.clock.nowIso(), seenBy: context.actor.name }]));
  return find()!;
}
