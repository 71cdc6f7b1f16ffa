import type { DriverClock } from '#drivers/contract/driver-clock.ts';

/** A clock whose hands the test turns. */
export interface ManualClock extends DriverClock {
  /** Lets time pass; every timer runs at its instant, and what it set off settles before the next one. */
  advance(ms: number): Promise<void>;
  /** Moves the wall clock alone, as somebody who sets it does. */
  setBack(ms: number): void;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

const settle = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

export function createManualClock(): ManualClock {
  let steady = 1000;
  let wallOffset = Date.parse('2026-11-23T08:00:00.000Z');
  const timers = new Set<Timer>();
  const nextUntil = (end: number): Timer | undefined => [...timers].filter((timer) => timer.at <= end).toSorted((a, b) => a.at - b.at)[0];
  return {
    nowMs: () => wallOffset + steady,
    steadyMs: () => steady,
    after: (delayMs, run) => {
      const timer = { at: steady + delayMs, run };
      timers.add(timer);
      return () => { timers.delete(timer); };
    },
    advance: async (ms) => {
      const end = steady + ms;
      await settle();
      for (let timer = nextUntil(end); timer !== undefined; timer = nextUntil(end)) {
        timers.delete(timer);
        steady = Math.max(steady, timer.at);
        timer.run();
        await settle();
      }
      steady = end;
    },
    setBack: (ms) => { wallOffset -= ms; },
  };
}
