import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import type { JobRun } from '#main/jobs/job-runner.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import { selectTransactionOps, type ItemOp } from './item-history-store.ts';
import { beginDeed, dropChunk, forgetDeed, keepChunk, markGivingBack, readDeed } from './long-deeds-store.ts';

/** What one transaction of a deed did. */
export interface DeedStep<Position extends Json> {
  /** Where the next one begins; null: that was the last. */
  readonly next: Position | null;
  /** Records looked at. */
  readonly done: number;
  /** Records changed. */
  readonly records: number;
}

export interface LongDeed<Position extends Json> {
  readonly start: Position;
  readonly total: number;
  step(tx: WriteTx, position: Position): DeedStep<Position>;
  /** Writes back what the ops of one transaction changed, latest first; what somebody built on since is left as it is. */
  takeBack(tx: WriteTx, ops: readonly ItemOp[], undoes: number): void;
}

/**
 * Does a deed over thousands of records in transactions of some hundred, so that others are answered in between. How far it has come stands in the
 * same transaction as the records: a process that was killed goes on exactly there. Cancelled, or stopped by an error, it takes back all that it
 * wrote: nothing is half done. Answers with the records changed and with what takes the whole of it back. Throws what a step throws, CATALOGUE_DEED_GIVEN_UP.
 */
export async function runLongDeed<Position extends Json>(job: JobRun, deed: LongDeed<Position>): Promise<{ records: number; undoToken: number }> {
  const { context, jobId } = job;
  const { db } = context;
  const before = readDeed(db, jobId);
  if (before?.givingBack === true) {
    await giveBack(context, jobId, deed);
    throw new MunimentError('CATALOGUE_DEED_GIVEN_UP');
  }
  if (before === null) context.write(() => { beginDeed(db, jobId); }, { local: true });
  const last = before?.chunks.at(-1);
  let position = last === undefined ? deed.start : last.position as Position | null;
  let done = last?.done ?? 0;
  let records = before?.chunks.reduce((sum, chunk) => sum + chunk.records, 0) ?? 0;
  try {
    while (position !== null) {
      job.signal.throwIfAborted();
      const at: Position = position;
      const step: DeedStep<Position> = context.write((tx) => {
        const stepped = deed.step(tx, at);
        if (stepped.records > 0) keepChunk(db, jobId, { tx: tx.number, position: stepped.next, done: done + stepped.done, records: stepped.records });
        return stepped;
      });
      position = step.next;
      done += step.done;
      records += step.records;
      job.progress(done, Math.max(done, deed.total));
      await rest();
    }
  } catch (error) {
    // A program that ends goes on at its next start.
    if (!job.signal.aborted || job.isCancelled()) await giveBack(context, jobId, deed);
    throw error;
  }
  job.progress(done, done, {});
  return { records, undoToken: readDeed(db, jobId)?.chunks[0]?.tx ?? 0 };
}

async function giveBack<Position extends Json>(context: AreaContext, deedId: string, deed: LongDeed<Position>): Promise<void> {
  const { db } = context;
  context.write(() => { markGivingBack(db, deedId); }, { local: true });
  for (const { tx: undoes } of readDeed(db, deedId)?.chunks.toReversed() ?? []) {
    context.write((tx) => {
      deed.takeBack(tx, selectTransactionOps(db, undoes), undoes);
      dropChunk(db, deedId, undoes);
    }, { local: true });
    await rest();
  }
  context.write(() => { forgetDeed(db, deedId); }, { local: true });
}

const rest = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });
