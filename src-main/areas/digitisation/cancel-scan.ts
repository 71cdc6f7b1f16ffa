import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { ScanCancelled } from './run-scan-batch.ts';
import { getScanBatch, tellScanState } from './scan-batch.ts';

/** Stops the scanner and answers when it has stopped; the pages stay. A batch that is paused is closed. Throws SCAN_BATCH_NOT_FOUND. */
export async function cancelScan(context: AreaContext, { batchId }: CallInput<'digitisation', 'cancelScan'>): Promise<CallAnswer<'digitisation', 'cancelScan'>> {
  getScanBatch(context, batchId);
  await context.services.running.end(batchId, new ScanCancelled());
  const { state } = getScanBatch(context, batchId);
  if (state !== 'done' && state !== 'cancelled') tellScanState(context, batchId, 'cancelled');
  return getScanBatch(context, batchId);
}
