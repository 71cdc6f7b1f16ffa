import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeExpected, insertExpected, selectByNumber } from './expected-store.ts';
import { syncExpectedTasks } from './expected-tasks.ts';
import { requireList } from './require-list.ts';

/** All or none. Throws DELIVERIES_LIST_NOT_FOUND, DELIVERIES_EXPECTED_SETTLED, DELIVERIES_LATE_REASON_NEEDED, DELIVERIES_UNEXPECTED_REASON_NEEDED, CATALOGUE_ABOVE_CLEARANCE. */
export function receiveExpected(context: AreaContext, { sourceId, listKey, externalIds, day, unit, reason }: CallInput<'deliveries', 'receiveExpected'>): CallAnswer<'deliveries', 'receiveExpected'> {
  const { db, clock, ids, actor } = context;
  return context.write((tx) => {
    const { source, list, rank } = requireList(context, sourceId, listKey);
    if (rank > clearanceRank(actor)) throw new MunimentError('CATALOGUE_ABOVE_CLEARANCE');
    const now = clock.nowIso();
    const answer = { came: 0, late: 0, unexpected: 0 };
    const groups: { day: string; unit: string }[] = [];
    for (const externalId of new Set(externalIds)) {
      const rows = selectByNumber(db, source.n, listKey, externalId).filter((row) => (day == null || row.day === day) && row.classification <= clearanceRank(actor));
      // What came by itself and late still wants its reason.
      const row = rows.find(({ state }) => state === 'expected') ?? rows.find(({ state, reason: said }) => (state === 'late' || state === 'unexpected') && said === '');
      if (row === undefined && rows.length > 0) throw new MunimentError('DELIVERIES_EXPECTED_SETTLED', { externalId });
      const isLate = row !== undefined && (row.state === 'late' || (row.state === 'expected' && row.dueAt <= now));
      const state = row === undefined || row.state === 'unexpected' ? 'unexpected' as const : isLate ? 'late' as const : 'came' as const;
      if (state === 'late' && reason === '') throw new MunimentError('DELIVERIES_LATE_REASON_NEEDED', { externalId });
      if (state === 'unexpected' && reason === '') throw new MunimentError('DELIVERIES_UNEXPECTED_REASON_NEEDED', { externalId });
      if (row === undefined) insertExpected(db, { expectedId: ids.uuid(), sourceN: source.n, listKey, day: day ?? localDay(clock.nowMs()), unit, externalId, title: '', dueAt: now, state, cameAt: now, cameBy: actor.name, reason, classification: rank, version: 1 });
      else changeExpected(db, { ...row, state, cameAt: row.cameAt ?? now, cameBy: row.cameBy ?? actor.name, reason: state === 'came' ? '' : reason });
      answer[state] += 1;
      if (row !== undefined) groups.push(row);
    }
    tx.record({ class: 'F', kind: 'expected.receive', entity: 'deliverySource', eid: sourceId, body: { listKey, externalIds, reason, ...answer } });
    syncExpectedTasks(context, tx, source, list, groups);
    tx.publish({ name: 'deliveries.expectedChanged', payload: { sourceIds: [sourceId] } });
    return answer;
  });
}
