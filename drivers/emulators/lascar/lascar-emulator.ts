import { encodeHumidity, encodeTemperature } from '../../climate/lascar/codec.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import type { ByteStream } from '../../transports/byte-stream.ts';
import { habitOf, measure, quietSensor } from '../day-curve.ts';
import { turnKnobs } from '../emulator.ts';
import type { DeviceEmulator } from '../emulator.ts';
import { createEmulatorLog } from '../emulator-log.ts';

export interface LascarEmulatorOptions {
  readonly clock: DriverClock;
  /** Where the room's curve lies; the rest as in `USUAL_HABIT`. */
  readonly seed?: number;
  readonly temperatureC?: number;
  readonly relativeHumidityPct?: number;
  /** How often it speaks of its own accord. */
  readonly everyMs?: number;
}

/**
 * A Lascar EL-USB-RT: says temperature and humidity in turn, each a report of its own, and listens to nobody. Each write is one report.
 * Knobs: SensorKnobs (an absent value is not said).
 */
export function createLascarEmulator(options: LascarEmulatorOptions): DeviceEmulator {
  const { clock, everyMs = 1000 } = options;
  const habit = habitOf(options);
  const log = createEmulatorLog();
  const knobs = quietSensor();
  const streams = new Set<ByteStream>();
  const say = (report: Uint8Array): void => { for (const stream of streams) stream.write(report).catch(() => streams.delete(stream)); };
  let cancel: () => void = () => undefined;
  const tick = (): void => {
    const { temperatureC, relativeHumidityPct } = measure(clock.nowMs(), habit, knobs);
    if (!knobs.silent && temperatureC !== null) say(encodeTemperature(temperatureC));
    if (!knobs.silent && relativeHumidityPct !== null) say(encodeHumidity(relativeHumidityPct));
    cancel = clock.after(everyMs, tick);
  };
  cancel = clock.after(everyMs, tick);
  return {
    attach: (stream) => {
      streams.add(stream);
      stream.onData((bytes) => log.add('report', { hex: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') }));
      stream.onLost(() => streams.delete(stream));
    },
    set: (values) => {
      turnKnobs(knobs, values);
      log.add('set', values);
    },
    act: (action) => { throw new Error(`no action ${action}`); },
    state: () => ({ ...knobs, ...measure(clock.nowMs(), habit, knobs) }),
    log,
    close: () => cancel(),
  };
}
