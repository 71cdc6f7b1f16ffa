import type { CoreEvent, EventName } from '#shared/contract/events.ts';
import type { Clock } from '#main/platform/clock.ts';
import type { Database } from '../db/database.ts';

export interface EventDraft {
  readonly name: EventName;
  readonly payload: CoreEvent['payload'];
}

/** How many announcements are kept for screens that were away. */
export const EVENTS_KEPT = 10_000;

interface EventRow { number: number; at: string; name: string; payload: string }

export interface EventLog {
  /** Inside the caller's transaction; answers with what to publish after the commit. */
  append(draft: EventDraft): CoreEvent;
  publish(events: readonly CoreEvent[]): void;
  last(): number;
  /** Everything after `number`, then live, until `signal` aborts. Numbers too old (or from another life of the data) give `system.eventsLost` first. */
  watch(afterNumber: number, signal: AbortSignal | undefined): AsyncGenerator<CoreEvent, void, void>;
  /** For the core itself. Listeners must not throw. */
  on(listener: (event: CoreEvent) => void): () => void;
}

export function createEventLog(database: Database, clock: Clock): EventLog {
  const insert = database.statement<[string, string, string]>('INSERT INTO events (at, name, payload) VALUES (?, ?, ?)');
  const after = database.statement<[number], EventRow>('SELECT number, at, name, payload FROM events WHERE number > ? ORDER BY number LIMIT 1000');
  // Two questions in one would read the whole table.
  const bounds = database.statement<[], { first: number | null; last: number | null }>('SELECT (SELECT min(number) FROM events) AS first, (SELECT max(number) FROM events) AS last');
  const listeners = new Set<(event: CoreEvent) => void>();

  const last = () => bounds.get()?.last ?? 0;
  const toEvent = (row: EventRow): CoreEvent => ({ number: row.number, at: row.at, name: row.name as EventName, payload: JSON.parse(row.payload) as CoreEvent['payload'] });

  const log: EventLog = {
    last,
    append(draft) {
      const at = clock.nowIso();
      const { lastInsertRowid } = insert.run(at, draft.name, JSON.stringify(draft.payload));
      return { number: Number(lastInsertRowid), at, name: draft.name, payload: draft.payload };
    },
    publish(events) {
      for (const event of events) for (const listener of listeners) listener(event);
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async *watch(afterNumber, signal) {
      const arrived: CoreEvent[] = [];
      let wake: () => void = () => undefined;
      const wakeUp = () => wake();
      const off = log.on((event) => { arrived.push(event); wake(); });
      signal?.addEventListener('abort', wakeUp);
      try {
        const { first } = bounds.get()!;
        const highestNow = last();
        let seen = afterNumber;
        if (afterNumber > highestNow || (first !== null && afterNumber + 1 < first && afterNumber > 0)) {
          seen = highestNow;
          yield { number: highestNow, at: clock.nowIso(), name: 'system.eventsLost', payload: {} };
        }
        for (let rows = after.all(seen); rows.length > 0; rows = after.all(seen)) {
          for (const row of rows) { seen = row.number; yield toEvent(row); }
        }
        while (!signal?.aborted) {
          const event = arrived.shift();
          if (event === undefined) await new Promise<void>((resolve) => { wake = resolve; if (arrived.length > 0 || signal?.aborted) resolve(); });
          else if (event.number > seen) { seen = event.number; yield event; }
        }
      } finally {
        off();
        signal?.removeEventListener('abort', wakeUp);
      }
    },
  };
  return log;
}

/** Forgets announcements that nobody will ask for any more. Run at start. */
export function pruneEvents(database: Database): void {
  database.statement<[number]>("DELETE FROM events WHERE number <= (SELECT max(number) FROM events) - ?").run(EVENTS_KEPT);
}
