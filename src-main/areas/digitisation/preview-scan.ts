import type { ScanSettings, ScannerReport } from '#shared/domain/scanning.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { previewJpeg } from '#main/imaging/preview-jpeg.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { checkImage } from './checked-image.ts';
import { findRunningOn, listScannerDevices } from './scan-batches-store.ts';

/** Enough to see that the whole sheet is there and upright; a few seconds on every scanner. */
const LEAST_DPI = 75;
/** A4, or what the scanner takes. */
const SHEET = { widthMm: 210, heightMm: 297 };

/**
 * Scans one sheet and keeps nothing of it. Throws DEVICES_UNKNOWN_DEVICE, SCAN_IN_USE, SCAN_SETTINGS_REFUSED (a scanner without any source), and what
 * the scanner and `checkImage` say.
 */
export async function previewScan(context: AreaContext, { deviceId }: CallInput<'digitisation', 'previewScan'>): Promise<CallAnswer<'digitisation', 'previewScan'>> {
  if (!listScannerDevices(context.db).some((candidate) => candidate.deviceId === deviceId)) throw new MunimentError('DEVICES_UNKNOWN_DEVICE', { deviceId });
  if (findRunningOn(context.db, deviceId) !== null) throw new MunimentError('SCAN_IN_USE', {});
  const report = await context.devices.readScanner(deviceId);
  const settings = lowestSettings(report);
  const scanId = context.ids.uuid();
  const signal = context.signal ?? new AbortController().signal;
  const startedMs = context.clock.steadyMs();
  for await (const { bytes } of context.devices.scan({ deviceId, scanId, settings, folder: `${context.services.paths.scanning}/${scanId}`, signal })) {
    const tookMs = Math.round(context.clock.steadyMs() - startedMs);
    const { mediaType, facts } = await checkImage(new File([new Uint8Array(bytes)], 'preview'), '');
    const file = new File([await previewJpeg(bytes)], 'preview.jpg', { type: 'image/jpeg' });
    return { file, model: report.model, settings, mediaType, sizeBytes: bytes.byteLength, widthPx: facts.widthPx, heightPx: facts.heightPx, tookMs };
  }
  throw new MunimentError('SCAN_FEEDER_EMPTY', {});
}

function lowestSettings(report: ScannerReport): ScanSettings {
  const source = report.sources.find((candidate) => candidate.source === 'platen') ?? report.sources.find((candidate) => !candidate.duplex) ?? report.sources[0];
  const resolutionDpi = source?.resolutionsDpi.find((dpi) => dpi >= LEAST_DPI) ?? source?.resolutionsDpi.at(-1);
  const colourMode = source?.colourModes.find((mode) => mode === 'colour') ?? source?.colourModes[0];
  if (source === undefined || resolutionDpi === undefined || colourMode === undefined) throw new MunimentError('SCAN_SETTINGS_REFUSED', { setting: 'source' });
  return { source: source.source, duplex: false, resolutionDpi, colourMode, widthMm: Math.min(SHEET.widthMm, source.maxWidthMm), heightMm: Math.min(SHEET.heightMm, source.maxHeightMm) };
}
