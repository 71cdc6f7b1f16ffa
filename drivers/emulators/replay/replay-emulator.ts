import type { DriverClock } from '../../contract/driver-clock.ts';
import type { WireTraceDocument, WireTraceHeader } from '../../contract/wire-trace-format.ts';
import type { ByteStream } from '../../transports/byte-stream.ts';
import type { DeviceEmulator } from '../emulator.ts';
import { createEmulatorLog } from '../emulator-log.ts';

/** One question of the trace with everything that came until the next one. */
interface Exchange {
  readonly question: string;
  readonly answers: readonly { readonly bytes: Uint8Array; readonly afterMs: number }[];
}

/**
 * Plays a wire trace as a device: a question is answered with what the real device answered to it, in the order and with the delays of
 * the trace. The next exchange with the same bytes is the one that is meant; when none is left, the last one is given again, but only
 * for questions that the trace has more than once (polls). A question that the trace does not know stays unanswered and is logged as
 * `unknown`. Modbus TCP counts its transactions from the start of a link, so there the first two bytes are matched by their place.
 */
export function createReplayEmulator({ clock, trace }: { readonly clock: DriverClock; readonly trace: WireTraceDocument }): DeviceEmulator {
  const log = createEmulatorLog();
  const countsTransactions = isModbusTcp(trace.header);
  const exchanges = exchangesOf(trace, countsTransactions);
  const asked = new Map<string, number>();
  for (const { question } of exchanges) asked.set(question, (asked.get(question) ?? 0) + 1);
  let place = 0;

  const find = (question: string): Exchange | null => {
    const next = exchanges.findIndex((exchange, index) => index >= place && exchange.question === question);
    if (next >= 0) {
      place = next + 1;
      return exchanges[next] ?? null;
    }
    return (asked.get(question) ?? 0) > 1 ? exchanges.findLast((exchange) => exchange.question === question) ?? null : null;
  };
  const play = (stream: ByteStream, bytes: Uint8Array): void => {
    const question = keyOf(toHex(bytes), countsTransactions);
    const exchange = find(question);
    log.add(exchange === null ? 'unknown' : 'question', { hex: toHex(bytes) });
    for (const { bytes: answer, afterMs } of exchange?.answers ?? []) {
      const sent = countsTransactions ? Uint8Array.from([...bytes.slice(0, 2), ...answer.slice(2)]) : answer;
      clock.after(afterMs, () => { stream.write(sent).catch(() => undefined); });
    }
  };

  return {
    attach: (stream) => stream.onData((bytes) => play(stream, bytes)),
    set: (values) => { for (const name of Object.keys(values)) throw new Error(`no knob ${name}; a trace plays what happened`); },
    act: (action) => {
      if (action !== 'rewind') throw new Error(`no action ${action}; there is rewind`);
      place = 0;
    },
    state: () => ({ deviceId: trace.header.deviceId, driver: trace.header.driver, exchanges: exchanges.length, place }),
    log,
    close: () => undefined,
  };
}

function exchangesOf({ entries }: WireTraceDocument, countsTransactions: boolean): Exchange[] {
  const exchanges: { question: string; askedMs: number; answers: { bytes: Uint8Array; afterMs: number }[] }[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'bytes') continue;
    if (entry.direction === 'out') exchanges.push({ question: keyOf(entry.hex, countsTransactions), askedMs: entry.steadyMs, answers: [] });
    // What came before the first question answers nothing that anybody will ask.
    else exchanges.at(-1)?.answers.push({ bytes: fromHex(entry.hex), afterMs: Math.max(0, entry.steadyMs - (exchanges.at(-1)?.askedMs ?? 0)) });
  }
  return exchanges;
}

/** Modbus drivers frame as TCP unless their options say otherwise, and over a network only. */
const isModbusTcp = ({ driver, address, options }: WireTraceHeader): boolean =>
  (driver === 'shelving/ms1' || driver === 'climate/modbus-transmitter') && address.kind === 'tcp' && options.framing !== 'rtu';

const keyOf = (hex: string, countsTransactions: boolean): string => countsTransactions ? hex.slice(4) : hex;
const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
