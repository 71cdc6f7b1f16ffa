import type { DriverClock } from './driver-clock.ts';

/** One thing that happened on a device's wire. `atMs` is wall time (may jump), `steadyMs` is for distances. */
export type WireTraceEntry =
  | { readonly kind: 'bytes'; readonly direction: 'out' | 'in'; readonly hex: string; readonly atMs: number; readonly steadyMs: number }
  | { readonly kind: 'event'; readonly event: string; readonly atMs: number; readonly steadyMs: number };

/** Where a transport writes what passes through it. */
export interface WireTrace {
  bytes(direction: 'out' | 'in', bytes: Uint8Array): void;
  /** `opened`, `lost: <reason>`, `closed`. */
  event(event: string): void;
}

/** The latest entries of one device; what is older falls out and is counted. */
export interface WireTraceRing extends WireTrace {
  entries(): readonly WireTraceEntry[];
  /** Entries that fell out since the ring began. */
  dropped(): number;
}

/** About ten minutes of an idle shelf bank, or two of a moving one. */
const KEPT_ENTRIES = 4000;
const KEPT_BYTES = 512 * 1024;

/** A ring bounded by entries and by bytes, whichever is reached first. */
export function createWireTraceRing(clock: DriverClock, keptEntries = KEPT_ENTRIES, keptBytes = KEPT_BYTES): WireTraceRing {
  let kept: WireTraceEntry[] = [];
  let start = 0;
  let byteCount = 0;
  let droppedCount = 0;
  const sizeOf = (entry: WireTraceEntry | undefined): number => entry?.kind === 'bytes' ? entry.hex.length / 2 : 0;
  const add = (entry: WireTraceEntry): void => {
    kept.push(entry);
    byteCount += sizeOf(entry);
    while (kept.length - start > keptEntries || byteCount > keptBytes) {
      byteCount -= sizeOf(kept[start]);
      start += 1;
      droppedCount += 1;
    }
    // The front is cut off in large pieces: shifting an array at every byte would cost more than the wire.
    if (start > keptEntries) {
      kept = kept.slice(start);
      start = 0;
    }
  };
  const now = () => ({ atMs: clock.nowMs(), steadyMs: clock.steadyMs() });
  return {
    bytes: (direction, bytes) => add({ kind: 'bytes', direction, hex: toHex(bytes), ...now() }),
    event: (event) => add({ kind: 'event', event, ...now() }),
    entries: () => kept.slice(start),
    dropped: () => droppedCount,
  };
}

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
