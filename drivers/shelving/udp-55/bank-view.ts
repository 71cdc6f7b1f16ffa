import type { ShelfBankCondition, ShelfBankState, ShelfBankStatus } from '#shared/domain/shelf-bank.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import { drawnCarriages } from '../drawn-carriages.ts';
import type { MotionLedger } from '../motion-ledger.ts';
import { COLUMN_STATE, NOTICE } from './codec.ts';
import type { Frame55 } from './codec.ts';

/**
 * Notices are datagrams and may be lost. Carriages that move together touch the same neighbours all the way, so columns that do not
 * change may still be moving: without a notice of the end a motion counts as over only after the longest that a bank takes.
 */
const LONGEST_MOTION_MS = 30_000;
/** The reading that follows a notice of the end may bring the last change of the motion that ended. */
const LAST_CHANGE_WITHIN_MS = 1000;
/** A warning counts until it has not been repeated for so long. */
const WARNED_FOR_MS = 10_000;

export interface BankViewParts {
  readonly deviceId: string;
  readonly clock: DriverClock;
  readonly ledger: MotionLedger;
  readonly columns: number;
  readonly aisleMm: number;
  readonly fixedSide: 'left' | 'right';
}

/** What is known of a bank from the frames that came. Whatever may be moving counts as moving. */
export interface BankView {
  take(frame: Frame55): void;
  status(readAt: string): ShelfBankStatus;
}

export function createBankView({ deviceId, clock, ledger, columns, aisleMm, fixedSide }: BankViewParts): BankView {
  let states: readonly number[] | null = null;
  let changedSteadyMs = clock.steadyMs();
  let movingNoticeMs: number | null = null;
  let hasChanged = false;
  let endedSteadyMs = Number.NEGATIVE_INFINITY;
  let warning: { readonly code: number; readonly column: number; readonly steadyMs: number } | null = null;

  const setStates = (next: readonly number[]): void => {
    if (states !== null && next.every((state, index) => state === states?.[index])) return;
    hasChanged = states !== null;
    states = next;
    changedSteadyMs = clock.steadyMs();
  };
  const isSettled = (): boolean => states !== null && !states.includes(COLUMN_STATE.noneHome);
  const isMoving = (): boolean => {
    const now = clock.steadyMs();
    if (movingNoticeMs !== null) {
      if (now - Math.max(movingNoticeMs, changedSteadyMs) <= LONGEST_MOTION_MS) return true;
      movingNoticeMs = null;
    }
    if (states === null || endedSteadyMs >= changedSteadyMs - LAST_CHANGE_WITHIN_MS) return false;
    // Without a notice: what has just changed may go on changing, and what touches nothing may be on its way.
    return (hasChanged || !isSettled()) && now - changedSteadyMs <= LONGEST_MOTION_MS;
  };
  const openAisle = (moving: boolean): number => {
    if (moving || states === null) return 0;
    if (!isSettled()) return -1;
    // The gap lies on the side of the fixed column, which is where the open column does not touch.
    const openState = fixedSide === 'left' ? COLUMN_STATE.rightHome : COLUMN_STATE.leftHome;
    const open = states.map((state, index) => state === openState ? index + 1 : 0).filter((column) => column !== 0);
    // Two gaps that are no spreading: nobody can say which aisle is open.
    return open.length === 1 ? open[0] ?? 0 : 0;
  };

  return {
    take: ({ command, column, data }) => {
      const now = clock.steadyMs();
      switch (command) {
        case NOTICE.allColumns: if (data.length === columns && data.every(isState)) setStates(data); break;
        case NOTICE.columnState: {
          const [state] = data;
          if (states !== null && state !== undefined && isState(state)) setStates(states.map((before, index) => index + 1 === column ? state : before));
          break;
        }
        case NOTICE.moving: movingNoticeMs = now; break;
        case NOTICE.ended: movingNoticeMs = null; endedSteadyMs = now; break;
        case NOTICE.warning: warning = { code: data[0] ?? 0, column, steadyMs: now }; break;
      }
    },
    status: (readAt) => {
      const moving = isMoving();
      if (warning !== null && clock.steadyMs() - warning.steadyMs > WARNED_FOR_MS) warning = null;
      const locked = states?.includes(COLUMN_STATE.locked) ?? false;
      const state: ShelfBankState = states === null ? 'unknown' : moving ? 'moving' : warning !== null ? 'fault' : 'idle';
      const aisle = openAisle(moving);
      const conditions: ShelfBankCondition[] = [];
      if (locked) conditions.push('locked');
      if (aisle === -1) conditions.push('ventilating');
      return {
        deviceId, state, conditions, openAisle: aisle, ...ledger.observe({ moving, openAisle: aisle, halted: state === 'fault' ? 'fault' : null }),
        faultCode: warning?.code ?? 0, faultCarriage: warning?.column ?? 0,
        carriages: drawnCarriages({ carriages: columns, aisleMm, openAisle: states === null || moving ? null : aisle }),
        controllerUptimeS: 0, readAt, linked: true,
      };
    },
  };
}

const isState = (value: number): boolean => value >= COLUMN_STATE.bothHome && value <= COLUMN_STATE.locked;
