import type { WireTraceEntry } from './wire-trace.ts';

/**
 * A wire trace as JSON lines: one header, then one line an entry, oldest first. `t` is milliseconds since the first entry by a clock
 * that never goes back, `at` is wall time.
 *
 *     {"format":"muniment-wire-trace","version":1,"deviceId":"bank-1","driver":"shelving/ms1","address":{…},"options":{…},"identity":"MS/1.0, 10 carriages","dropped":0}
 *     {"t":0,"at":"2026-11-23T08:00:01.000Z","event":"opened"}
 *     {"t":3,"at":"2026-11-23T08:00:01.003Z","out":"000100000006010400000012"}
 *     {"t":9,"at":"2026-11-23T08:00:01.009Z","in":"0001000000270104244d53…"}
 */
export interface WireTraceHeader {
  readonly deviceId: string;
  readonly driver: string;
  readonly address: Readonly<Record<string, unknown>>;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly identity: string | null;
  /** Entries that were older than the ring could hold. */
  readonly dropped: number;
}

export interface WireTraceDocument {
  readonly header: WireTraceHeader;
  readonly entries: readonly WireTraceEntry[];
}

const FORMAT = 'muniment-wire-trace';
const VERSION = 1;

export function writeWireTrace({ header, entries }: WireTraceDocument): string {
  const startMs = entries[0]?.steadyMs ?? 0;
  const lines = entries.map((entry) => {
    const stamp = { t: Math.round((entry.steadyMs - startMs) * 10) / 10, at: new Date(entry.atMs).toISOString() };
    return JSON.stringify(entry.kind === 'event' ? { ...stamp, event: entry.event } : { ...stamp, [entry.direction]: entry.hex });
  });
  return `${[JSON.stringify({ format: FORMAT, version: VERSION, ...header }), ...lines].join('\n')}\n`;
}

/** Reads a trace back; throws in plain words on what is not one. Steady time begins at 0. */
export function readWireTrace(text: string): WireTraceDocument {
  const [first = '', ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  const header = parseLine(first, 1);
  if (header.format !== FORMAT) throw new Error('not a wire trace: the first line has no "format": "muniment-wire-trace"');
  if (header.version !== VERSION) throw new Error(`a wire trace of version ${String(header.version)}; this program reads version ${VERSION}`);
  return {
    header: {
      deviceId: textOf(header.deviceId), driver: textOf(header.driver), address: recordOf(header.address),
      options: recordOf(header.options) as WireTraceHeader['options'], identity: typeof header.identity === 'string' ? header.identity : null,
      dropped: typeof header.dropped === 'number' ? header.dropped : 0,
    },
    entries: rest.map((line, index) => entryOf(parseLine(line, index + 2), index + 2)),
  };
}

function entryOf(line: Readonly<Record<string, unknown>>, number: number): WireTraceEntry {
  const atMs = typeof line.at === 'string' ? Date.parse(line.at) : Number.NaN;
  if (typeof line.t !== 'number' || Number.isNaN(atMs)) throw new Error(`line ${number} has no time`);
  const stamp = { steadyMs: line.t, atMs };
  for (const direction of ['out', 'in'] as const) {
    const hex = line[direction];
    if (typeof hex === 'string' && /^([0-9a-f]{2})*$/i.test(hex)) return { kind: 'bytes', direction, hex: hex.toLowerCase(), ...stamp };
  }
  if (typeof line.event === 'string') return { kind: 'event', event: line.event, ...stamp };
  throw new Error(`line ${number} has neither bytes nor an event`);
}

function parseLine(line: string, number: number): Readonly<Record<string, unknown>> {
  try {
    return recordOf(JSON.parse(line));
  } catch {
    throw new Error(`line ${number} is not JSON`);
  }
}

const textOf = (value: unknown): string => typeof value === 'string' ? value : '';
const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Readonly<Record<string, unknown>> : {};
