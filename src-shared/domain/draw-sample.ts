/** How many of `population` are looked at for a share in percent: never none of some, rounded up so that the share is reached. */
export const sampleSize = (population: number, pct: number): number => Math.min(population, Math.ceil((population * pct) / 100 - 1e-9));

/**
 * 抽样 So many of `ids`, by chance that can be repeated: the same ids and the same seed give the same sample, in whatever order the ids come. Answers in the order of `ids`.
 * `seed` is a whole number from 0 to 2³² − 1. Mulberry32 drives a Fisher–Yates shuffle that stops when it has enough.
 */
export function drawSample(ids: readonly string[], seed: number, size: number): string[] {
  const pool = ids.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const drawn = Math.min(size, pool.length);
  for (let place = 0; place < drawn; place += 1) {
    const from = place + Math.floor(next() * (pool.length - place));
    [pool[place], pool[from]] = [pool[from]!, pool[place]!];
  }
  const chosen = new Set(pool.slice(0, drawn));
  return ids.filter((id) => chosen.has(id));
}
