import { MunimentError, type ErrorCode, type ErrorData } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { changeScanState, findScanBatch, type ScanBatch } from './scan-batches-store.ts';

/** A batch that the actor may see. Throws SCAN_BATCH_NOT_FOUND. */
export function getScanBatch(context: AreaContext, batchId: string): ScanBatch {
  const batch = findScanBatch(context.db, batchId, clearanceRank(context.actor));
  if (batch === null) throw new MunimentError('SCAN_BATCH_NOT_FOUND', {});
  return batch;
}

/** Changes the state and announces it. Local: a batch is work, its pages are the record. */
export function tellScanState(context: AreaContext, batchId: string, state: ScanBatch['state'], error: { readonly code: ErrorCode; readonly data: ErrorData } | null = null): void {
  context.write((tx) => {
    changeScanState(context.db, batchId, state, error, context.clock.nowIso());
    tx.publish({ name: 'digitisation.scanChanged', payload: { batchIds: [batchId] } });
  }, { local: true });
}
