import type { DriverClock } from '../../contract/driver-clock.ts';
import type { CodeReaderEvent, CodeReaderSession } from '../../contract/code-reader-session.ts';
import { decodeScanPart, joinScan, type ScanPart } from './codec.ts';

/** A code in several reports comes at once; a rest that does not was cut off. */
const PART_GAP_MS = 500;
const MOST_PARTS = 64;

/** What a HID-POS reader is heard through: whole reports with their id. It is never written to. */
export interface ReportSource {
  onReport(listener: (report: Uint8Array) => void): void;
  onLost(listener: (reason: string) => void): void;
  close(): Promise<void>;
}

export function openHidPosSession(source: ReportSource, clock: DriverClock): CodeReaderSession {
  const listeners = new Set<(event: CodeReaderEvent) => void>();
  const tell = (event: CodeReaderEvent): void => { for (const listener of listeners) listener(event); };
  let parts: ScanPart[] = [];
  let cancel: () => void = () => undefined;
  let closed = false;
  const forget = (): void => { parts = []; };
  source.onReport((report) => {
    const part = decodeScanPart(report);
    if (part === null || closed) return;
    cancel();
    parts.push(part);
    if (part.more && parts.length < MOST_PARTS) { cancel = clock.after(PART_GAP_MS, forget); return; }
    const code = joinScan(parts);
    forget();
    // Half a code is another code: only whole ones are told.
    if (!part.more && code.text !== '') tell({ kind: 'scan', code });
  });
  source.onLost(() => { if (!closed) tell({ kind: 'lost', errorCode: 'DEVICES_LINK_LOST' }); });
  return {
    family: 'barcode',
    identity: 'HID POS',
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      cancel();
      await source.close();
    },
  };
}
