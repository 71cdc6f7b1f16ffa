import { isErrorCode, MunimentError, type ErrorCode } from '#shared/errors.ts';
import type { Actor } from '#shared/domain/permission.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { Clock } from '#main/platform/clock.ts';
import type { Logger } from '#main/platform/logger.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { JobPutBack } from './job-put-back.ts';
import type { JobStore, QueuedJob } from './job-queue-store.ts';

/** What a handler sees of its job. */
export interface JobRun {
  readonly jobId: string;
  readonly payload: QueuedJob['payload'];
  /** What `progress` kept last: a handler that died goes on from here. */
  readonly cursor: QueuedJob['cursor'];
  readonly context: AreaContext;
  /** Aborted by cancel and by shutdown. Handlers check it between steps. */
  readonly signal: AbortSignal;
  /** Whether it was aborted for good; otherwise it goes on at the next start. */
  isCancelled(): boolean;
  /** Whether a more urgent job of its lane waits, or its kind is held. Handlers that run for long ask between steps and throw `JobPutBack`. */
  shallMakeWay(): boolean;
  /** Durable at most once a second, and always when `cursor` is given. */
  progress(done: number, total: number, cursor?: Readonly<Record<string, Json>>): void;
}

export interface JobHandler {
  readonly kind: string;
  /** Tries before it counts as failed. Steps that were done stay done. */
  readonly maxAttempts: number;
  /** Jobs of a lane of their own keep nobody else waiting; left out: the common lane. */
  readonly lane?: string;
  run(job: JobRun): Promise<Readonly<Record<string, string | number | boolean>>>;
  /** Somebody cancelled the job, whether it had begun or not: give back what it had reserved. */
  abandoned?(context: AreaContext, payload: QueuedJob['payload']): void;
}

export interface JobRunner {
  /** Something was queued: look again. */
  wake(): void;
  cancel(jobId: string): boolean;
  close(): Promise<void>;
}

export interface JobRunnerOptions {
  readonly store: JobStore;
  readonly handlers: readonly JobHandler[];
  readonly clock: Clock;
  readonly logger: Logger;
  /** Jobs at once, in each lane. */
  readonly concurrency: number;
  /** Kinds that nobody may begin now; `wake` when that changes. */
  isHeld?(kind: string): boolean;
  contextFor(actor: Actor, signal: AbortSignal): AreaContext;
  /** Runs `change` in a local transaction and announces the job. */
  announce(jobId: string, change: () => void): void;
}

const RETRY_DELAYS_MS = [1_000, 10_000, 60_000];
/** While the disk is full not even the state of a job can be noted: try so often. */
const UNWRITABLE_RETRY_MS = 2_000;

/** Takes jobs in order, runs them, keeps their progress, retries what may work later and never deletes what failed. */
export function createJobRunner(options: JobRunnerOptions): JobRunner {
  const { store, clock, logger } = options;
  const handlers = new Map(options.handlers.map((handler) => [handler.kind, handler]));
  const lanes = new Map<string, string[]>();
  for (const { kind, lane = '' } of options.handlers) lanes.set(lane, [...(lanes.get(lane) ?? []), kind]);
  const running = new Map<string, { abort: AbortController; ended: Promise<void>; cancelled: boolean; lane: string }>();
  const laneOf = (kind: string) => handlers.get(kind)?.lane ?? '';
  const free = (kinds: readonly string[]) => kinds.filter((kind) => options.isHeld?.(kind) !== true);
  const isFull = (lane: string) => [...running.values()].filter((entry) => entry.lane === lane).length >= options.concurrency;
  /** Ended, but the table could not be told: they run again when it can, and find their own work done. */
  const unnoted = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const take = () => {
    if (closed) return;
    clearTimeout(timer);
    try {
      for (const jobId of unnoted) {
        options.announce(jobId, () => store.requeue(jobId));
        unnoted.delete(jobId);
      }
      for (const [lane, kinds] of lanes) {
        while (!isFull(lane)) {
          const job = store.next(free(kinds), clock.nowMs());
          if (!job) break;
          begin(job);
        }
      }
    } catch (error) {
      logger.error('the queue could not go on', { error });
      timer = setTimeout(take, UNWRITABLE_RETRY_MS).unref();
      return;
    }
    const due = store.nextDueMs([...lanes].flatMap(([lane, kinds]) => (isFull(lane) ? [] : free(kinds))));
    if (due !== null) timer = setTimeout(take, Math.max(50, due - clock.nowMs())).unref();
  };

  const abandon = (job: QueuedJob) => {
    handlers.get(job.kind)?.abandoned?.(options.contextFor(JSON.parse(job.actor) as Actor, new AbortController().signal), job.payload);
    options.announce(job.jobId, () => store.finish(job.jobId, 'cancelled', clock.nowIso(), '{}', null, null));
  };

  const begin = (job: QueuedJob) => {
    const abort = new AbortController();
    const entry = { abort, cancelled: false, ended: Promise.resolve(), lane: laneOf(job.kind) };
    options.announce(job.jobId, () => store.start(job.jobId, clock.nowIso()));
    running.set(job.jobId, entry);
    entry.ended = perform({ ...job, attempts: job.attempts + 1 }, entry)
      .catch((error: unknown) => {
        logger.error('job could not be closed', { jobId: job.jobId, error });
        unnoted.add(job.jobId);
      })
      .finally(() => { running.delete(job.jobId); setImmediate(take); });
  };

  const perform = async (job: QueuedJob, entry: { abort: AbortController; cancelled: boolean }) => {
    const handler = handlers.get(job.kind)!;
    const signal = entry.abort.signal;
    let keptAt = -Infinity;
    try {
      const result = await handler.run({
        jobId: job.jobId, payload: job.payload, cursor: job.cursor, signal, context: options.contextFor(JSON.parse(job.actor) as Actor, signal),
        isCancelled: () => entry.cancelled,
        shallMakeWay: () => options.isHeld?.(job.kind) === true || (store.next(lanes.get(laneOf(job.kind)) ?? [], clock.nowMs())?.priority ?? 3) < job.priority,
        progress(done, total, cursor) {
          if (closed) return;
          if (cursor === undefined && clock.steadyMs() - keptAt < 1000) return;
          keptAt = clock.steadyMs();
          options.announce(job.jobId, () => store.progress(job.jobId, done, total, JSON.stringify(cursor ?? job.cursor)));
        },
      });
      if (closed) return;
      options.announce(job.jobId, () => store.finish(job.jobId, entry.cancelled ? 'cancelled' : 'done', clock.nowIso(), JSON.stringify(result), null, null));
    } catch (error) {
      if (closed) return; // stays `running` in the table and is taken up again at the next start
      if (entry.cancelled) { abandon(job); return; }
      if (error instanceof JobPutBack) { options.announce(job.jobId, () => store.putBack(job.jobId)); return; }
      const code: ErrorCode = error instanceof MunimentError && isErrorCode(error.code) ? error.code : 'HOST_FAULT';
      const detail = error instanceof Error ? error.message : String(error);
      if (code === 'HOST_FAULT') logger.error('job failed', { jobId: job.jobId, kind: job.kind, error });
      const delay = RETRY_DELAYS_MS[Math.min(job.attempts - 1, RETRY_DELAYS_MS.length - 1)]!;
      if (job.attempts < handler.maxAttempts) options.announce(job.jobId, () => store.retryLater(job.jobId, clock.nowMs() + delay, code, detail));
      else options.announce(job.jobId, () => store.finish(job.jobId, 'failed', clock.nowIso(), '{}', code, detail));
    }
  };

  return {
    wake: () => setImmediate(take),
    cancel(jobId) {
      const entry = running.get(jobId);
      if (entry) { entry.cancelled = true; entry.abort.abort(); return true; }
      const job = store.find(jobId);
      if (job?.state !== 'queued') return false;
      abandon(job);
      return true;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      for (const { abort } of running.values()) abort.abort();
      await Promise.allSettled([...running.values()].map(({ ended }) => ended));
    },
  };
}
