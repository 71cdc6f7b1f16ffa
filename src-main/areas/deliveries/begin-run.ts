import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { endRun, findLastRun, insertRun, type SourceRecord } from './sources-store.ts';
import { TAKE_DELIVERIES_JOB } from './take-deliveries-job.ts';

/** Enqueues a run, in the caller's transaction. */
export function beginRun(context: AreaContext, tx: WriteTx, source: SourceRecord, occasion: 'hand' | 'schedule'): { readonly runId: string; readonly jobId: string } {
  const last = findLastRun(context.db, source.n);
  // Its end could not be written down, on a full disk for example.
  if (last !== undefined && last.endedAt === null) endRun(context.db, last.runId, context.clock.nowIso(), 'HOST_FAULT', '{}', 0);
  const runId = context.ids.uuid();
  insertRun(context.db, { runId, sourceN: source.n, occasion, startedAt: context.clock.nowIso(), startedBy: context.actor.name });
  const jobId = tx.enqueue({ kind: TAKE_DELIVERIES_JOB, payload: { sourceId: source.sourceId, runId, runIds: [runId] }, label: source.settings.nameZh, total: 1 });
  tx.publish({ name: 'deliveries.deliveryChanged', payload: { sourceIds: [source.sourceId] } });
  return { runId, jobId };
}

/** Whether a run of the source is queued or under way. */
export const isRunUnderWay = (context: AreaContext, source: SourceRecord): boolean => {
  const last = findLastRun(context.db, source.n);
  return last !== undefined && last.endedAt === null && context.services.jobs.store.findActiveWith(TAKE_DELIVERIES_JOB, 'runIds', last.runId) !== null;
};
