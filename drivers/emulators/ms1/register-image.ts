import {
  BANK_STATES, CARRIAGE_BASE, CARRIAGE_FLAG, CARRIAGE_REGISTERS, CARRIAGE_STATES, CONDITION_BITS, FLAG_FAULT, FLAG_MOVING,
  MAP_ID, MAP_VERSION, RESULTS,
} from '../../shelving/ms1/codec.ts';
import type { ShelfBankCondition } from '#shared/domain/shelf-bank.ts';
import { hasArrived } from './carriage-motion.ts';
import type { ShelfBank } from './shelf-bank.ts';

const MOTOR_MA = 850;
/** A limit switch is pressed within this. */
const TOUCHES_MM = 2;

/** Input register `address` of the bank as it stands now; null where the map has none. */
export function inputRegister(bank: ShelfBank, address: number): number | null {
  const head = headRegisters(bank);
  if (address < head.length) return (head[address] ?? 0) & 0xffff;
  const index = Math.floor((address - CARRIAGE_BASE) / CARRIAGE_REGISTERS);
  if (address < CARRIAGE_BASE || index >= bank.carriages.length) return null;
  return (carriageRegisters(bank, index)[(address - CARRIAGE_BASE) % CARRIAGE_REGISTERS] ?? 0) & 0xffff;
}

function headRegisters(bank: ShelfBank): number[] {
  const uptimeS = Math.floor(bank.uptimeMs / 1000);
  return [
    MAP_ID, MAP_VERSION, bank.carriages.length, 0, BANK_STATES.indexOf(bank.state), flags(bank),
    bank.openAisle, bank.targetAisle, bank.lastSequence, RESULTS.indexOf(bank.lastResult), bank.faultCode, bank.faultCarriage,
    215, 520, uptimeS >>> 16, uptimeS & 0xffff, bank.heartbeatEcho, bank.moving ? Math.max(0, bank.watchdogMs - bank.sinceHeartbeatMs) : bank.watchdogMs,
  ];
}

function flags(bank: ShelfBank): number {
  const { inputs } = bank;
  const present: Readonly<Record<Exclude<ShelfBankCondition, 'positionDoubtful'>, boolean>> = {
    emergencyStop: inputs.emergencyStop, locked: bank.locked, aisleBeam: inputs.beamAisle !== 0, kickPlate: inputs.kickPlate,
    antiPinch: inputs.antiPinch, overCurrent: inputs.overCurrentCarriage !== 0, manualOverride: inputs.manual, accessDoor: inputs.accessDoor,
    fireInput: inputs.fireInput, nightMode: bank.nightMode, ventilating: bank.openAisle === 0xffff, lightsOn: bank.carriages.some((carriage) => carriage.lightOn),
    selfTestFailed: inputs.selfTestFails && bank.faultCode !== 0, mainsLost: inputs.mainsLost,
  };
  const bits = CONDITION_BITS.reduce((value, [bit, condition]) => condition !== 'positionDoubtful' && present[condition] ? value | (1 << bit) : value, 0);
  return bits | (bank.moving ? FLAG_MOVING : 0) | (bank.faultCode !== 0 ? FLAG_FAULT : 0);
}

function carriageRegisters(bank: ShelfBank, index: number): number[] {
  const carriage = bank.carriages[index];
  if (carriage === undefined) return [];
  const number = index + 1;
  const runs = bank.moving && !hasArrived(carriage);
  const state = bank.faultCode !== 0 && bank.faultCarriage === number ? 'fault' : runs ? 'moving' : 'parked';
  const gapLeftMm = carriage.positionMm - (bank.carriages[index - 1]?.positionMm ?? 0);
  const gapRightMm = (bank.carriages[index + 1]?.positionMm ?? bank.options.aisleMm) - carriage.positionMm;
  return [
    CARRIAGE_STATES.indexOf(state),
    (bank.inputs.beamAisle === number ? CARRIAGE_FLAG.beamLeft : 0) | (carriage.lightOn ? CARRIAGE_FLAG.light : 0)
      | (gapLeftMm < TOUCHES_MM || bank.inputs.limitStuckCarriage === number ? CARRIAGE_FLAG.limitLeft : 0) | (gapRightMm < TOUCHES_MM ? CARRIAGE_FLAG.limitRight : 0),
    bank.inputs.lostCarriage === number ? 0 : Math.round(carriage.positionMm), Math.round(carriage.speedMmPerS), runs ? MOTOR_MA : 0, Math.max(0, Math.round(gapRightMm)),
    carriage.cycles, state === 'fault' ? bank.faultCode : 0,
  ];
}
