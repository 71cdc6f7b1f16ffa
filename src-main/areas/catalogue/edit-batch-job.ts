import { batchDeed } from '#shared/contract/batch-edit.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import { chunkDeed } from './chunk-deed.ts';
import { doBatch } from './do-batch.ts';
import { runLongDeed } from './run-long-deed.ts';
import { takeBackItems } from './take-back-items.ts';

export const EDIT_BATCH_JOB = 'catalogue.editBatch';

const CHUNK = 250;

/** A deed over thousands of records, some hundred at a time; cancelled or stopped by an error, all of it is taken back. */
export const editBatchJob: JobHandler = {
  kind: EDIT_BATCH_JOB,
  maxAttempts: 1,
  async run(job) {
    const { context, payload } = job;
    const parts = chunkDeed(batchDeed.parse(payload['deed']), CHUNK);
    let refused = 0;
    const done = await runLongDeed<number>(job, {
      start: 0, total: parts.reduce((sum, { records }) => sum + records, 0),
      step(tx, index) {
        const part = parts[index];
        if (part === undefined) return { next: null, done: 0, records: 0 };
        const edited = doBatch(context, tx, part.deed, String(payload['reason']), part.offset);
        refused += edited.refused.length;
        return { next: index + 1 < parts.length ? index + 1 : null, done: part.records, records: edited.records };
      },
      takeBack: (tx, ops, undoes) => { takeBackItems(context, tx, ops, undoes); },
    });
    return { ...done, refused };
  },
};
