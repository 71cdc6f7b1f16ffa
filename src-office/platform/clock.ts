/** The only source of time in head office; tests bring their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Waits, for what has no event of its own: a server that comes up, a conflict that has to pass. */
export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Milliseconds that only ever grow. */
export const steadyMs = (): number => performance.now();
