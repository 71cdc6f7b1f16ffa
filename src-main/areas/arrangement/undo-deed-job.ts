import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { selectTransactionOps, type ItemOp } from '#main/areas/catalogue/item-history-store.ts';
import { isReversible } from '#main/areas/catalogue/item-ops.ts';
import { readDeed } from '#main/areas/catalogue/long-deeds-store.ts';
import { runLongDeed } from '#main/areas/catalogue/run-long-deed.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import { takeBackRecords } from './take-back-records.ts';

export const UNDO_DEED_JOB = 'arrangement.undoDeed';

/** Takes a long deed back, last transaction first, whole or not at all; what it did can itself be taken back. Throws CATALOGUE_UNDO_NOT_POSSIBLE, CATALOGUE_UNDO_TOO_LATE. */
export const undoDeedJob: JobHandler = {
  kind: UNDO_DEED_JOB,
  maxAttempts: 1,
  async run(job) {
    const { context, payload } = job;
    const chunks = readDeed(context.db, String(payload['deedId']))?.chunks.toReversed() ?? [];
    if (chunks.length === 0) throw new MunimentError('CATALOGUE_UNDO_NOT_POSSIBLE');
    return runLongDeed<number>(job, {
      start: 0, total: chunks.reduce((sum, { records }) => sum + records, 0),
      step(tx, index) {
        const chunk = chunks[index]!;
        const ops = selectTransactionOps(context.db, chunk.tx);
        if (!ops.every(isTakenBack)) throw new MunimentError('CATALOGUE_UNDO_NOT_POSSIBLE');
        if (takeBackRecords(context, tx, ops, chunk.tx) > 0) throw new MunimentError('CATALOGUE_UNDO_TOO_LATE');
        return { next: index + 1 < chunks.length ? index + 1 : null, done: chunk.records, records: chunk.records };
      },
      takeBack: (tx, ops, undoes) => { takeBackRecords(context, tx, ops, undoes); },
    });
  },
};

const isTakenBack = (op: ItemOp): boolean => isReversible(op) || (op.entity === 'volume' && (op.kind === 'volume.update' || op.kind === 'volume.undo'));

/** Whether a deed has left anything that could be taken back. */
export const isDeedThere = (context: AreaContext, deedId: string): boolean => (readDeed(context.db, deedId)?.chunks.length ?? 0) > 0;
