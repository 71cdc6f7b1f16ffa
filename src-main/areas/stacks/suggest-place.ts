import { hasRoomFor, nextFit } from '#shared/domain/shelf-capacity.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findLastUsedShelf, listShelvesOfBank, nextFreeSlot } from './shelves-store.ts';
import { listBankRecords, listRoomRecords } from './rooms-store.ts';
import { requireBox } from './view-box.ts';
import { viewPlace } from './view-place.ts';

/**
 * The next free place in walking order, going on behind the newest box of the same fonds and record group; no space is
 * reserved (按储位码顺序上架). Null when no shelf has enough millimetres. Throws STACKS_BOX_NOT_FOUND.
 */
export function suggestPlace(context: AreaContext, input: CallInput<'stacks', 'suggestPlace'>): CallAnswer<'stacks', 'suggestPlace'> {
  const { db } = context;
  const box = requireBox(context, input.boxId);
  // Nobody stores boxes in a reading room.
  const readingRooms = new Set(listRoomRecords(db).filter(({ medium }) => medium === 'readingRoom').map(({ roomId }) => roomId));
  const banks = listBankRecords(db, null).filter(({ roomId }) => !readingRooms.has(roomId));
  const shelves = banks.flatMap(({ bankId }) => listShelvesOfBank(db, bankId)).filter(({ shelfId }) => shelfId !== box.shelfId);
  const lastUsed = findLastUsedShelf(db, box.fondsId, box.recordGroup);
  const shelf = nextFit(shelves, box.thicknessMm, ({ shelfId }) => shelfId === lastUsed);
  return shelf && hasRoomFor(shelf, box.thicknessMm) ? viewPlace(context, shelf.shelfId, nextFreeSlot(db, shelf.shelfId)) : null;
}
