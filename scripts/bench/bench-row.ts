/** One line of the bench: what we need, what the peer or the machine needs for the same in the same run, and how the two compare. */
export interface BenchRow {
  readonly what: string;
  readonly ours: number;
  readonly unit: 'ms' | 'MB' | 'rows/s' | 'writes/s' | 'pages/min' | 'moves' | '%';
  readonly peer: string;
  readonly peerValue: number;
  /** Ours to peer, in the direction that the goal speaks of. */
  readonly ratio: number;
  readonly goal: string;
  readonly met: boolean;
  readonly note: string;
}

type Draft = Omit<BenchRow, 'ratio' | 'met' | 'note'> & { readonly note?: string };

/** Lower is better: the goal is a largest ratio to the peer, a largest value of ours, or both. */
export function atMost(draft: Draft, limit: { readonly ratio?: number; readonly ours?: number }): BenchRow {
  const ratio = draft.ours / draft.peerValue;
  return { note: '', ...draft, ratio, met: (limit.ratio === undefined || ratio <= limit.ratio) && draft.ours <= (limit.ours ?? Infinity) };
}

/** Faster than the peer by at least so many times: the ratio is peer to ours. */
export function timesFaster(draft: Draft, limit: { readonly ratio?: number; readonly ours?: number }): BenchRow {
  const ratio = draft.peerValue / draft.ours;
  return { note: '', ...draft, ratio, met: (limit.ratio === undefined || ratio >= limit.ratio) && draft.ours <= (limit.ours ?? Infinity) };
}

/** Higher is better: the goal is a smallest ratio to the peer, a smallest value of ours, or both. */
export function atLeast(draft: Draft, limit: { readonly ratio?: number; readonly ours?: number }): BenchRow {
  const ratio = draft.ours / draft.peerValue;
  return { note: '', ...draft, ratio, met: (limit.ratio === undefined || ratio >= limit.ratio) && draft.ours >= (limit.ours ?? 0) };
}

/** The value below which the given share of all values lies; `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Milliseconds of each of `times` runs, one after another. */
export async function timeEach(times: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < times; run++) {
    const started = performance.now();
    await work(run);
    taken.push(performance.now() - started);
  }
  return taken;
}
