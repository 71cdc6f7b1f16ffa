import type { ScanSettings, ScannerReport } from '#shared/domain/scanning.ts';
import type { SessionLostEvent } from './session-lost-event.ts';

/** One side of a sheet, as the scanner coded it; proven to have its end. */
export interface ScannedImage {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/tiff';
}

/** Takes over one image; the scanner is asked for the next when it has resolved. A rejection ends the scan with this error. */
export type TakeImage = (image: ScannedImage) => Promise<void>;

/** One proved way to a scanner. Every method rejects with a MunimentError of area SCAN or DEVICES. */
export interface ScannerSession {
  readonly family: 'scanning';
  /** Model and serial number as the scanner names itself. */
  readonly identity: string;
  /** Asks now: what it can do, whether paper lies in the feeder. */
  report(): Promise<ScannerReport>;
  /**
   * One request: the sheet on the glass, or every sheet in the feeder. Resolves with the number of images when the feeder is empty.
   * Rejects with SCAN_* for what stopped it; every image handed to `take` before stays good. Aborting tells the scanner to stop, then rejects with the signal's reason.
   */
  scan(settings: ScanSettings, take: TakeImage, signal: AbortSignal): Promise<number>;
  on(listener: (event: SessionLostEvent) => void): () => void;
  close(): Promise<void>;
}
