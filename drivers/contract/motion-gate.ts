import type { ErrorCode } from '#shared/errors.ts';
import type { ShelfBankCondition, ShelfBankState, ShelfBankStatus, ShelfCommandResult } from '#shared/domain/shelf-bank.ts';

/** A status older than this says nothing about whether it is safe to move. */
export const MOTION_STATUS_MAX_AGE_MS = 1000;

const STATE_REFUSALS: Readonly<Record<ShelfBankState, ErrorCode | null>> = {
  idle: null,
  unknown: 'DEVICES_STATE_UNKNOWN',
  boot: 'DEVICES_STATE_UNKNOWN',
  moving: 'DEVICES_BUSY',
  fault: 'DEVICES_FAULT_LATCHED',
  emergencyStop: 'DEVICES_EMERGENCY_STOP',
  manual: 'DEVICES_MANUAL',
  fireHold: 'DEVICES_FIRE_HOLD',
  powerOff: 'DEVICES_POWER_OFF',
};

/** In the order in which somebody would want to hear of them: people first. */
const CONDITION_REFUSALS: readonly (readonly [ShelfBankCondition, ErrorCode])[] = [
  ['fireInput', 'DEVICES_FIRE_HOLD'],
  ['emergencyStop', 'DEVICES_EMERGENCY_STOP'],
  ['aisleBeam', 'DEVICES_AISLE_OCCUPIED'],
  ['kickPlate', 'DEVICES_OBSTRUCTED'],
  ['antiPinch', 'DEVICES_OBSTRUCTED'],
  ['accessDoor', 'DEVICES_ACCESS_DOOR_OPEN'],
  ['manualOverride', 'DEVICES_MANUAL'],
  ['positionDoubtful', 'DEVICES_POSITION_DOUBTFUL'],
  ['selfTestFailed', 'DEVICES_SELF_TEST_FAILED'],
  ['mainsLost', 'DEVICES_POWER_OFF'],
  ['overCurrent', 'DEVICES_OVER_CURRENT'],
  ['locked', 'DEVICES_LOCKED'],
];

/**
 * Why this bank must not be asked to move, or null when nothing known speaks against it.
 * The controller decides again for itself; this only spares it requests that are wrong already.
 */
export function motionRefusal(status: ShelfBankStatus | null, ageMs: number): ErrorCode | null {
  if (status === null) return 'DEVICES_STATE_UNKNOWN';
  if (!status.linked) return 'DEVICES_LINK_LOST';
  // A negative age means that a clock jumped: just as unknown as an old one.
  if (!(ageMs >= 0 && ageMs <= MOTION_STATUS_MAX_AGE_MS)) return 'DEVICES_STATUS_STALE';
  // The button or the fire input explains a latched fault better than the fault does.
  const condition = CONDITION_REFUSALS.find(([name]) => status.conditions.includes(name))?.[1] ?? null;
  if (status.state === 'moving') return 'DEVICES_BUSY';
  if (status.state === 'fault' && condition !== 'DEVICES_FIRE_HOLD' && condition !== 'DEVICES_EMERGENCY_STOP') return 'DEVICES_FAULT_LATCHED';
  return condition ?? STATE_REFUSALS[status.state];
}

/** The error that each refusing answer of a controller is; null for the answers that are none. */
export const RESULT_REFUSALS: Readonly<Record<ShelfCommandResult, ErrorCode | null>> = {
  none: null,
  accepted: null,
  running: null,
  done: null,
  busy: 'DEVICES_BUSY',
  aisleOccupied: 'DEVICES_AISLE_OCCUPIED',
  locked: 'DEVICES_LOCKED',
  fault: 'DEVICES_FAULT_LATCHED',
  emergencyStop: 'DEVICES_EMERGENCY_STOP',
  badArgument: 'DEVICES_BAD_ARGUMENT',
  badCheck: 'DEVICES_BAD_CHECK',
  obstructed: 'DEVICES_OBSTRUCTED',
  stopped: 'DEVICES_STOPPED',
  watchdogExpired: 'DEVICES_WATCHDOG_EXPIRED',
  overCurrent: 'DEVICES_OVER_CURRENT',
  stuck: 'DEVICES_STUCK',
  manual: 'DEVICES_MANUAL',
};
