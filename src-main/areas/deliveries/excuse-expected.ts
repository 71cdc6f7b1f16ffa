import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeExpected, findExpected } from './expected-store.ts';
import { syncExpectedTasks } from './expected-tasks.ts';
import { requireList } from './require-list.ts';
import { findSourceByN } from './sources-store.ts';
import { viewExpected } from './view-expected.ts';

/** Throws DELIVERIES_EXPECTED_NOT_FOUND, DELIVERIES_EXPECTED_SETTLED, DELIVERIES_CHANGED_MEANWHILE. */
export function excuseExpected(context: AreaContext, { expectedId, version, reason }: CallInput<'deliveries', 'excuseExpected'>): CallAnswer<'deliveries', 'excuseExpected'> {
  const { db, actor } = context;
  return context.write((tx) => {
    const row = findExpected(db, expectedId, clearanceRank(actor));
    if (!row) throw new MunimentError('DELIVERIES_EXPECTED_NOT_FOUND');
    if (row.version !== version) throw new MunimentError('DELIVERIES_CHANGED_MEANWHILE');
    if (row.state !== 'expected') throw new MunimentError('DELIVERIES_EXPECTED_SETTLED', { externalId: row.externalId });
    changeExpected(db, { ...row, state: 'excused', cameBy: actor.name, reason });
    const { source, list } = requireList(context, findSourceByN(db, row.sourceN).sourceId, row.listKey);
    tx.record({ class: 'F', kind: 'expected.excuse', entity: 'deliverySource', eid: source.sourceId, body: { listKey: row.listKey, day: row.day, externalId: row.externalId, reason } });
    syncExpectedTasks(context, tx, source, list, [row]);
    tx.publish({ name: 'deliveries.expectedChanged', payload: { sourceIds: [source.sourceId] } });
    return viewExpected(context, findExpected(db, expectedId, clearanceRank(actor))!);
  });
}
