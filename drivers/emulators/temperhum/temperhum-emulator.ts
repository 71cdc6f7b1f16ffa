import { ABSENT, FIRMWARE_QUERY, READ_COMMAND, REPORT_BYTES } from '../../climate/temperhum/codec.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import { streamReportLink } from '../../transports/stream-report-link.ts';
import { habitOf, measure, quietSensor } from '../day-curve.ts';
import { turnKnobs } from '../emulator.ts';
import type { DeviceEmulator } from '../emulator.ts';
import { createEmulatorLog } from '../emulator-log.ts';

export interface TemperhumEmulatorOptions {
  readonly clock: DriverClock;
  readonly firmware?: string;
  /** Where the room's curve lies; the rest as in `USUAL_HABIT`. */
  readonly seed?: number;
  readonly temperatureC?: number;
  readonly relativeHumidityPct?: number;
  /** Answers a read with these bytes, whatever the weather: replays a capture. */
  readonly replayHex?: string;
}

const FIRMWARE_BYTES = 16;

/**
 * A TEMPerHUM as 8-byte reports over any byte stream. Knobs: SensorKnobs, `firmware` (any string: a foot switch has the same ids),
 * `halfFirmware` (how many times only the first half is sent), `replayHex`.
 */
export function createTemperhumEmulator(options: TemperhumEmulatorOptions): DeviceEmulator {
  const { clock, firmware = 'TEMPerHUM_V3.9', replayHex = '' } = options;
  const habit = habitOf(options);
  const log = createEmulatorLog();
  const knobs = { ...quietSensor(), firmware, halfFirmware: 0, replayHex };

  const firmwareReports = (): Uint8Array[] => {
    const text = knobs.firmware.padEnd(FIRMWARE_BYTES, ' ');
    const bytes = Uint8Array.from({ length: FIRMWARE_BYTES }, (_, index) => text.charCodeAt(index));
    const half = knobs.halfFirmware > 0;
    if (half) knobs.halfFirmware -= 1;
    return split(half ? bytes.slice(0, REPORT_BYTES) : bytes);
  };
  const readingReports = (): Uint8Array[] => {
    if (knobs.replayHex !== '') return split(fromHex(knobs.replayHex));
    const { temperatureC, relativeHumidityPct } = measure(clock.nowMs(), habit, knobs);
    const report = new Uint8Array(REPORT_BYTES);
    const view = new DataView(report.buffer);
    report.set([0x80, 0x20]);
    view.setUint16(2, temperatureC === null ? ABSENT : Math.round(temperatureC * 100) & 0xffff);
    view.setUint16(4, relativeHumidityPct === null ? ABSENT : Math.round(relativeHumidityPct * 100) & 0xffff);
    return [report];
  };

  return {
    attach: (stream) => {
      const link = streamReportLink(stream, REPORT_BYTES);
      link.onReport((report) => {
        log.add('report', { hex: toHex(report) });
        if (knobs.silent) return;
        const answer = sameStart(report, FIRMWARE_QUERY) ? firmwareReports() : sameStart(report, READ_COMMAND) ? readingReports() : [];
        for (const part of answer) link.write(part).catch(() => undefined);
      });
    },
    set: (values) => {
      turnKnobs(knobs, values);
      log.add('set', values);
    },
    act: (action) => { throw new Error(`no action ${action}`); },
    state: () => ({ ...knobs, ...measure(clock.nowMs(), habit, knobs) }),
    log,
    close: () => undefined,
  };
}

/** The first four bytes name the command. */
const sameStart = (report: Uint8Array, command: Uint8Array): boolean => command.subarray(0, 4).every((byte, index) => report[index] === byte);
const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (hex: string): Uint8Array => Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
const split = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: bytes.length / REPORT_BYTES }, (_, index) => bytes.slice(index * REPORT_BYTES, (index + 1) * REPORT_BYTES));
