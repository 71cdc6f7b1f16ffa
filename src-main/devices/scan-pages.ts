import { readFile, rm } from 'node:fs/promises';
import { MunimentError } from '#shared/errors.ts';
import type { ScanSettings } from '#shared/domain/scanning.ts';
import type { DeviceCall } from './device-protocol.ts';
import { scanStepSchema } from './scan-protocol.ts';

/** One side of a sheet as the scanner coded it. */
export interface ScannedPage {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export interface ScanRequest {
  readonly deviceId: string;
  /** New for every scan. */
  readonly scanId: string;
  readonly settings: ScanSettings;
  /** An empty folder of the room; pages pass through it and it is gone at the end. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

const START_TIMEOUT_MS = 5000;
/** Busy, warming up and creeping at 600 dpi together; the driver gives up sooner and says why. */
const PAGE_TIMEOUT_MS = 600_000;
const END_TIMEOUT_MS = 15_000;

/** The pages of one scan, each taken over before the next but one is scanned. Throws SCAN_*, DEVICES_* or the signal's reason; leaving the loop stops the scanner. */
export async function* scanPages(call: (asked: DeviceCall, timeoutMs: number) => Promise<unknown>, { deviceId, scanId, settings, folder, signal }: ScanRequest): AsyncGenerator<ScannedPage, number, void> {
  signal.throwIfAborted();
  const target = { deviceId, scanId };
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => { stop = () => { reject(signal.reason); }; });
  aborted.catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    await call({ kind: 'startScan', ...target, settings, folder }, START_TIMEOUT_MS);
    for (;;) {
      const step = scanStepSchema.parse(await Promise.race([call({ kind: 'nextPage', ...target }, PAGE_TIMEOUT_MS), aborted]));
      if (step.step === 'ended') return step.pages;
      const bytes = await readFile(step.file).catch((error: unknown) => { throw new MunimentError('SCAN_UNEXPECTED_ANSWER', { reason: 'no file' }, { cause: error }); });
      await rm(step.file, { force: true });
      yield { bytes, mediaType: step.mediaType };
    }
  } finally {
    signal.removeEventListener('abort', stop);
    // A host that is gone has stopped the scanner by being gone.
    await call({ kind: 'endScan', ...target }, END_TIMEOUT_MS).catch(() => undefined);
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
