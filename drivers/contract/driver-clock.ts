/**
 * Time as drivers and the device side see it. Handed in, so that tests turn the hands themselves.
 * Wall time is for stamping readings only; every decision about age uses `steadyMs`,
 * because a clock that is set back must never make an old status look fresh.
 */
export interface DriverClock {
  /** Wall clock, milliseconds since 1970 UTC. */
  nowMs(): number;
  /** Milliseconds from an arbitrary start; never goes back. */
  steadyMs(): number;
  /** Runs `run` once after `delayMs`; the returned function cancels it. */
  after(delayMs: number, run: () => void): () => void;
}
