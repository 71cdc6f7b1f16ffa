import { isErrorCode, MunimentError, type ErrorCode } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { DeliveryStore } from '#main/formats/deliveries/delivery-store.ts';
import type { JobHandler, JobRun } from '#main/jobs/job-runner.ts';
import { selectOwedReceipts, selectUnsettled, settleAsGone } from './deliveries-store.ts';
import { syncDeliveryTasks } from './delivery-tasks.ts';
import { openStore } from './open-store.ts';
import { requireSource } from './require-source.ts';
import { endRun, findRun, type RunRecord, type SourceRecord } from './sources-store.ts';
import { acknowledge, takeDelivery, type Taken } from './take-delivery.ts';

export const TAKE_DELIVERIES_JOB = 'deliveries.takeDeliveries';

/**
 * One run over a store. Every delivery is a transaction of its own, so a run that was killed is simply made again: what it took is known by then. What a delivery does wrong is told to its sender;
 * what is wrong with the store or the disk ends the run, with everything before it kept.
 */
export const takeDeliveriesJob: JobHandler = {
  kind: TAKE_DELIVERIES_JOB,
  maxAttempts: 1,
  lane: 'deliveries',
  async run(job) {
    const { context } = job;
    const source = requireSource(context, String(job.payload['sourceId']));
    const run = findRun(context.db, String(job.payload['runId']));
    // Cut between its end and the note that it is over.
    if (run === undefined || run.endedAt !== null) return {};
    let store: DeliveryStore | null = null;
    try {
      store = await openStore(source);
      const { counts, unwritten } = await takeAll(job, source, run, store);
      finish(context, source, run, null, {}, unwritten);
      return counts;
    } catch (error) {
      if (!job.signal.aborted) {
        const code: ErrorCode = error instanceof MunimentError && isErrorCode(error.code) ? error.code : 'HOST_FAULT';
        finish(context, source, run, code, error instanceof MunimentError ? error.data : {}, 0);
      }
      throw error;
    } finally {
      store?.close();
    }
  },
  abandoned(context, payload) {
    const run = findRun(context.db, String(payload['runId']));
    if (run !== undefined && run.endedAt === null) context.write((tx) => {
      endRun(context.db, run.runId, context.clock.nowIso(), null, '{}', 0);
      tx.publish({ name: 'deliveries.deliveryChanged', payload: { sourceIds: [String(payload['sourceId'])] } });
    }, { local: true });
  },
};

async function takeAll({ context, signal, progress }: JobRun, source: SourceRecord, run: RunRecord, store: DeliveryStore): Promise<{ readonly counts: Record<Taken, number>; readonly unwritten: number }> {
  const taking = { context, source, run, store };
  const counts: Record<Taken, number> = { known: 0, waiting: 0, taken: 0, refused: 0, left: 0 };
  const types = new Map(source.settings.types.map((type) => [type.typeKey, type]));
  const entries = await store.list([...types.keys()]);
  const listed = new Set(entries.map(({ typeKey, name }) => `${typeKey}/${name}`));
  // What its sender took away again waits for nobody.
  const gone = selectUnsettled(context.db, source.n).filter(({ typeKey, name }) => !listed.has(`${typeKey}/${name}`));
  if (gone.length > 0) context.write(() => { for (const { n } of gone) settleAsGone(context.db, n); }, { local: true });
  for (const [index, entry] of entries.entries()) {
    signal.throwIfAborted();
    const taken = await takeDelivery(taking, types.get(entry.typeKey)!, entry);
    counts[taken] += 1;
    progress(index + 1, entries.length);
  }
  // Answers that a run before this one could not write, or was killed before it did.
  let unwritten = 0;
  for (const owed of selectOwedReceipts(context.db, source.n)) {
    signal.throwIfAborted();
    if (!(await acknowledge(taking, owed, owed.n, { receipt: owed.receipt!, problems: owed.problems }))) unwritten += 1;
  }
  return { counts, unwritten };
}

function finish(context: AreaContext, source: SourceRecord, run: RunRecord, code: ErrorCode | null, data: MunimentError['data'], unwritten: number): void {
  context.write((tx) => {
    endRun(context.db, run.runId, context.clock.nowIso(), code, JSON.stringify(data), unwritten);
    syncDeliveryTasks(context, tx, source, code === null ? null : { code, data });
    tx.publish({ name: 'deliveries.deliveryChanged', payload: { sourceIds: [source.sourceId] } });
  }, { local: true });
}
