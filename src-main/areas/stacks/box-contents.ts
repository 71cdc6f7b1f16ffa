import { boxMixProblems, stackThicknessMm, usableThicknessMm, type BoxGroup } from '#shared/domain/boxing.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { announceItems } from '#main/areas/catalogue/announce-items.ts';
import { changeItemBox, listItemsById, type BoxItemRecord } from './box-items-store.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';

/** The chosen items, each once, as far as the actor may see them. Throws STACKS_ITEM_NOT_FOUND. */
export function requireItems(context: AreaContext, itemIds: readonly string[]): BoxItemRecord[] {
  const wanted = new Set(itemIds);
  const items = listItemsById(context.db, [...wanted], clearanceRank(context.actor));
  if (items.length < wanted.size) throw new MunimentError('STACKS_ITEM_NOT_FOUND', { count: wanted.size - items.length });
  return items;
}

/** Throws STACKS_ITEM_BOXED for the first item that is in a box. */
export function refuseBoxed(items: readonly BoxItemRecord[]): void {
  const boxed = items.find(({ boxId }) => boxId !== null);
  if (boxed) throw new MunimentError('STACKS_ITEM_BOXED', { title: boxed.title, boxNumber: boxed.boxNumber });
}

/** A box never mixes year, unit, retention, fonds or record group (DA/T 22-2015). Throws STACKS_BOX_MIXED. */
export function refuseMixed(groups: readonly BoxGroup[]): void {
  const fields = boxMixProblems(groups);
  if (fields.length > 0) throw new MunimentError('STACKS_BOX_MIXED', { fields });
}

/** Throws STACKS_BOX_TOO_FULL, going by the estimate of what the pages measure. */
export function refuseTooFull(items: readonly { readonly pageCount: number }[], thicknessMm: number): void {
  const [neededMm, usableMm] = [stackThicknessMm(items), usableThicknessMm(thicknessMm)];
  if (neededMm > usableMm) throw new MunimentError('STACKS_BOX_TOO_FULL', { neededMm, usableMm });
}

/** Puts items into a box or takes them out (null), with an entry in the history of each. */
export function moveItems(context: AreaContext, tx: WriteTx, items: readonly BoxItemRecord[], boxId: string | null): void {
  for (const item of items) {
    changeItemBox(context.db, item.itemId, boxId, context.clock.nowIso(), context.actor.name);
    tx.record({ class: 'O', kind: 'item.box', entity: 'item', eid: item.itemId, fields: ['boxId'], body: { before: { boxId: item.boxId }, after: { boxId } } });
  }
  announceItems(tx, items.map(({ itemId }) => itemId));
}
