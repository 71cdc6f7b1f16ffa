import type { AreaContext } from '#main/areas/area-context.ts';
import type { Database } from '#main/db/database.ts';
import type { Logger } from '#main/platform/logger.ts';
import type { NearReader } from '#main/search-index/near/near-reader.ts';
import { watchRows } from '#main/search-index/watch-rows-store.ts';
import type { ReadAnswer, ReadInput, ReadVerb } from './read-verbs.ts';
import { startReaderThread, type ReaderThread } from './reader-thread.ts';

/** Answers what only reads, beside the core's thread: a question sees everything that was acknowledged before it was asked. */
export interface RoomReader {
  /**
   * Rejects with what the verb throws, with SEARCH_INTERRUPTED when its thread ended under it or the room is being closed, and with the signal's reason as
   * soon as the caller goes away.
   */
  ask<Verb extends ReadVerb>(verb: Verb, asker: Pick<AreaContext, 'actor' | 'signal'>, input: ReadInput<Verb>): Promise<ReadAnswer<Verb>>;
  /** Starts a thread before it is needed. */
  warm(): void;
  close(): Promise<void>;
}

export interface RoomReaderParts {
  readonly database: Database;
  readonly key: Buffer | undefined;
  readonly nearTitles: NearReader;
  readonly logger: Logger;
}

/** A short question does not wait for a long one; more threads would only take the memory of a small machine. */
const MOST_THREADS = 2;
/** The second thread is for a busy minute, the first for the working day. */
const IDLE_MS = [15 * 60_000, 60_000] as const;

/** Its threads start when they are needed and end when nothing was asked for a while. */
export function createRoomReader({ database, key, nearTitles, logger }: RoomReaderParts): RoomReader {
  const changed = watchRows(database);
  const threads: (ReaderThread | null)[] = Array.from({ length: MOST_THREADS }, () => null);
  let settled = changed.head;
  let closed = false;

  const start = (at: number): ReaderThread => {
    const thread = startReaderThread({
      data: { file: database.sqlite.name, changed: changed.memory, ...(key && { key }) }, idleMs: IDLE_MS[at]!,
      async findTitles(near, wanted) {
        try {
          return await nearTitles.find(near, wanted);
        } catch (error) {
          logger.error('titles could not be looked through', { error });
          return null;
        }
      },
      onEnd(error) {
        if (threads[at] === thread) threads[at] = null;
        if (error !== null) logger.error('a reading thread ended', { error });
      },
    });
    return (threads[at] = thread);
  };
  /** An idle one, a new one while all are busy, or the one with the fewest questions. */
  const choose = (): ReaderThread => {
    const running = threads.filter((thread) => thread !== null);
    const free = threads.indexOf(null);
    const idle = running.find((thread) => thread.pending() === 0);
    if (idle !== undefined) return idle;
    return free >= 0 ? start(free) : running.reduce((best, thread) => (thread.pending() < best.pending() ? thread : best));
  };

  return {
    ask(verb, { actor, signal }, input) {
      if (closed) return Promise.reject(new Error('the room is closed'));
      // Between two calls nothing is half written: what was noted until now is committed, or will never be.
      if (!database.sqlite.inTransaction) settled = changed.head;
      return choose().ask({ verb, actor, input, settled }, signal) as Promise<ReadAnswer<typeof verb>>;
    },
    warm() { if (!closed && threads[0] === null) start(0); },
    async close() {
      closed = true;
      await Promise.all(threads.map((thread) => thread?.end()));
    },
  };
}
