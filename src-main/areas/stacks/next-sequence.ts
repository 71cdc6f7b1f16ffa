const MOST = 0xffff;

/**
 * The next number for a command, 1..65535 and round again. It goes on from whichever is further on: the last one that we kept, or
 * the last one that the controller knows (after a restored backup ours lags behind, after a restart of the controller its is 0).
 * So it never repeats one that the controller may still remember, and never one that is still out.
 */
export function nextSequence(lastKept: number, lastOfController: number, stillOut: readonly number[]): number {
  let next = isFurther(lastOfController, lastKept) ? lastOfController : lastKept;
  do next = next >= MOST ? 1 : next + 1; while (next === lastOfController || stillOut.includes(next));
  return next;
}

/** On a circle the shorter way round tells which is ahead; 0 is nowhere. */
function isFurther(a: number, b: number): boolean {
  if (a === 0 || b === 0) return b === 0;
  const ahead = (a - b + MOST) % MOST;
  return ahead > 0 && ahead < MOST / 2;
}
