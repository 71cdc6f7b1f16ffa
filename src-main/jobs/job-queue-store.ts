import type { Job } from '#shared/contract/system.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { Database } from '#main/db/database.ts';

export interface JobDraft {
  readonly kind: string;
  readonly payload: { readonly [key: string]: Json };
  /** For people: what it works on. */
  readonly label: string;
  readonly total: number;
  readonly priority?: JobPriority;
}

/** 0: a person waits for it. 1: what the day brings. 2: what can wait for a quiet hour. */
export type JobPriority = 0 | 1 | 2;

/** A row of the queue, with what only the runner needs. */
export interface QueuedJob extends Job {
  readonly payload: Readonly<Record<string, Json>>;
  /** Where an interrupted run goes on. */
  readonly cursor: Readonly<Record<string, Json>>;
  /** JSON of the actor for whom it runs. */
  readonly actor: string;
  readonly priority: JobPriority;
}

interface JobRow {
  job_id: string; kind: string; state: Job['state']; payload: string; cursor: string; done: number; total: number; attempts: number; error_code: string | null; error_detail: string | null;
  label: string; result: string; created_at: string; created_by: string; actor: string; started_at: string | null; ended_at: string | null; priority: JobPriority;
}

function toJob(row: JobRow): QueuedJob {
  return {
    jobId: row.job_id as Job['jobId'], kind: row.kind, state: row.state, done: row.done, total: row.total, attempts: row.attempts, errorCode: row.error_code, errorDetail: row.error_detail,
    createdAt: row.created_at, startedAt: row.started_at, endedAt: row.ended_at, createdBy: row.created_by, label: row.label, result: JSON.parse(row.result) as Job['result'],
    payload: JSON.parse(row.payload) as QueuedJob['payload'], cursor: JSON.parse(row.cursor) as QueuedJob['cursor'], actor: row.actor, priority: row.priority,
  };
}

/** SQL of the queue. All calls run inside the caller's transaction or are single statements. */
export function createJobStore(database: Database) {
  return {
    insert(jobId: string, draft: JobDraft, actor: { json: string; name: string }, createdAt: string): void {
      database.statement('INSERT INTO jobs (job_id, kind, state, payload, total, label, created_at, created_by, actor, priority) VALUES (?, ?, \'queued\', ?, ?, ?, ?, ?, ?, ?)')
        .run(jobId, draft.kind, JSON.stringify(draft.payload), draft.total, draft.label, createdAt, actor.name, actor.json, draft.priority ?? 1);
    },
    /** Adds `values` to the array `list` in the payload of a job of this kind that has not started yet; answers with its id, null when none has room. */
    addToWaiting(to: { readonly kind: string; readonly createdBy: string; readonly list: string; readonly values: readonly string[]; readonly most: number; readonly priority: JobPriority }): string | null {
      const row = database.statement<unknown[], { job_id: string; payload: string; total: number }>(
        "SELECT job_id, payload, total FROM jobs WHERE state = 'queued' AND attempts = 0 AND kind = ? AND created_by = ? AND priority = ? AND total + ? <= ? ORDER BY n DESC LIMIT 1",
      ).get(to.kind, to.createdBy, to.priority, to.values.length, to.most);
      if (!row) return null;
      const payload = JSON.parse(row.payload) as Record<string, Json>;
      payload[to.list] = [...(payload[to.list] as readonly string[]), ...to.values];
      database.statement('UPDATE jobs SET payload = ?, total = ? WHERE job_id = ?').run(JSON.stringify(payload), row.total + to.values.length, row.job_id);
      return row.job_id;
    },
    /** The latest waiting or running job of this kind whose payload array `list` holds `value`. */
    findActiveWith(kind: string, list: string, value: string): string | null {
      const row = database.statement<unknown[], { job_id: string }>(
        "SELECT job_id FROM jobs, json_each(payload, '$.' || ?) AS entry WHERE kind = ? AND state IN ('queued', 'running') AND entry.value = ? ORDER BY n DESC LIMIT 1",
      ).get(list, kind, value);
      return row?.job_id ?? null;
    },
    /** Work that was under way when the process died goes on. */
    requeueInterrupted: () => database.statement("UPDATE jobs SET state = 'queued' WHERE state = 'running'").run().changes,
    /** It made way for another job and goes on later; that was no attempt. */
    putBack: (jobId: string) => database.statement("UPDATE jobs SET state = 'queued', attempts = max(0, attempts - 1) WHERE job_id = ? AND state = 'running'").run(jobId),
    requeue: (jobId: string) => database.statement("UPDATE jobs SET state = 'queued' WHERE job_id = ? AND state = 'running'").run(jobId),
    next(kinds: readonly string[], nowMs: number): QueuedJob | null {
      const row = database.statement<unknown[], JobRow>(`SELECT * FROM jobs WHERE state = 'queued' AND run_after_ms <= ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY priority, n LIMIT 1`).get(nowMs, JSON.stringify(kinds));
      return row ? toJob(row) : null;
    },
    /** When the earliest waiting job of these kinds becomes due, null when none waits. */
    nextDueMs: (kinds: readonly string[]) => database.statement<[string], { due: number | null }>("SELECT min(run_after_ms) AS due FROM jobs WHERE state = 'queued' AND kind IN (SELECT value FROM json_each(?))").get(JSON.stringify(kinds))!.due,
    find(jobId: string): QueuedJob | null {
      const row = database.statement<[string], JobRow>('SELECT * FROM jobs WHERE job_id = ?').get(jobId);
      return row ? toJob(row) : null;
    },
    list: (limit: number) => database.statement<[number], JobRow>('SELECT * FROM jobs ORDER BY n DESC LIMIT ?').all(limit).map(toJob),
    listRunning: () => database.statement<[], JobRow>("SELECT * FROM jobs WHERE state = 'running' ORDER BY n").all().map(toJob),
    count: (state: Job['state']) => database.statement<[string], { count: number }>('SELECT count(*) AS count FROM jobs WHERE state = ?').get(state)!.count,
    start: (jobId: string, at: string) => database.statement("UPDATE jobs SET state = 'running', attempts = attempts + 1, started_at = coalesce(started_at, ?), error_code = NULL, error_detail = NULL WHERE job_id = ?").run(at, jobId),
    progress: (jobId: string, done: number, total: number, cursor: string) => database.statement('UPDATE jobs SET done = ?, total = ?, cursor = ? WHERE job_id = ?').run(done, total, cursor, jobId),
    finish: (jobId: string, state: 'done' | 'failed' | 'cancelled', at: string, result: string, errorCode: string | null, errorDetail: string | null) =>
      database.statement('UPDATE jobs SET state = ?, ended_at = ?, result = ?, error_code = ?, error_detail = ? WHERE job_id = ?').run(state, at, result, errorCode, errorDetail, jobId),
    retryLater: (jobId: string, runAfterMs: number, errorCode: string, errorDetail: string) =>
      database.statement("UPDATE jobs SET state = 'queued', run_after_ms = ?, error_code = ?, error_detail = ? WHERE job_id = ?").run(runAfterMs, errorCode, errorDetail, jobId),
    retryNow: (jobId: string) => database.statement("UPDATE jobs SET state = 'queued', run_after_ms = 0, ended_at = NULL WHERE job_id = ? AND state IN ('failed', 'cancelled')").run(jobId).changes === 1,
  };
}

export type JobStore = ReturnType<typeof createJobStore>;
