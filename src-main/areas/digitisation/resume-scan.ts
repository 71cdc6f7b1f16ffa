import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { beginScan } from './begin-scan.ts';
import { pauseInterruptedScans } from './pause-interrupted-scans.ts';
import { getScanBatch } from './scan-batch.ts';
import { changeScanState, findRunningOn } from './scan-batches-store.ts';
import { requireItem } from './visible-page.ts';

/** Goes on after the last page stored. Throws SCAN_BATCH_NOT_FOUND, SCAN_BATCH_NOT_WAITING, SCAN_IN_USE, DIGITISATION_ITEM_NOT_FOUND. */
export function resumeScan(context: AreaContext, { batchId }: CallInput<'digitisation', 'resumeScan'>): CallAnswer<'digitisation', 'resumeScan'> {
  const { itemId } = getScanBatch(context, batchId);
  requireItem(context, itemId);
  pauseInterruptedScans(context);
  context.write((tx) => {
    const { state, deviceId } = getScanBatch(context, batchId);
    if (state !== 'paused' && state !== 'cancelled') throw new MunimentError('SCAN_BATCH_NOT_WAITING', {});
    if (findRunningOn(context.db, deviceId) !== null) throw new MunimentError('SCAN_IN_USE', {});
    changeScanState(context.db, batchId, 'running', null, context.clock.nowIso());
    tx.publish({ name: 'digitisation.scanChanged', payload: { batchIds: [batchId] } });
  }, { local: true });
  beginScan(context, batchId);
  return getScanBatch(context, batchId);
}
