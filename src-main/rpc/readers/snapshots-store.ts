import type { SchemeMemory } from '#main/areas/search/scheme-memory-store.ts';
import type { Database } from '#main/db/database.ts';
import type { ChangedRows } from '#main/search-index/changed-rows.ts';

export interface Snapshots {
  /** Does the work within one read transaction. `settled`: how far the changed rows are committed, or will never be. */
  take<Result>(settled: number, work: () => Result): Result;
  /** Learns a little beforehand; answers whether there is more to learn. */
  learnMore(): boolean;
}

/**
 * One read transaction a question, so that hits, count and facets are of the same moment, and so that what is kept in memory is of that moment too:
 * everything that was noted as changed until the transaction saw the room is forgotten. What was noted but is not committed yet will be forgotten
 * once more, by the next question: in between it may have been read as it was before.
 */
export function openSnapshots(db: Database, memory: SchemeMemory, changed: ChangedRows): Snapshots {
  // Kilobytes; the usual two thousand are touched by a single search.
  db.sqlite.pragma('cache_size = -16000');
  const look = db.statement<[], number>('SELECT max(n) FROM items').pluck();
  /** Up to here nothing needs to be forgotten again; the memory is empty before the first question. */
  let known: number | null = null;
  const take = <Result>(settled: number, work: () => Result): Result => {
    db.sqlite.exec('BEGIN');
    try {
      // The first read fixes what the transaction sees.
      look.get();
      const head = changed.head;
      if (known !== null) memory.forget(changed.between(known, head));
      // One question may overtake another that waits for titles.
      if (known === null || ((settled - known) | 0) > 0) known = settled;
      return work();
    } finally {
      if (db.sqlite.inTransaction) db.sqlite.exec('COMMIT');
    }
  };
  return { take, learnMore: () => (known === null ? false : take(known, () => memory.learnMore())) };
}
