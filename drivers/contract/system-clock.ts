import type { DriverClock } from './driver-clock.ts';

/** The real clock; the only place of the device side that reads the time. */
export const systemDriverClock: DriverClock = {
  nowMs: () => Date.now(),
  steadyMs: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
