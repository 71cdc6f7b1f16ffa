import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listBoxesOfShelf } from './boxes-store.ts';
import { requireBank } from './create-bank.ts';
import { listShelvesOfFace } from './shelves-store.ts';
import { contentsOf, spineOf } from './view-box.ts';

/** Throws STACKS_BANK_NOT_FOUND, STACKS_FACE_NOT_FOUND. */
export function getElevation(context: AreaContext, input: CallInput<'stacks', 'getElevation'>): CallAnswer<'stacks', 'getElevation'> {
  const bank = requireBank(context, input.bankId);
  if (input.column > bank.carriages) throw new MunimentError('STACKS_FACE_NOT_FOUND', { bank: bank.name, column: input.column });
  const shelves = listShelvesOfFace(context.db, bank.bankId, input.column, input.face).map((shelf) => ({ shelf, boxes: listBoxesOfShelf(context.db, shelf.shelfId) }));
  const contents = contentsOf(context, shelves.flatMap(({ boxes }) => boxes));
  return shelves.map(({ shelf, boxes }) => ({
    ...shelf,
    boxes: boxes.map((box) => ({ boxId: box.boxId, boxNumber: box.boxNumber, barcode: box.barcode, thicknessMm: box.thicknessMm, slot: box.slot!, summary: spineOf(box, contents.get(box.boxId) ?? []) })),
  }));
}
