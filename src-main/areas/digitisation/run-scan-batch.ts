import { SCAN_PRESETS } from '#shared/presets/scan-presets.ts';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { isBlankPage } from '#main/imaging/is-blank-page.ts';
import { checkImage, type CheckedImage } from './checked-image.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import type { PageScan } from './pages-store.ts';
import { replacePage } from './replace-page.ts';
import { getScanBatch, tellScanState } from './scan-batch.ts';
import { countScannedPage, type ScanBatch } from './scan-batches-store.ts';
import { storePage } from './store-page.ts';

type PageId = CallInput<'digitisation', 'replacePage'>['pageId'];

/** The clerk pressed Cancel; anything else that aborts a batch is the program ending. */
export class ScanCancelled extends Error {}

/** A feeder takes a hundred sheets; whoever lays five thousand sides in one batch has made a mistake or is attacked by a scanner. */
const MOST_PAGES = 5000;
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
  try {
    for await (const { bytes, mediaType } of pages) {
      await keepPage(context, batchId, model, bytes, mediaType);
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

async function keepPage(context: AreaContext, batchId: string, model: string, bytes: Uint8Array, mediaType: string): Promise<void> {
  const batch = getScanBatch(context, batchId);
  if (batch.pages >= MOST_PAGES) throw new MunimentError('SCAN_TOO_MANY_PAGES', { limit: MOST_PAGES });
  const number = batch.pages + 1;
  const fileName = `scan-${String(number).padStart(4, '0')}.${mediaType.split('/')[1]!.replace('jpeg', 'jpg')}`;
  const checked = await checkScan(bytes, fileName);
  const isBlank = await isBlankPage(checked.bytes);
  const scan = scanFacts(batch, number, model, checked.facts.dpi, isBlank);
  const count = (): void => { countScannedPage(context.db, batchId, isBlank, context.clock.nowIso()); };
  if (batch.target.kind === 'replace') {
    const { pageId, version, reason = '' } = batch.target;
    await replacePage(context, { pageId: pageId as PageId, version, reason, file: new File([new Uint8Array(checked.bytes)], fileName) }, { scan, along: count });
    return;
  }
  await storePage(context, {
    pageId: context.ids.uuid(), itemId: batch.itemId, bytes: checked.bytes, mediaType: checked.mediaType, facts: checked.facts, source: 'scanner', originalName: fileName, text: null,
    beforePageId: batch.target.kind === 'before' ? batch.target.pageId : undefined, scan, origin: { scan },
  }, (tx) => {
    count();
    tx.publish({ name: 'digitisation.scanChanged', payload: { batchIds: [batchId] } });
  });
}

/** A picture with its end mark may still be broken inside; for the clerk it is the same: this sheet again. */
async function checkScan(bytes: Uint8Array, fileName: string): Promise<CheckedImage> {
  try {
    return await checkImage(new File([new Uint8Array(bytes)], fileName), fileName);
  } catch (error) {
    if (error instanceof MunimentError && error.code === 'DIGITISATION_IMAGE_DAMAGED') throw new MunimentError('SCAN_IMAGE_TRUNCATED', {}, { cause: error });
    throw error;
  }
}

function scanFacts(batch: ScanBatch, page: number, model: string, fileDpi: number | null, isBlank: boolean): PageScan {
  const { batchId, deviceId, deviceName, settings, presetId } = batch;
  const preset = SCAN_PRESETS.find((candidate) => candidate.presetId === presetId);
  return { batchId, page, deviceId, deviceName, model, settings, presetId, presetSource: preset?.source ?? null, fileDpi, isBlank };
}

function pause(forMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => { signal.removeEventListener('abort', abort); resolve(); }, forMs);
    const abort = (): void => { clearTimeout(timer); reject(signal.reason); };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
