/** So many changes are remembered; who lags further behind forgets everything. A power of two, so that a count that runs over finds the same place. */
const PLACES = 1 << 16;
const HEAD = 0;

export type ChangedTable = 'items' | 'pages';

/** Row numbers by table; null where there were too many to tell them. */
export type ChangedSince = { readonly items: readonly number[]; readonly pages: readonly number[] } | null;

/**
 * Rows whose class, 密级 or state was changed, in memory that the writer and its readers share: a ring, and how many were ever put into it.
 * The writer notes a row while it changes it, before the commit. A reader that looks after its snapshot was taken therefore finds every change that the
 * snapshot holds, and some that it does not hold yet.
 */
export class ChangedRows {
  readonly memory: SharedArrayBuffer;
  private readonly cells: Int32Array<SharedArrayBuffer>;

  constructor(memory = new SharedArrayBuffer(4 * (PLACES + 1))) {
    this.memory = memory;
    this.cells = new Int32Array(memory);
  }

  /** How many were ever noted; runs over after four thousand million. */
  get head(): number { return Atomics.load(this.cells, HEAD); }

  note(table: ChangedTable, n: number): void {
    const at = this.head;
    Atomics.store(this.cells, placeOf(at), table === 'items' ? n : -n);
    Atomics.store(this.cells, HEAD, (at + 1) | 0);
  }

  /** What was noted between an earlier head and `to`. */
  between(from: number, to: number): ChangedSince {
    const rows = { items: [] as number[], pages: [] as number[] };
    if (distance(from, to) > PLACES) return null;
    for (let at = from; at !== to; at = (at + 1) | 0) {
      const n = Atomics.load(this.cells, placeOf(at));
      if (n > 0) rows.items.push(n);
      else rows.pages.push(-n);
    }
    // The writer may have gone round while this was read.
    return distance(from, this.head) > PLACES ? null : rows;
  }
}

const placeOf = (at: number): number => 1 + (at & (PLACES - 1));
const distance = (from: number, to: number): number => (to - from) >>> 0;
