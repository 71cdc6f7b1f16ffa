/** Hybrid logical time: wall-clock milliseconds and a counter. Later ops always compare greater, even when the clock is set back. */
export interface HybridTime {
  readonly ms: number;
  readonly c: number;
}

/** The time of the next op after `last`, at wall-clock `nowMs`. */
export function nextHybridTime(last: HybridTime, nowMs: number): HybridTime {
  return nowMs > last.ms ? { ms: nowMs, c: 0 } : { ms: last.ms, c: last.c + 1 };
}

export function formatHybridTime(time: HybridTime, opId: string): string {
  return `${time.ms}.${time.c}.${opId}`;
}
