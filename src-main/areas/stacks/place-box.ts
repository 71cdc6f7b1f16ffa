import { hasRoomFor, shelfFill } from '#shared/domain/shelf-capacity.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { announceItems } from '#main/areas/catalogue/announce-items.ts';
import { changeBoxPlace, findShelfPlace, type BoxRecord } from './boxes-store.ts';
import { listItemIdsOfBox } from './box-items-store.ts';
import { refuseWhileCounted } from './refuse-while-counted.ts';
import { findBank } from './rooms-store.ts';
import { findShelf, nextFreeSlot, refreshUsedMm, type ShelfRecord } from './shelves-store.ts';
import { requireBox, viewBox } from './view-box.ts';
import { aisleOfShelf } from './view-place.ts';

/** Throws STACKS_BOX_NOT_FOUND, _SHELF_NOT_FOUND, _ALREADY_THERE, _SHELF_FULL, _BANK_LOCKED, _SHELF_COUNTED. */
export function placeBox(context: AreaContext, input: CallInput<'stacks', 'placeBox'>): CallAnswer<'stacks', 'placeBox'> {
  const shelf = findShelf(context.db, input.shelfId);
  if (!shelf) throw new MunimentError('STACKS_SHELF_NOT_FOUND');
  return putAway(context, requireBox(context, input.boxId), shelf);
}

/** What a person does at the shelf. Throws STACKS_SHELF_COUNTED and what `putOnShelf` throws. */
export function putAway(context: AreaContext, box: BoxRecord, shelf: ShelfRecord): CallAnswer<'stacks', 'placeBox'> {
  refuseWhileCounted(context, [box.shelfId, shelf.shelfId]);
  return putOnShelf(context, box, shelf);
}

/** Puts a box on a shelf, from wherever it was; a stocktaking does it to the shelf that it counts. */
export function putOnShelf(context: AreaContext, box: BoxRecord, shelf: ShelfRecord): CallAnswer<'stacks', 'placeBox'> {
  if (box.shelfId === shelf.shelfId) throw new MunimentError('STACKS_ALREADY_THERE', { boxNumber: box.boxNumber });
  if (!hasRoomFor(shelf, box.thicknessMm)) throw new MunimentError('STACKS_SHELF_FULL', { freeMm: shelfFill(shelf).freeMm, thicknessMm: box.thicknessMm });
  refuseOutOfReach(context, shelf.shelfId);
  return moveBox(context, box, { shelfId: shelf.shelfId, slot: nextFreeSlot(context.db, shelf.shelfId), state: 'placed' }, null);
}

/** Row, shelf fill, history and announcements of a box that changes its place. */
export function moveBox(context: AreaContext, box: BoxRecord, to: Pick<BoxRecord, 'shelfId' | 'slot' | 'state'>, reason: string | null): CallAnswer<'stacks', 'placeBox'> {
  return context.write((tx) => {
    changeBoxPlace(context.db, { ...to, boxId: box.boxId, version: box.version + 1 });
    for (const shelfId of [box.shelfId, to.shelfId]) if (shelfId !== null) refreshUsedMm(context.db, shelfId);
    const { shelfId, slot, state } = box;
    tx.record({
      class: 'O', kind: to.state === 'placed' ? 'box.place' : 'box.takeOut', entity: 'box', eid: box.boxId, fields: ['shelfId', 'slot', 'state'],
      body: { before: { shelfId, slot, state }, after: { ...to }, reason },
    });
    const itemIds = listItemIdsOfBox(context.db, box.boxId);
    tx.publish({ name: 'stacks.boxChanged', payload: { boxIds: [box.boxId] } });
    announceItems(tx, itemIds);
    return viewBox(context, requireBox(context, box.boxId));
  });
}

/** A shelf behind a locked, closed aisle cannot be reached: whoever scanned it scanned the wrong one. Throws STACKS_BANK_LOCKED. */
function refuseOutOfReach(context: AreaContext, shelfId: string): void {
  const place = findShelfPlace(context.db, shelfId)!;
  const bank = findBank(context.db, place.bankId)!;
  const aisle = aisleOfShelf(place);
  const status = bank.deviceId === null || bank.kind !== 'powered' || aisle === 0 ? null : context.devices.shelfStatus(bank.deviceId);
  if (status?.linked && status.conditions.includes('locked') && status.openAisle !== aisle) throw new MunimentError('STACKS_BANK_LOCKED', { bank: bank.name, aisle });
}
