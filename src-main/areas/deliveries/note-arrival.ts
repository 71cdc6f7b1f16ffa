import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { localDay } from '#main/platform/local-time.ts';
import { changeExpected, insertExpected, isListUsed, selectByNumber } from './expected-store.ts';
import { syncExpectedTasks } from './expected-tasks.ts';
import type { SourceRecord } from './sources-store.ts';

/** A record came: lines of lists that its type answers are there, late ones as late; where no line names it, it was not expected. In the caller's transaction. */
export function noteArrival(context: AreaContext, tx: WriteTx, source: SourceRecord, typeKey: string, { externalId, title, rank }: { readonly externalId: string; readonly title: string; readonly rank: number }): void {
  const { db, clock, ids, actor } = context;
  const now = clock.nowIso();
  for (const list of source.settings.expected.filter(({ answeredBy }) => answeredBy.includes(typeKey))) {
    const rows = selectByNumber(db, source.n, list.listKey, externalId);
    const open = rows.filter(({ state }) => state === 'expected');
    for (const row of open) changeExpected(db, { ...row, state: row.dueAt < now ? 'late' : 'came', cameAt: now, cameBy: actor.name });
    if (rows.length === 0 && isListUsed(db, source.n, list.listKey)) {
      insertExpected(db, { expectedId: ids.uuid(), sourceN: source.n, listKey: list.listKey, day: localDay(clock.nowMs()), unit: '', externalId, title: title.slice(0, 200), dueAt: now, state: 'unexpected', cameAt: now, cameBy: actor.name, reason: '', classification: rank, version: 1 });
    }
    if (open.length === 0 && rows.length > 0) continue;
    syncExpectedTasks(context, tx, source, list, open);
    tx.publish({ name: 'deliveries.expectedChanged', payload: { sourceIds: [source.sourceId] } });
  }
}
