import type { DriverClock } from '../../contract/driver-clock.ts';
import type { ModbusFramingKind } from '../../framing/modbus-framing.ts';
import { EXCEPTION, FUNCTION, exceptionPdu, registersReplyPdu, wordAt } from '../../framing/modbus-pdu.ts';
import { HOLDING, STOP_COIL } from '../../shelving/ms1/codec.ts';
import type { ByteStream } from '../../transports/byte-stream.ts';
import { turnKnobs } from '../emulator.ts';
import type { DeviceEmulator, KnobValue } from '../emulator.ts';
import { createEmulatorLog } from '../emulator-log.ts';
import { serveModbus } from '../serve-modbus.ts';
import { quietWire } from '../wire-faults.ts';
import { inputRegister } from './register-image.ts';
import { ShelfBank } from './shelf-bank.ts';

export interface Ms1EmulatorOptions {
  readonly clock: DriverClock;
  readonly carriages?: number;
  readonly aisleMm?: number;
  readonly speedFactor?: number;
  readonly unitId?: number;
  readonly framing?: ModbusFramingKind;
  readonly locked?: boolean;
  /** 500..3000; the map's default is 1500. */
  readonly watchdogMs?: number;
  /** Where the carriages were left. */
  readonly positionsMm?: readonly number[];
  /** Called with the positions while they change and once they have; for whoever remembers them. */
  readonly onMoved?: (positionsMm: readonly number[]) => void;
}

const TICK_MS = 50;

/** An MS/1.0 controller with its carriages. Knobs: BankInputs, WireKnobs, `locked`. Actions: `reboot`. */
export function createMs1Emulator(options: Ms1EmulatorOptions): DeviceEmulator {
  const { clock, carriages = 10, aisleMm = 900, speedFactor = 1, unitId = 1, framing = 'tcp', locked = false, positionsMm = [] } = options;
  const log = createEmulatorLog();
  const wire = quietWire();
  const bank = new ShelfBank({ carriages, aisleMm, speedFactor, positionsMm, locked }, log);
  bank.watchdogMs = options.watchdogMs ?? bank.watchdogMs;
  let steppedTo = clock.steadyMs();
  let cancelTick: () => void = () => undefined;

  // Time is caught up before every request, so that an answer is never older than its question.
  const catchUp = (): void => {
    const now = clock.steadyMs();
    const wasMoving = bank.moving;
    bank.step(now - steppedTo);
    steppedTo = now;
    if (wasMoving) options.onMoved?.(bank.positionsMm());
  };
  const tick = (): void => {
    catchUp();
    cancelTick = clock.after(TICK_MS, tick);
  };
  cancelTick = clock.after(TICK_MS, tick);

  const handle = (toUnit: number, pdu: Uint8Array): Uint8Array | null => {
    if (toUnit !== unitId && toUnit !== 0) return null;
    catchUp();
    const reply = answer(bank, pdu);
    if (pdu[0] !== FUNCTION.readInputRegisters) log.add('write', { pdu: hex(pdu) });
    // A broadcast is obeyed and never answered.
    return toUnit === 0 ? null : reply;
  };

  return {
    attach: (stream: ByteStream) => serveModbus({ stream, framing, clock, wire, handle }),
    set: (knobs) => {
      catchUp();
      const wireKnobs: Record<string, KnobValue> = {};
      const inputs: Record<string, KnobValue> = {};
      for (const [name, value] of Object.entries(knobs)) {
        if (name === 'locked') bank.locked = value === true;
        else if (Object.hasOwn(wire, name)) wireKnobs[name] = value;
        else inputs[name] = value;
      }
      turnKnobs(wire, wireKnobs);
      turnKnobs(bank.inputs, inputs);
      log.add('set', knobs);
    },
    act: (action) => {
      if (action !== 'reboot') throw new Error(`no action ${action}; there is reboot`);
      catchUp();
      bank.reboot();
    },
    state: () => {
      catchUp();
      return {
        state: bank.state, moving: bank.moving, openAisle: bank.openAisle, positionsMm: bank.positionsMm(), locked: bank.locked,
        lastSequence: bank.lastSequence, lastResult: bank.lastResult, faultCode: bank.faultCode, uptimeMs: bank.uptimeMs,
      };
    },
    log,
    close: () => cancelTick(),
  };
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function answer(bank: ShelfBank, pdu: Uint8Array): Uint8Array {
  const functionCode = pdu[0] ?? 0;
  const address = wordAt(pdu, 1);
  const value = wordAt(pdu, 3);
  const refuse = (exception: number): Uint8Array => exceptionPdu(functionCode, exception);
  switch (functionCode) {
    case FUNCTION.readInputRegisters:
      return readRegisters(functionCode, address, value, (at) => inputRegister(bank, at));
    case FUNCTION.readHoldingRegisters:
      return readRegisters(functionCode, address, value, (at) => at === HOLDING.watchdogMs ? bank.watchdogMs : null);
    case FUNCTION.writeCoil:
      if (address !== STOP_COIL) return refuse(EXCEPTION.address);
      if (value !== 0xff00) return refuse(EXCEPTION.value);
      bank.stop('coil');
      return pdu.slice(0, 5);
    case FUNCTION.writeRegister:
      return writeHolding(bank, address, value) ?? pdu.slice(0, 5);
    case FUNCTION.writeRegisters: {
      const words = Array.from({ length: value }, (_, index) => wordAt(pdu, 6 + index * 2));
      // The command is one block of four words or it is nothing.
      if (address === HOLDING.command) {
        if (value !== 4) return refuse(EXCEPTION.value);
        bank.command(words[0] ?? 0, words[1] ?? 0, words[2] ?? 0, words[3] ?? 0);
        return pdu.slice(0, 5);
      }
      if (value !== 1) return refuse(EXCEPTION.value);
      return writeHolding(bank, address, words[0] ?? 0, functionCode) ?? pdu.slice(0, 5);
    }
    default:
      return refuse(EXCEPTION.function);
  }
}

/** Heartbeat and watchdog; an exception, or null when written. */
function writeHolding(bank: ShelfBank, address: number, value: number, functionCode: number = FUNCTION.writeRegister): Uint8Array | null {
  if (address === HOLDING.heartbeat) { bank.heartbeat(value); return null; }
  if (address !== HOLDING.watchdogMs) return exceptionPdu(functionCode, address === HOLDING.command ? EXCEPTION.value : EXCEPTION.address);
  if (value < 500 || value > 3000) return exceptionPdu(functionCode, EXCEPTION.value);
  bank.watchdogMs = value;
  return null;
}

function readRegisters(functionCode: number, address: number, count: number, read: (address: number) => number | null): Uint8Array {
  if (count < 1 || count > 125) return exceptionPdu(functionCode, EXCEPTION.value);
  const values: number[] = [];
  for (let offset = 0; offset < count; offset += 1) {
    const value = read(address + offset);
    if (value === null) return exceptionPdu(functionCode, EXCEPTION.address);
    values.push(value);
  }
  return registersReplyPdu(functionCode, values);
}
