/** The only source of time in the core; tests and replays bring their own. */
export interface Clock {
  /** UTC ISO instant with milliseconds. */
  nowIso(): string;
  /** Milliseconds since 1970, from the wall clock; may jump. */
  nowMs(): number;
  /** Milliseconds that only ever grow; for measuring and for noticing that the wall clock jumped. */
  steadyMs(): number;
}

export const systemClock: Clock = {
  nowIso: () => new Date().toISOString(),
  nowMs: () => Date.now(),
  steadyMs: () => performance.now(),
};
