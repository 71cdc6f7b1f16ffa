import type { AreaContext } from '#main/areas/area-context.ts';
import { tellScanState } from './scan-batch.ts';
import { listUnfinishedBatches } from './scan-batches-store.ts';

/** Batches that were under way when the program ended, or whose end a full disk could not take down, wait for somebody: no scanner pulls paper because a program starts. */
export function pauseInterruptedScans(context: AreaContext): void {
  for (const batchId of listUnfinishedBatches(context.db)) if (!context.services.running.isRunning(batchId)) tellScanState(context, batchId, 'paused', { code: 'SCAN_INTERRUPTED', data: {} });
}
