import type { LabelRaster } from '#shared/domain/label-raster.ts';
import type { PrintOutcome, PrinterStatus } from '#shared/domain/label-printer.ts';
import type { SessionLostEvent } from './session-lost-event.ts';

/** One link to a label printer. Every method rejects with a MunimentError of area PRINTING or DEVICES. */
export interface PrinterSession {
  readonly family: 'printing';
  /** Model as it names itself, or its language alone while it says nothing. */
  readonly identity: string;
  /** Asks now. Silence is an answer: `answered: false`. */
  readStatus(): Promise<PrinterStatus>;
  /**
   * One label, once. Rejects with what stands in the way before anything is sent, or with PRINTING_UNCERTAIN when it was
   * sent and nobody knows whether it came out: whoever asks again prints twice.
   */
  print(raster: LabelRaster): Promise<PrintOutcome>;
  on(listener: (event: SessionLostEvent) => void): () => void;
  close(): Promise<void>;
}
