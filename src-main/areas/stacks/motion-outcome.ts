import type { ErrorCode } from '#shared/errors.ts';
import type { ShelfBankStatus, ShelfCommandResult } from '#shared/domain/shelf-bank.ts';

/** Answers after which a command goes on. */
const GOING_ON: readonly ShelfCommandResult[] = ['none', 'accepted', 'running'];

/** Ends that somebody must look at in the room. */
export const FAULT_RESULTS: readonly string[] = ['obstructed', 'emergencyStop', 'stuck', 'overCurrent', 'watchdogExpired', 'fault'];

/** What a refusal is in the controller's words. */
const RESULT_OF_CODE: Readonly<Partial<Record<ErrorCode, ShelfCommandResult>>> = {
  DEVICES_BUSY: 'busy', DEVICES_AISLE_OCCUPIED: 'aisleOccupied', DEVICES_LOCKED: 'locked', DEVICES_FAULT_LATCHED: 'fault', DEVICES_EMERGENCY_STOP: 'emergencyStop',
  DEVICES_BAD_ARGUMENT: 'badArgument', DEVICES_BAD_CHECK: 'badCheck', DEVICES_OBSTRUCTED: 'obstructed', DEVICES_STOPPED: 'stopped', DEVICES_WATCHDOG_EXPIRED: 'watchdogExpired',
  DEVICES_OVER_CURRENT: 'overCurrent', DEVICES_STUCK: 'stuck', DEVICES_MANUAL: 'manual',
};

/** After these nobody knows whether the command arrived; only the controller's last sequence tells. */
const UNKNOWN_OUTCOME: readonly ErrorCode[] = ['DEVICES_TIMEOUT', 'DEVICES_LINK_LOST', 'DEVICES_HOST_GONE', 'DEVICES_OUTCOME_UNKNOWN', 'DEVICES_BAD_REPLY'];

/** How a command that was answered with this error ended; null when that is not known yet. */
export const resultOfError = (code: ErrorCode): string | null => (UNKNOWN_OUTCOME.includes(code) ? null : (RESULT_OF_CODE[code] ?? code));

/** Whether an answer to a command is its end. A motion that is accepted has only begun. */
export const isEnd = (result: ShelfCommandResult, isMotion: boolean): boolean => !GOING_ON.includes(result) || (result === 'accepted' && !isMotion);

/** How the command with this number ended, by the controller's own account; `other` when it speaks of another command. */
export function outcomeOf(sequence: number, status: ShelfBankStatus): ShelfCommandResult | 'goingOn' | 'other' {
  if (status.lastSequence !== sequence) return 'other';
  return GOING_ON.includes(status.lastResult) ? 'goingOn' : status.lastResult;
}

/** What holds the bank fast, for the task that somebody gets; null when nothing does. */
export function faultOf(status: ShelfBankStatus): string | null {
  if (!status.linked) return null;
  if (status.state === 'emergencyStop') return 'emergencyStop';
  if (status.state === 'fireHold') return 'fireHold';
  if (status.conditions.includes('positionDoubtful')) return 'positionDoubtful';
  if (status.state !== 'fault') return null;
  return FAULT_RESULTS.includes(status.lastResult) ? status.lastResult : 'fault';
}
