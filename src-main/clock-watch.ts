import type { Clock } from './platform/clock.ts';

/** A jump of the wall clock larger than this is worth telling. */
const JUMP_MS = 60_000;

/**
 * Notices that the wall clock moved against the steady clock, or stands before the last op that was written (set back
 * while the program was off). Saving is never refused for it: readings and ops carry the doubt instead.
 */
export function createClockWatch(clock: Clock, lastOpMs: number): () => 'good' | 'doubtful' {
  const offset = clock.nowMs() - clock.steadyMs();
  let doubtful = clock.nowMs() < lastOpMs - JUMP_MS;
  return () => {
    if (Math.abs(clock.nowMs() - clock.steadyMs() - offset) > JUMP_MS) doubtful = true;
    return doubtful ? 'doubtful' : 'good';
  };
}
