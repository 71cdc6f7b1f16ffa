import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import type { ItemOp } from '#main/areas/catalogue/item-history-store.ts';
import { takeBackItems } from '#main/areas/catalogue/take-back-items.ts';
import { undoVolume } from './undo-arrangement.ts';

/** Gives items and volumes the values back that ops of one transaction took from them; what somebody changed since stays as it is. Answers with how many these are. */
export function takeBackRecords(context: AreaContext, tx: WriteTx, ops: readonly ItemOp[], undoes: number): number {
  const ofVolumes = ops.filter((op) => op.entity === 'volume');
  let left = 0;
  for (const op of ofVolumes) {
    try {
      undoVolume(context, tx, op, undoes);
    } catch (error) {
      if (!(error instanceof MunimentError) || error.code !== 'CATALOGUE_UNDO_TOO_LATE') throw error;
      left += 1;
    }
  }
  if (ofVolumes.length > 0) tx.publish({ name: 'catalogue.volumesChanged', payload: {} });
  return left + takeBackItems(context, tx, ops.filter((op) => op.entity === 'item'), undoes);
}
