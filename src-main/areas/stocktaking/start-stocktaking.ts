import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { insertExpected, listBoxedItems, listStandingBoxes, listTakenOutBoxes, type Absence, type ExpectedRecord } from './expected-store.ts';
import { requireStocktaking } from './require-stocktaking.ts';
import { readScope, type ScopeContents } from './scope-shelves.ts';
import { findShelvesTaken, insertCountedShelf, insertStocktaking } from './stocktakings-store.ts';
import { viewStocktaking } from './view-stocktaking.ts';

/** Throws STOCKTAKING_NOTHING_TO_COUNT, STOCKTAKING_SHELVES_TAKEN, and STACKS_* for a scope that is not there. */
export function startStocktaking(context: AreaContext, input: CallInput<'stocktaking', 'startStocktaking'>): CallAnswer<'stocktaking', 'startStocktaking'> {
  const { db, clock, actor } = context;
  const { scope, depth } = input;
  return context.write((tx) => {
    const contents = readScope(context, scope);
    if (contents.shelfIds.length === 0) throw new MunimentError('STOCKTAKING_NOTHING_TO_COUNT');
    const taken = findShelvesTaken(db, contents.shelfIds);
    if (taken.count > 0) throw new MunimentError('STOCKTAKING_SHELVES_TAKEN', { count: taken.count, person: taken.person });
    const stocktakingId = context.ids.uuid();
    insertStocktaking(db, { stocktakingId, scope, depth, startedAt: clock.nowIso(), startedBy: actor.name });
    contents.shelfIds.forEach((shelfId, position) => insertCountedShelf(db, stocktakingId, shelfId, position));
    const things = expectedOf(context, contents, scope.kind === 'list' || depth === 'items');
    for (const thing of things) insertExpected(db, stocktakingId, thing);
    tx.record({
      class: 'O', kind: 'stocktaking.start', entity: 'stocktaking', eid: stocktakingId,
      body: { scope: structuredClone(scope), depth, shelfIds: [...contents.shelfIds], boxIds: things.filter(({ kind }) => kind === 'box').map(({ thingId }) => thingId), itemIds: things.filter(({ kind }) => kind === 'item').map(({ thingId }) => thingId) },
    });
    tx.publish({ name: 'stocktaking.changed', payload: { stocktakingIds: [stocktakingId] } });
    return viewStocktaking(context, requireStocktaking(context, stocktakingId));
  });
}

/** What should be there, with what is known to be out. */
function expectedOf(context: AreaContext, { shelfIds, boxIds, itemIds }: ScopeContents, withItems: boolean): ExpectedRecord[] {
  const { db } = context;
  const [onShelves, asked] = [new Set(shelfIds), boxIds === null ? null : new Set(boxIds)];
  const isAsked = ({ boxId, shelfId }: { readonly boxId: string; readonly shelfId: string }): boolean => (asked === null ? onShelves.has(shelfId) : asked.has(boxId) && onShelves.has(shelfId));
  const standing = listStandingBoxes(db, shelfIds).filter(isAsked).map(({ boxId, shelfId, slot }) => ({ boxId, shelfId, slot, absence: null as Absence | null }));
  const out = listTakenOutBoxes(db).filter(isAsked).map(({ boxId, shelfId, slot, reason, by, ms }) => ({ boxId, shelfId, slot, absence: { reason, by, at: new Date(ms).toISOString() } as Absence | null }));
  const boxes = [...standing, ...out];
  const things = boxes.map(({ boxId, ...place }): ExpectedRecord => ({ kind: 'box', thingId: boxId, ...place }));
  if (!withItems) return things;
  const byBox = new Map(boxes.map((box) => [box.boxId, box]));
  // Of a list only the items that were named: who names a box asks for the box.
  const named = asked === null ? null : new Set<string>(itemIds);
  const items = listBoxedItems(db, [...byBox.keys()]).filter(({ itemId }) => named === null || named.has(itemId));
  return [...things, ...items.map(({ itemId, boxId, takenBy, takenAt }): ExpectedRecord => {
    const { shelfId, slot, absence } = byBox.get(boxId)!;
    return { kind: 'item', thingId: itemId, shelfId, slot, absence: takenAt === null ? absence : { reason: '', by: takenBy ?? '', at: takenAt } };
  })];
}
