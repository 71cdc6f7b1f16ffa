import type { RegisterOrder } from '../../climate/modbus-transmitter/codec.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import type { ModbusFramingKind } from '../../framing/modbus-framing.ts';
import { EXCEPTION, FUNCTION, exceptionPdu, registersReplyPdu, wordAt } from '../../framing/modbus-pdu.ts';
import { habitOf, measure, quietSensor } from '../day-curve.ts';
import { turnKnobs } from '../emulator.ts';
import type { DeviceEmulator, KnobValue } from '../emulator.ts';
import { createEmulatorLog } from '../emulator-log.ts';
import { serveModbus } from '../serve-modbus.ts';
import { quietWire } from '../wire-faults.ts';

export interface TransmitterEmulatorOptions {
  readonly clock: DriverClock;
  /** Where the room's curve lies; the rest as in `USUAL_HABIT`. */
  readonly seed?: number;
  readonly temperatureC?: number;
  readonly relativeHumidityPct?: number;
  readonly unitId?: number;
  readonly framing?: ModbusFramingKind;
  readonly registerOrder?: RegisterOrder;
}

/** What these transmitters send when their probe is unplugged: a value no room has. */
const UNPLUGGED = 0x8000;

/** A wall transmitter with two holding registers. Knobs: SensorKnobs and WireKnobs. */
export function createTransmitterEmulator(options: TransmitterEmulatorOptions): DeviceEmulator {
  const { clock, unitId = 1, framing = 'tcp', registerOrder = 'temperatureFirst' } = options;
  const habit = habitOf(options);
  const log = createEmulatorLog();
  const wire = quietWire();
  const knobs = quietSensor();

  const registers = (): [number, number] => {
    const { temperatureC, relativeHumidityPct } = measure(clock.nowMs(), habit, knobs);
    const tenths = (value: number | null): number => value === null ? UNPLUGGED : Math.round(value * 10) & 0xffff;
    return registerOrder === 'temperatureFirst'
      ? [tenths(temperatureC), tenths(relativeHumidityPct)]
      : [tenths(relativeHumidityPct), tenths(temperatureC)];
  };
  const handle = (toUnit: number, pdu: Uint8Array): Uint8Array | null => {
    if (toUnit !== unitId || knobs.silent) return null;
    const functionCode = pdu[0] ?? 0;
    const address = wordAt(pdu, 1);
    const count = wordAt(pdu, 3);
    log.add('request', { functionCode, address, count });
    if (functionCode !== FUNCTION.readHoldingRegisters) return exceptionPdu(functionCode, EXCEPTION.function);
    if (count < 1 || address + count > 2) return exceptionPdu(functionCode, EXCEPTION.address);
    return registersReplyPdu(functionCode, registers().slice(address, address + count));
  };

  return {
    attach: (stream) => serveModbus({ stream, framing, clock, wire, handle }),
    set: (values) => {
      const wireKnobs: Record<string, KnobValue> = {};
      const sensorKnobs: Record<string, KnobValue> = {};
      for (const [name, value] of Object.entries(values)) (Object.hasOwn(wire, name) ? wireKnobs : sensorKnobs)[name] = value;
      turnKnobs(wire, wireKnobs);
      turnKnobs(knobs, sensorKnobs);
      log.add('set', values);
    },
    act: (action) => { throw new Error(`no action ${action}`); },
    state: () => ({ ...knobs, ...measure(clock.nowMs(), habit, knobs) }),
    log,
    close: () => undefined,
  };
}
