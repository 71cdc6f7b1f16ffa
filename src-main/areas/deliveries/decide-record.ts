import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findItemRow } from '#main/areas/catalogue/items-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { decide, findDelivered } from './delivered-records-store.ts';
import { syncDeliveryTasks } from './delivery-tasks.ts';
import { KEEP_RECORD_JOB } from './keep-record-job.ts';
import { findSourceByN } from './sources-store.ts';

/** Throws DELIVERIES_RECORD_NOT_FOUND, DELIVERIES_RECORD_DECIDED, DELIVERIES_NO_TWIN. */
export function decideRecord(context: AreaContext, { recordId, version, decision, reason }: CallInput<'deliveries', 'decideRecord'>): CallAnswer<'deliveries', 'decideRecord'> {
  const { db, clock, actor } = context;
  return context.write((tx) => {
    const row = findDelivered(db, recordId, clearanceRank(actor));
    if (!row) throw new MunimentError('DELIVERIES_RECORD_NOT_FOUND');
    if (row.state !== 'held' || row.version !== version) throw new MunimentError('DELIVERIES_RECORD_DECIDED');
    const twin = row.twinId === null ? undefined : findItemRow(db, row.twinId, clearanceRank(actor));
    if (decision === 'link' && (twin === undefined || twin.deletedAt !== null)) throw new MunimentError('DELIVERIES_NO_TWIN');
    const state = decision === 'keep' ? 'keeping' as const : decision === 'link' ? 'linked' as const : 'setAside' as const;
    decide(db, { n: row.n, state, itemId: decision === 'link' ? row.twinId : null, decidedAt: clock.nowIso(), decidedBy: actor.name, reason, version: version + 1 });
    tx.record({ class: 'O', kind: `deliveredRecord.${state}`, entity: 'deliveredRecord', eid: recordId, body: { externalId: row.externalId, cause: row.cause, twinId: row.twinId, reason } });
    const source = findSourceByN(db, row.sourceN);
    syncDeliveryTasks(context, tx, source);
    tx.publish({ name: 'deliveries.deliveryChanged', payload: { sourceIds: [source.sourceId] } });
    // Its pages are drawn again from the files that were kept.
    const jobId = decision === 'keep' ? tx.enqueue({ kind: KEEP_RECORD_JOB, payload: { recordId }, label: row.externalId, total: 1 }) : null;
    return { state, jobId } as CallAnswer<'deliveries', 'decideRecord'>;
  });
}
