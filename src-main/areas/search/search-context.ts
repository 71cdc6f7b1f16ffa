import type { Actor } from '#shared/domain/permission.ts';
import type { Database } from '#main/db/database.ts';
import type { GatheredRows } from './index-rows.ts';
import type { SchemeMemory } from './scheme-memory-store.ts';

/** What a search needs of the world. It runs in a thread of its own, which can read the room and nothing else. */
export interface SearchContext {
  readonly db: Database;
  readonly actor: Actor;
  readonly memory: SchemeMemory;
  /** Rows that an index gave for this question. */
  readonly gathered: Map<string, GatheredRows>;
  readonly near: {
    /** Row numbers of items, newest first, of whatever 密级; null when the titles could not be looked through. */
    find(kind: 'like' | 'spelt', wanted: string): Promise<Int32Array | null>;
  };
  /** Work that sees the room as it is at one moment; nothing in it waits. */
  snapshot<Result>(work: () => Result): Result;
  /** To be called now and then in long work: throws when nobody waits for the answer any more. */
  goOn(): void;
}
