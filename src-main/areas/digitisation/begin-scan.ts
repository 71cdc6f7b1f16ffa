import type { AreaContext } from '#main/areas/area-context.ts';
import { runScanBatch } from './run-scan-batch.ts';

/** Lets a batch run on its own; the call that began it is over long before. */
export function beginScan(context: AreaContext, batchId: string): void {
  context.services.running.begin(batchId, (signal) => runScanBatch({ ...context, signal }, batchId, signal));
}
