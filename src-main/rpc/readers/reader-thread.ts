import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { MunimentError } from '#shared/errors.ts';
import type { ReaderReport, ReaderRequest, ReaderWorkerData } from './reader-messages.ts';

export interface ReaderThread {
  ask(question: Omit<Extract<ReaderRequest, { kind: 'ask' }>, 'kind' | 'id' | 'stop'>, signal: AbortSignal | undefined): Promise<unknown>;
  /** Questions that it has not answered, those that nobody waits for any more among them. */
  pending(): number;
  end(): Promise<void>;
}

export interface ReaderThreadParts {
  readonly data: ReaderWorkerData;
  readonly idleMs: number;
  findTitles(near: 'like' | 'spelt', wanted: string): Promise<Int32Array | null>;
  /** Once, when it ended for whatever reason; null when that was meant. */
  onEnd(error: Error | null): void;
}

interface Waiting { resolve(answer: unknown): void; reject(error: Error): void }

/** One thread that reads the room. What ends it ends its questions, with SEARCH_INTERRUPTED. */
export function startReaderThread({ data, idleMs, findTitles, onEnd }: ReaderThreadParts): ReaderThread {
  const worker = new Worker(workerFile(), { workerData: data });
  const waiting = new Map<number, Waiting>();
  let timer: NodeJS.Timeout | undefined;
  let last = 0;
  let ended = false;

  const end = async (error: Error | null): Promise<void> => {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    onEnd(error);
    for (const each of waiting.values()) each.reject(new MunimentError('SEARCH_INTERRUPTED', {}, { cause: error }));
    waiting.clear();
    await worker.terminate();
  };
  const send = (request: ReaderRequest): void => { if (!ended) worker.postMessage(request); };
  const settle = (report: Exclude<ReaderReport, { kind: 'near' }>): void => {
    const asked = waiting.get(report.id);
    waiting.delete(report.id);
    if (waiting.size === 0) rest();
    if (report.kind === 'answered') asked?.resolve(report.answer);
    if (report.kind === 'refused') asked?.reject(new MunimentError(report.code, report.data));
    if (report.kind === 'failed') asked?.reject(new Error(report.detail));
  };
  const rest = (): void => {
    worker.unref();
    timer = setTimeout(() => { void end(null); }, idleMs).unref();
  };
  worker.on('message', (report: ReaderReport) => {
    if (report.kind !== 'near') { settle(report); return; }
    void findTitles(report.near, report.wanted).then((itemNs) => { send({ kind: 'near', id: report.id, itemNs }); });
  });
  worker.on('error', (error) => { void end(error); });
  worker.on('exit', (code) => { void end(new Error(`the thread ended with ${code}`)); });
  rest();

  return {
    ask: (question, signal) => new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const stop = new SharedArrayBuffer(4);
      const id = ++last;
      const onAbort = (): void => {
        Atomics.store(new Int32Array(stop), 0, 1);
        reject(signal?.reason as Error);
      };
      const done = (): void => { signal?.removeEventListener('abort', onAbort); };
      waiting.set(id, { resolve: (answer) => { done(); resolve(answer); }, reject: (error) => { done(); reject(error); } });
      signal?.addEventListener('abort', onAbort);
      clearTimeout(timer);
      // Without this a process that only waits for the answer would end before it.
      worker.ref();
      send({ kind: 'ask', id, stop, ...question });
    }),
    pending: () => waiting.size,
    end: () => end(null),
  };
}

/** The worker lies beside this file, both in the source tree and in the built program. */
function workerFile(): string {
  return join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'reader-worker.ts' : 'reader-worker.js');
}
