import type { ShelfCommandResult } from '#shared/domain/shelf-bank.ts';

/** What the sensors, switches and people in the room do to the bank. Software cannot mask any of it. */
export interface BankInputs {
  /** Aisle whose light beam is broken; 0 none. */
  beamAisle: number;
  kickPlate: boolean;
  antiPinch: boolean;
  /** Carriage whose motor draws too much; 0 none. */
  overCurrentCarriage: number;
  /** Carriage that does not move although its motor runs; 0 none. */
  stuckCarriage: number;
  /** Carriage whose encoder has lost count and says 0; 0 none. */
  lostCarriage: number;
  /** Carriage whose limit switch towards the fixed end has stuck; 0 none. */
  limitStuckCarriage: number;
  emergencyStop: boolean;
  manual: boolean;
  accessDoor: boolean;
  fireInput: boolean;
  selfTestFails: boolean;
  mainsLost: boolean;
}

export const quietRoom = (): BankInputs => ({
  beamAisle: 0, kickPlate: false, antiPinch: false, overCurrentCarriage: 0, stuckCarriage: 0, lostCarriage: 0, limitStuckCarriage: 0, emergencyStop: false,
  manual: false, accessDoor: false, fireInput: false, selfTestFails: false, mainsLost: false,
});

/** FAULT_CODE values; the first one that happened is kept. */
export const FAULT = { none: 0, emergencyStop: 1, aisleBeam: 2, kickPlate: 3, antiPinch: 4, overCurrent: 5, stuck: 6, watchdog: 7, selfTest: 8, fire: 9 } as const;

export interface MotionEnd {
  readonly result: ShelfCommandResult;
  readonly fault: number;
  readonly carriage: number;
}

/** Why a motion under way must end now, the gravest first; null when nothing speaks against it. */
export function motionHazard(inputs: BankInputs): MotionEnd | null {
  if (inputs.emergencyStop) return { result: 'emergencyStop', fault: FAULT.emergencyStop, carriage: 0 };
  if (inputs.fireInput) return { result: 'fault', fault: FAULT.fire, carriage: 0 };
  if (inputs.mainsLost || inputs.accessDoor) return { result: 'fault', fault: FAULT.none, carriage: 0 };
  if (inputs.manual) return { result: 'manual', fault: FAULT.none, carriage: 0 };
  if (inputs.beamAisle !== 0) return { result: 'obstructed', fault: FAULT.aisleBeam, carriage: inputs.beamAisle };
  if (inputs.kickPlate) return { result: 'obstructed', fault: FAULT.kickPlate, carriage: 0 };
  if (inputs.antiPinch) return { result: 'obstructed', fault: FAULT.antiPinch, carriage: 0 };
  if (inputs.overCurrentCarriage !== 0) return { result: 'overCurrent', fault: FAULT.overCurrent, carriage: inputs.overCurrentCarriage };
  return null;
}

/** Whether what latched the fault is still there; RESET is refused as long as it is. */
export function causePersists(inputs: BankInputs, fault: number): ShelfCommandResult | null {
  if (inputs.emergencyStop) return 'emergencyStop';
  if (inputs.fireInput) return 'fault';
  if (inputs.beamAisle !== 0 || inputs.kickPlate || inputs.antiPinch) return 'obstructed';
  if (inputs.overCurrentCarriage !== 0) return 'overCurrent';
  return fault === FAULT.selfTest && inputs.selfTestFails ? 'fault' : null;
}
