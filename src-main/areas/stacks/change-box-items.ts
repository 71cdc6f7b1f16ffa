import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { moveItems, refuseBoxed, refuseMixed, refuseTooFull, requireItems } from './box-contents.ts';
import { listAllItemsOfBox } from './box-items-store.ts';
import { raiseBoxVersion } from './boxes-store.ts';
import { requireBox, viewBox } from './view-box.ts';

/** Throws STACKS_BOX_NOT_FOUND, _CHANGED_MEANWHILE, _ITEM_NOT_FOUND, _ITEM_BOXED, _ITEM_NOT_IN_BOX, _BOX_MIXED, _BOX_TOO_FULL. */
export function changeBoxItems(context: AreaContext, input: CallInput<'stacks', 'changeBoxItems'>): CallAnswer<'stacks', 'changeBoxItems'> {
  return context.write((tx) => {
    const box = requireBox(context, input.boxId);
    if (box.version !== input.version) throw new MunimentError('STACKS_CHANGED_MEANWHILE', { version: box.version });
    const removed = requireItems(context, input.remove);
    const strangers = removed.filter(({ boxId }) => boxId !== box.boxId);
    if (strangers.length > 0) throw new MunimentError('STACKS_ITEM_NOT_IN_BOX', { count: strangers.length });
    const added = requireItems(context, input.add).filter(({ boxId }) => boxId !== box.boxId);
    refuseBoxed(added);
    refuseMixed([box, ...added]);
    const leaving = new Set(removed.map(({ itemId }) => itemId));
    const staying = listAllItemsOfBox(context.db, box.boxId).filter(({ itemId }) => !leaving.has(itemId));
    // What already stands in the box stays, whatever it measures; only more of it is refused.
    if (added.length > 0) refuseTooFull([...staying, ...added], box.thicknessMm);
    moveItems(context, tx, removed, null);
    moveItems(context, tx, added, box.boxId);
    raiseBoxVersion(context.db, box.boxId, box.version + 1);
    tx.record({ class: 'F', kind: 'box.changeItems', entity: 'box', eid: box.boxId, body: { added: added.map(({ itemId }) => itemId), removed: [...leaving] } });
    tx.publish({ name: 'stacks.boxChanged', payload: { boxIds: [box.boxId] } });
    return viewBox(context, requireBox(context, box.boxId));
  });
}
