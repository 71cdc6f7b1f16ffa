import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Database } from '#main/db/database.ts';
import type { NearAnswer, NearRequest, NearWorkerData } from './near-messages.ts';
import { watchTitles } from './titles-store.ts';

/** Finds titles that are nearly as asked, or spelt as asked. */
export interface NearReader {
  /** Row numbers of items, newest first, of whatever 密级. Rejects when the thread ended or the room is being closed. */
  find(kind: 'like' | 'spelt', wanted: string): Promise<Int32Array>;
  /** Reads the titles before they are needed. */
  warm(): void;
  close(): Promise<void>;
}

/** A large catalogue takes a second to read: kept while somebody searches, not for the night. */
const IDLE_MS = 15 * 60_000;

/** Titles that are being read soon are part of a pack; a larger nursery would only be kept. */
const YOUNG_MB = 8;

interface Waiting { resolve(itemNs: Int32Array): void; reject(error: Error): void }

/** Its thread starts with the first question and ends when none has come for a while. */
export function createNearReader(database: Database, key: Buffer | undefined): NearReader {
  const takeChanged = watchTitles(database);
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  let last = 0;
  let closed = false;

  const end = async (reason: Error): Promise<void> => {
    clearTimeout(timer);
    const ended = worker;
    worker = null;
    for (const each of waiting.values()) each.reject(reason);
    waiting.clear();
    await ended?.terminate();
  };
  const start = (): Worker => {
    const data: NearWorkerData = { file: database.sqlite.name, ...(key && { key }) };
    const started = new Worker(workerFile(), { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    started.on('message', (answer: NearAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.kind === 'found') asked?.resolve(answer.itemNs);
      else asked?.reject(new Error(answer.detail));
      clearTimeout(timer);
      timer = setTimeout(() => { void end(new Error('idle')); }, IDLE_MS).unref();
    });
    started.on('error', (error) => { if (worker === started) void end(error); });
    started.unref();
    return started;
  };
  const ask = (kind: NearRequest['kind'], wanted: string): Promise<Int32Array> => {
    if (closed) return Promise.reject(new Error('the room is closed'));
    worker ??= start();
    const request: NearRequest = { id: ++last, kind, wanted, changed: takeChanged() };
    return new Promise<Int32Array>((resolve, reject) => {
      waiting.set(request.id, { resolve, reject });
      // Without this a process that only waits for the answer would end before it.
      worker?.ref();
      worker?.postMessage(request);
    }).finally(() => { if (waiting.size === 0) worker?.unref(); });
  };
  return {
    find: ask,
    warm() { if (worker === null) ask('warm', '').catch(() => undefined); },
    async close() {
      closed = true;
      await end(new Error('the room is closed'));
    },
  };
}

/** The worker lies beside this file, both in the source tree and in the built program. */
function workerFile(): string {
  return join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'near-worker.ts' : 'near-worker.js');
}
