import type { ScannedCode } from '#shared/domain/scanned-code.ts';
import type { SessionLostEvent } from './session-lost-event.ts';

export type CodeReaderEvent = { readonly kind: 'scan'; readonly code: ScannedCode } | SessionLostEvent;

/** One link to a barcode reader, which speaks when somebody pulls its trigger. */
export interface CodeReaderSession {
  readonly family: 'barcode';
  readonly identity: string;
  on(listener: (event: CodeReaderEvent) => void): () => void;
  close(): Promise<void>;
}
