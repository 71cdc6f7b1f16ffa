import type { DriverClock } from './driver-clock.ts';

/** The real clock; the only place of the device side that reads the time. */
export const systemClock: DriverClock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
