import type { ShelfBankCondition, ShelfBankState, ShelfCarriageStatus, ShelfCommand, ShelfCommandResult } from '#shared/domain/shelf-bank.ts';
import type { CommandClass } from '../../contract/driver.ts';
import { FUNCTION, readRegistersPdu, writeCoilPdu, writeRegisterPdu, writeRegistersPdu } from '../../framing/modbus-pdu.ts';

/**
 * MS/1.0: Muniment's own Modbus map for powered mobile shelving (no vendor's map is public).
 * One controller is one bank is one unit id; carriages 1..40. Tables are shared with the emulated controller.
 */
export const MAP_ID = 0x4d53;
export const MAP_VERSION = 0x0100;
export const MAX_CARRIAGES = 40;

export const INPUT = {
  mapId: 0x0000, mapVersion: 0x0001, carriages: 0x0002, fixedCarriages: 0x0003, state: 0x0004, flags: 0x0005,
  openAisle: 0x0006, targetAisle: 0x0007, lastSequence: 0x0008, lastResult: 0x0009, faultCode: 0x000a, faultCarriage: 0x000b,
  temperature: 0x000c, humidity: 0x000d, uptimeHigh: 0x000e, uptimeLow: 0x000f, heartbeatEcho: 0x0010, watchdogLeft: 0x0011,
} as const;
export const HEAD_REGISTERS = 0x12;
export const CARRIAGE_BASE = 0x0100;
export const CARRIAGE_REGISTERS = 8;
/** 125 registers are the most that one read may ask for. */
export const CARRIAGES_PER_READ = Math.floor(125 / CARRIAGE_REGISTERS);

export const HOLDING = { command: 0x0000, heartbeat: 0x0010, watchdogMs: 0x0011 } as const;
/** A register that has no value. */
const NO_VALUE = 0x7fff;
export const STOP_COIL = 0x0000;
export const VENTILATING = 0xffff;
export const DEFAULT_WATCHDOG_MS = 1500;

export const COMMAND = {
  openAisle: 1, closeAll: 2, ventilate: 3, stop: 4, lock: 5, unlock: 6, resetFault: 7, light: 8, nightPark: 9, selfTest: 10,
} as const;

export const MS1_COMMAND_CLASSES: Readonly<Record<ShelfCommand['kind'], CommandClass>> = {
  openAisle: 'motion', closeAll: 'motion', ventilate: 'motion', nightPark: 'motion',
  // A repeated SEQ is a no-op that returns the same result: these may be sent again with the same bytes.
  lock: 'idempotent', unlock: 'idempotent', resetFault: 'idempotent', selfTest: 'idempotent', light: 'idempotent',
};

/** BANK_STATE values in order. */
export const BANK_STATES: readonly ShelfBankState[] = ['boot', 'idle', 'moving', 'fault', 'emergencyStop', 'manual', 'fireHold', 'powerOff'];

/** LAST_RESULT values in order. */
export const RESULTS: readonly ShelfCommandResult[] = [
  'none', 'accepted', 'running', 'done', 'busy', 'aisleOccupied', 'locked', 'fault', 'emergencyStop', 'badArgument', 'badCheck',
  'obstructed', 'stopped', 'watchdogExpired', 'overCurrent', 'stuck', 'manual',
];

export const FLAG_MOVING = 1 << 0;
export const FLAG_FAULT = 1 << 2;
/** BANK_FLAGS bits that are conditions; bits 0 and 2 repeat the state. */
export const CONDITION_BITS: readonly (readonly [bit: number, condition: ShelfBankCondition])[] = [
  [1, 'emergencyStop'], [3, 'locked'], [4, 'aisleBeam'], [5, 'kickPlate'], [6, 'antiPinch'], [7, 'overCurrent'],
  [8, 'manualOverride'], [9, 'accessDoor'], [10, 'fireInput'], [11, 'nightMode'], [12, 'ventilating'], [13, 'lightsOn'],
  [14, 'selfTestFailed'], [15, 'mainsLost'],
];

export const CARRIAGE_STATES = ['unknown', 'parked', 'moving', 'fault'] as const satisfies readonly ShelfCarriageStatus['state'][];
export const CARRIAGE_FLAG = { beamLeft: 1 << 0, beamRight: 1 << 1, limitLeft: 1 << 7, limitRight: 1 << 8, light: 1 << 11 } as const;

/** The bank's own registers, decoded. */
export interface Ms1Head {
  readonly mapId: number;
  readonly mapVersion: number;
  readonly carriageCount: number;
  readonly fixedCarriages: number;
  readonly state: ShelfBankState;
  readonly conditions: readonly ShelfBankCondition[];
  /** 0 none, 1..N, -1 ventilating. */
  readonly openAisle: number;
  readonly targetAisle: number;
  readonly lastSequence: number;
  readonly lastResult: ShelfCommandResult;
  readonly faultCode: number;
  readonly faultCarriage: number;
  /** Of the controller's own sensor; null where it has none. */
  readonly temperatureC: number | null;
  readonly relativeHumidityPct: number | null;
  readonly uptimeS: number;
  readonly heartbeatEcho: number;
  readonly watchdogLeftMs: number;
}

const signed = (value: number): number => value >= 0x8000 ? value - 0x10000 : value;
const aisleOf = (value: number): number => value === VENTILATING ? -1 : value;

/** Decodes the 18 registers from 0x0000; null when the block is short or carries a result that the map does not know. */
export function decodeHead(registers: readonly number[]): Ms1Head | null {
  if (registers.length < HEAD_REGISTERS) return null;
  const at = (address: number): number => registers[address] ?? 0;
  const lastResult = RESULTS[at(INPUT.lastResult)];
  if (lastResult === undefined) return null;
  const flags = at(INPUT.flags);
  // A controller without a sensor leaves both registers empty; air without any water in it there is not.
  const hasSensor = at(INPUT.humidity) !== 0 && at(INPUT.temperature) !== NO_VALUE;
  const state = BANK_STATES[at(INPUT.state)] ?? 'unknown';
  return {
    mapId: at(INPUT.mapId),
    mapVersion: at(INPUT.mapVersion),
    carriageCount: at(INPUT.carriages),
    fixedCarriages: at(INPUT.fixedCarriages),
    // State and flag disagree only while something changes; what may be moving counts as moving.
    state: (flags & FLAG_MOVING) !== 0 && state === 'idle' ? 'moving' : state,
    conditions: CONDITION_BITS.filter(([bit]) => (flags & (1 << bit)) !== 0).map(([, condition]) => condition),
    openAisle: aisleOf(at(INPUT.openAisle)),
    targetAisle: aisleOf(at(INPUT.targetAisle)),
    lastSequence: at(INPUT.lastSequence),
    lastResult,
    faultCode: at(INPUT.faultCode),
    faultCarriage: at(INPUT.faultCarriage),
    temperatureC: hasSensor ? signed(at(INPUT.temperature)) / 10 : null,
    relativeHumidityPct: hasSensor ? at(INPUT.humidity) / 10 : null,
    uptimeS: at(INPUT.uptimeHigh) * 0x10000 + at(INPUT.uptimeLow),
    heartbeatEcho: at(INPUT.heartbeatEcho),
    watchdogLeftMs: at(INPUT.watchdogLeft),
  };
}

/** Decodes carriage blocks of eight registers each, the first being carriage `firstNumber`. */
export function decodeCarriages(registers: readonly number[], firstNumber: number): ShelfCarriageStatus[] {
  return Array.from({ length: Math.floor(registers.length / CARRIAGE_REGISTERS) }, (_, index) => {
    const at = (offset: number): number => registers[index * CARRIAGE_REGISTERS + offset] ?? 0;
    return {
      number: firstNumber + index,
      state: CARRIAGE_STATES[at(0)] ?? 'unknown',
      positionMm: at(2),
      speedMmPerS: at(3),
      lightOn: (at(1) & CARRIAGE_FLAG.light) !== 0,
      beamBroken: (at(1) & (CARRIAGE_FLAG.beamLeft | CARRIAGE_FLAG.beamRight)) !== 0,
    };
  });
}

/** What a carriage's limit switches say. */
export interface Ms1CarriageEnds {
  readonly number: number;
  /** It touches its neighbour towards the fixed end, or away from it. */
  readonly limitLeft: boolean;
  readonly limitRight: boolean;
}

/** The switches of the same blocks. */
export function decodeCarriageEnds(registers: readonly number[], firstNumber: number): Ms1CarriageEnds[] {
  return Array.from({ length: Math.floor(registers.length / CARRIAGE_REGISTERS) }, (_, index) => {
    const flags = registers[index * CARRIAGE_REGISTERS + 1] ?? 0;
    return { number: firstNumber + index, limitLeft: (flags & CARRIAGE_FLAG.limitLeft) !== 0, limitRight: (flags & CARRIAGE_FLAG.limitRight) !== 0 };
  });
}

export const readHeadPdu = readRegistersPdu(FUNCTION.readInputRegisters, INPUT.mapId, HEAD_REGISTERS);
export const readWatchdogPdu = readRegistersPdu(FUNCTION.readHoldingRegisters, HOLDING.watchdogMs, 1);
export const stopPdu = writeCoilPdu(STOP_COIL, true);
export const heartbeatPdu = (beat: number): Uint8Array => writeRegisterPdu(HOLDING.heartbeat, beat);

/** The reads that cover all carriages, with the number of the first carriage of each. */
export function carriageReads(carriageCount: number): { readonly firstNumber: number; readonly pdu: Uint8Array }[] {
  const reads = [];
  for (let first = 1; first <= carriageCount; first += CARRIAGES_PER_READ) {
    const count = Math.min(CARRIAGES_PER_READ, carriageCount - first + 1);
    const address = CARRIAGE_BASE + CARRIAGE_REGISTERS * (first - 1);
    reads.push({ firstNumber: first, pdu: readRegistersPdu(FUNCTION.readInputRegisters, address, count * CARRIAGE_REGISTERS) });
  }
  return reads;
}

/** CHECK of a command block. */
export const commandCheck = (code: number, argument: number, sequence: number): number => (code ^ argument ^ sequence ^ 0xa5a5) & 0xffff;

/** CMD, ARG, SEQ and CHECK as the one write that the controller accepts. */
export function commandPdu(command: ShelfCommand, sequence: number): Uint8Array {
  const code = COMMAND[command.kind];
  const argument = command.kind === 'openAisle' ? command.aisle
    : command.kind === 'light' ? (command.aisle << 8) | (command.on ? 1 : 0)
    : 0;
  return writeRegistersPdu(HOLDING.command, [code, argument, sequence, commandCheck(code, argument, sequence)]);
}
