import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { moveItems, refuseBoxed, refuseMixed, refuseTooFull, requireItems } from './box-contents.ts';
import { insertBox, nextBoxNumber, nextBoxSerial } from './boxes-store.ts';
import { requireBox, viewBox } from './view-box.ts';

/** Throws STACKS_ITEM_NOT_FOUND, STACKS_ITEM_BOXED, STACKS_BOX_MIXED, STACKS_BOX_TOO_FULL. */
export function createBox(context: AreaContext, input: CallInput<'stacks', 'createBox'>): CallAnswer<'stacks', 'createBox'> {
  return context.write((tx) => {
    const items = requireItems(context, input.itemIds);
    refuseBoxed(items);
    refuseMixed(items);
    refuseTooFull(items, input.thicknessMm);
    const { fondsId, recordGroup, year, unitId, retention } = items[0]!;
    const group = { fondsId, recordGroup, year, unitId, retention };
    const boxId = context.ids.uuid();
    const boxNumber = String(nextBoxNumber(context.db, group)).padStart(3, '0');
    // A letter in front keeps a box label from ever reading like a shelf label.
    const barcode = `BX${String(nextBoxSerial(context.db) + 1).padStart(6, '0')}`;
    const box = { ...group, boxId, boxNumber, barcode, thicknessMm: input.thicknessMm };
    insertBox(context.db, { ...box, shelfId: null, slot: null, state: 'open', version: 1 });
    tx.record({ class: 'O', kind: 'box.create', entity: 'box', eid: boxId, body: { ...group, boxNumber, barcode, thicknessMm: input.thicknessMm } });
    moveItems(context, tx, items, boxId);
    tx.publish({ name: 'stacks.boxChanged', payload: { boxIds: [boxId] } });
    return viewBox(context, requireBox(context, boxId));
  });
}
