import { MunimentError } from '#shared/errors.ts';
import type { CoreEvent } from '#shared/contract/events.ts';
import type { Actor } from '#shared/domain/permission.ts';
import type { WriteTx } from '#main/areas/area-context.ts';
import type { BlobStore } from '#main/blobs/blob-store.ts';
import type { Database } from './database.ts';
import { databaseError } from './open/open-database.ts';
import type { EventLog } from '#main/events/event-log-store.ts';
import type { JobStore } from '#main/jobs/job-queue-store.ts';
import type { OpLog } from '#main/oplog/op-log-store.ts';
import type { Clock } from '#main/platform/clock.ts';
import type { IdSource } from '#main/platform/ids.ts';
import { indexLast } from '#main/search-index/search-index-store.ts';

export interface WriterParts {
  readonly database: Database;
  readonly opLog: OpLog;
  readonly events: EventLog;
  readonly jobStore: JobStore;
  readonly blobs: BlobStore;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly repairMode: boolean;
  wakeJobs(): void;
}

export type Writer = <Result>(actor: Actor, work: (tx: WriteTx) => Result, options?: { readonly local?: boolean }) => Result;

/**
 * The only way to change a room. Rows, ops and events commit together with `synchronous=FULL`; announcements and jobs
 * start after the commit. A shared change without an op cannot commit: what is on a screen is always in the chain.
 */
export function createWriter(parts: WriterParts): Writer {
  const { database, opLog, events, blobs } = parts;
  const { sqlite } = database;
  const insertBlob = database.statement('INSERT INTO blobs VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const changes = database.statement<[], { changes: number }>('SELECT total_changes() AS changes');
  // After an I/O error SQLite's idea of the file may be wrong; only a fresh start may write again.
  let broken: MunimentError | null = null;

  return (actor, work, options = {}) => {
    if (parts.repairMode) throw new MunimentError('DATA_REPAIR_MODE');
    if (broken) throw broken;
    const announced: CoreEvent[] = [];
    const kept: string[] = [];
    let ops = 0;
    let jobs = 0;
    let number: number | null = null;
    const tx: WriteTx = {
      get number() { return (number ??= opLog.nextTransaction()); },
      record(op) { ops++; opLog.append(op, actor.personId, tx.number); },
      publish(event) { announced.push(events.append(event)); },
      enqueue(job) {
        jobs++;
        const jobId = parts.ids.uuid();
        parts.jobStore.insert(jobId, job, { json: JSON.stringify(actor), name: actor.name }, parts.clock.nowIso());
        announced.push(events.append({ name: 'system.jobChanged', payload: { jobIds: [jobId] } }));
        return jobId;
      },
      keepBlob(blob, mediaType) {
        insertBlob.run(blob.sha256, blob.sizeBytes, mediaType, parts.clock.nowIso());
        kept.push(blob.sha256);
      },
    };
    let result;
    try {
      sqlite.exec('BEGIN IMMEDIATE');
      const before = changes.get()!.changes;
      result = indexLast(database, () => work(tx));
      if (ops === 0 && !options.local && changes.get()!.changes > before) throw new Error('a shared change was made without an op');
      if (ops > 0) opLog.keepHead();
      sqlite.exec('COMMIT');
    } catch (error) {
      if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
      const mapped = databaseError(error);
      if (mapped instanceof MunimentError && mapped.code === 'DATA_IO_FAILED') broken = mapped;
      else opLog.reload();
      throw mapped;
    }
    for (const sha256 of kept) blobs.settle(sha256);
    events.publish(announced);
    if (jobs > 0) parts.wakeJobs();
    return result;
  };
}
