import type { Clock } from '#main/platform/clock.ts';

export interface MovableClock extends Clock {
  /** Moves the wall clock by so many milliseconds (may be negative), and the steady clock with it when time goes on. */
  advance(ms: number): void;
  setTo(ms: number): void;
}

/** A clock that stands until a test moves it. */
export function movableClock(startMs: number): MovableClock {
  let wallMs = startMs;
  let steadyMs = 0;
  return {
    nowMs: () => wallMs, nowIso: () => new Date(wallMs).toISOString(), steadyMs: () => steadyMs,
    advance(ms) { wallMs += ms; steadyMs += Math.max(0, ms); },
    setTo(ms) { wallMs = ms; },
  };
}
