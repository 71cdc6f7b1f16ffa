import { MunimentError, type ErrorCode } from '#shared/errors.ts';
import type { BankPlan } from './plan/bank-geometry.ts';
import type { BankStatus, BankWatch } from './use-bank-watch.ts';

export type StateName = BankStatus['state'] | 'lost' | 'stale' | 'none';
export type StateTone = 'normal' | 'warning' | 'overdue' | 'absent' | 'info';

/** What to call the bank's state: what is not fresh is not called by its last name. */
export function stateOf(bank: Pick<BankPlan, 'kind' | 'deviceId'>, watch: BankWatch | undefined): { readonly name: StateName; readonly tone: StateTone } {
  if (bank.kind !== 'powered' || bank.deviceId === null) return { name: 'none', tone: 'absent' };
  if (watch === undefined || watch.status === null) return { name: 'unknown', tone: 'absent' };
  if (watch.freshness === 'lost') return { name: 'lost', tone: 'warning' };
  if (watch.freshness === 'stale') return { name: 'stale', tone: 'warning' };
  const { state } = watch.status;
  return { name: state, tone: TONES[state] };
}

const TONES: Record<BankStatus['state'], StateTone> = {
  unknown: 'absent', boot: 'warning', idle: 'normal', moving: 'info', fault: 'overdue', emergencyStop: 'overdue', manual: 'warning', fireHold: 'overdue', powerOff: 'warning',
};

/** States that cover the plan: somebody has to go and look. */
export function coveringError(status: BankStatus | null): MunimentError | null {
  if (status === null) return null;
  const data = { deviceId: status.deviceId, faultCode: status.faultCode, faultCarriage: status.faultCarriage };
  if (status.state === 'emergencyStop') return new MunimentError('DEVICES_EMERGENCY_STOP', data);
  if (status.state === 'fireHold') return new MunimentError('DEVICES_FIRE_HOLD', data);
  if (status.state !== 'fault') return null;
  return new MunimentError(CAUSES[status.lastResult] ?? 'DEVICES_FAULT_LATCHED', data);
}

/** The words of what the controller answered; results that are no trouble have none. */
const CAUSES: Readonly<Partial<Record<BankStatus['lastResult'], ErrorCode>>> = {
  busy: 'DEVICES_BUSY', aisleOccupied: 'DEVICES_AISLE_OCCUPIED', locked: 'DEVICES_LOCKED', emergencyStop: 'DEVICES_EMERGENCY_STOP', badArgument: 'DEVICES_BAD_ARGUMENT', badCheck: 'DEVICES_BAD_CHECK',
  obstructed: 'DEVICES_OBSTRUCTED', watchdogExpired: 'DEVICES_WATCHDOG_EXPIRED', overCurrent: 'DEVICES_OVER_CURRENT', stuck: 'DEVICES_STUCK', manual: 'DEVICES_MANUAL',
};

export function errorOfResult(result: BankStatus['lastResult'] | 'unknown', status: BankStatus | null): MunimentError | null {
  const data = { deviceId: status?.deviceId ?? '', faultCode: status?.faultCode ?? 0, faultCarriage: status?.faultCarriage ?? 0 };
  // Nobody is told to go in on the word of a controller that contradicts itself.
  if (result === 'done' && status?.conditions.includes('positionDoubtful') === true) return new MunimentError('DEVICES_POSITION_DOUBTFUL', data);
  if (result === 'fault') return new MunimentError('DEVICES_FAULT_LATCHED', data);
  const code = result === 'unknown' ? undefined : CAUSES[result];
  return code === undefined ? null : new MunimentError(code, data);
}

/** Conditions that block motion or that somebody in the aisle should know of, worst first. */
const TOLD: readonly BankStatus['conditions'][number][] = [
  'emergencyStop', 'fireInput', 'positionDoubtful', 'aisleBeam', 'kickPlate', 'antiPinch', 'overCurrent', 'selfTestFailed', 'mainsLost', 'accessDoor', 'manualOverride', 'locked', 'nightMode',
];

export function toldConditions(status: BankStatus | null): readonly BankStatus['conditions'][number][] {
  return status === null ? [] : TOLD.filter((condition) => status.conditions.includes(condition));
}

/** Why nothing may be moved now: a state, or a condition; null when it may. The core and the controller decide again. */
export function motionBlock(bank: Pick<BankPlan, 'kind' | 'deviceId'>, watch: BankWatch | undefined): { readonly state: StateName } | { readonly condition: BankStatus['conditions'][number] } | null {
  const { name } = stateOf(bank, watch);
  if (name !== 'idle') return { state: name };
  const condition = toldConditions(watch?.status ?? null).at(0);
  return condition === undefined ? null : { condition };
}
