import { isErrorCode, MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { keepScannedPage } from './keep-scanned-page.ts';
import { getScanBatch, tellScanState } from './scan-batch.ts';

/** The clerk pressed Cancel; anything else that aborts a batch is the program ending. */
export class ScanCancelled extends Error {}

const PAPER_POLL_MS = 1000;

/**
 * Runs a batch from where it stands to its end and says how it ended. Every page is durable before the next but one is drawn in. Never rejects
 * but when not even the batch's state can be written.
 */
export async function runScanBatch(context: AreaContext, batchId: string, signal: AbortSignal): Promise<void> {
  try {
    const waits = getScanBatch(context, batchId).waitForPaperS > 0;
    do {
      await scanStack(context, batchId, signal);
    } while (waits && await paperComes(context, batchId, signal));
    tellScanState(context, batchId, 'done');
  } catch (error) {
    const batch = getScanBatch(context, batchId);
    if (signal.aborted && signal.reason instanceof ScanCancelled) {
      // Who ends the waiting for more paper has finished; who stops the scanner has not.
      tellScanState(context, batchId, batch.state === 'waitingForPaper' && batch.pages > 0 ? 'done' : 'cancelled');
      return;
    }
    const known = error instanceof MunimentError && isErrorCode(error.code) ? error : new MunimentError('SCAN_DEVICE_FAILED', { detail: error instanceof Error ? error.message : String(error) }, { cause: error });
    if (known !== error && !signal.aborted) context.logger.error('scan failed', { batchId, error });
    tellScanState(context, batchId, 'paused', signal.aborted ? { code: 'SCAN_INTERRUPTED', data: {} } : { code: known.code, data: known.data });
  }
}

/** The sheets that lie in the scanner now. With an empty feeder and a batch that waits, waits for the first. */
async function scanStack(context: AreaContext, batchId: string, signal: AbortSignal): Promise<void> {
  const batch = getScanBatch(context, batchId);
  const { model } = await context.devices.readScanner(batch.deviceId);
  const scanId = context.ids.uuid();
  const pages = context.devices.scan({ deviceId: batch.deviceId, scanId, settings: batch.settings, folder: `${context.services.paths.scanning}/${scanId}`, signal });
  let side = 0;
  let afterSeparator = false;
  try {
    for await (const { bytes, mediaType } of pages) {
      side += 1;
      afterSeparator = await keepScannedPage(context, batchId, { bytes, mediaType, model, side, afterSeparator });
      // One page in the place of another: more of them would have no place.
      if (batch.target.kind === 'replace') return;
    }
  } catch (error) {
    const empty = error instanceof MunimentError && error.code === 'SCAN_FEEDER_EMPTY';
    if (empty && batch.waitForPaperS > 0) return;
    throw error;
  }
}

/** Waits for paper in the feeder. False: none came and the batch is over. Throws SCAN_FEEDER_EMPTY when nothing ever came. */
async function paperComes(context: AreaContext, batchId: string, signal: AbortSignal): Promise<boolean> {
  const { deviceId, settings, waitForPaperS, target } = getScanBatch(context, batchId);
  if (settings.source === 'platen' || target.kind === 'replace') return false;
  tellScanState(context, batchId, 'waitingForPaper');
  const until = context.clock.steadyMs() + waitForPaperS * 1000;
  while (context.clock.steadyMs() < until) {
    const report = await context.devices.readScanner(deviceId);
    if (report.feeder === 'loaded' && report.state === 'idle') {
      tellScanState(context, batchId, 'running');
      return true;
    }
    await pause(PAPER_POLL_MS, signal);
  }
  if (getScanBatch(context, batchId).pages === 0) throw new MunimentError('SCAN_FEEDER_EMPTY', {});
  return false;
}

function pause(forMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => { signal.removeEventListener('abort', abort); resolve(); }, forMs);
    const abort = (): void => { clearTimeout(timer); reject(signal.reason); };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
