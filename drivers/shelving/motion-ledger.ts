import type { ShelfCommandResult } from '#shared/domain/shelf-bank.ts';
import type { DriverClock } from '../contract/driver-clock.ts';

/** What a reading says about the motion under way. */
export interface ObservedBank {
  readonly moving: boolean;
  /** 0 none, 1..N, -1 spread. */
  readonly openAisle: number;
  /** Why nothing moves although it should; null when nothing speaks against it. */
  readonly halted: ShelfCommandResult | null;
}

/**
 * The number and the outcome of the last command, for controllers that know neither. Kept in memory only: a new link knows of no
 * command, so nothing is claimed about one that was sent over another.
 */
export interface MotionLedger {
  /** A motion towards `goal` is about to be sent. */
  begin(sequence: number, goal: number): void;
  /** A command that moves nothing was carried out. */
  finish(sequence: number): void;
  /** Judges a reading. */
  observe(bank: ObservedBank): { readonly lastSequence: number; readonly lastResult: ShelfCommandResult; readonly targetAisle: number };
}

/** A controller that has not begun by then will not. */
const BEGINS_WITHIN_MS = 3000;

export function createMotionLedger(clock: DriverClock): MotionLedger {
  let lastSequence = 0;
  let lastResult: ShelfCommandResult = 'none';
  let goal = 0;
  let askedSteadyMs = 0;
  let hasMoved = false;

  const outcome = ({ moving, openAisle, halted }: ObservedBank): ShelfCommandResult => {
    if (lastResult !== 'accepted' && lastResult !== 'running') return lastResult;
    if (moving) {
      hasMoved = true;
      return 'running';
    }
    if (halted !== null) return halted;
    if (openAisle === goal) return 'done';
    if (hasMoved) return 'stopped';
    return clock.steadyMs() - askedSteadyMs > BEGINS_WITHIN_MS ? 'stuck' : 'accepted';
  };

  return {
    begin: (sequence, newGoal) => {
      lastSequence = sequence;
      lastResult = 'accepted';
      goal = newGoal;
      askedSteadyMs = clock.steadyMs();
      hasMoved = false;
    },
    finish: (sequence) => {
      lastSequence = sequence;
      lastResult = 'done';
    },
    observe: (bank) => {
      lastResult = outcome(bank);
      return { lastSequence, lastResult, targetAisle: lastResult === 'accepted' || lastResult === 'running' ? goal : 0 };
    },
  };
}
