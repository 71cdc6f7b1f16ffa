import { parentPort, workerData } from 'node:worker_threads';
import { MunimentError } from '#shared/errors.ts';
import { createSchemeMemory } from '#main/areas/search/scheme-memory-store.ts';
import type { SearchContext } from '#main/areas/search/search-context.ts';
import { databaseError, openDatabase } from '#main/db/open/open-database.ts';
import { ChangedRows } from '#main/search-index/changed-rows.ts';
import { readVerbs } from './read-verbs.ts';
import type { ReaderReport, ReaderRequest, ReaderWorkerData } from './reader-messages.ts';
import { openSnapshots } from './snapshots-store.ts';

// A thread of its own with its own view of the room: a long search keeps nobody waiting who writes, and a long write nobody who searches.

class Stopped extends Error {}

type Ask = Extract<ReaderRequest, { kind: 'ask' }>;
type LooseVerb = (context: SearchContext, input: unknown) => unknown;

const port = parentPort!;
const { file, key, changed } = workerData as ReaderWorkerData;
const database = openDatabase({ file, readOnly: true, ...(key && { key: Buffer.from(key) }) });
const memory = createSchemeMemory(database);
const snapshots = openSnapshots(database, memory, new ChangedRows(changed));
const titles = new Map<number, (itemNs: Int32Array | null) => void>();
let lastTitles = 0;

const report = (message: ReaderReport): void => { port.postMessage(message); };

function contextFor({ actor, settled, stop }: Ask): SearchContext {
  const flag = new Int32Array(stop);
  return {
    db: database, actor, memory, gathered: new Map(),
    near: {
      find: (near, wanted) => new Promise((resolve) => {
        const id = ++lastTitles;
        titles.set(id, resolve);
        report({ kind: 'near', id, near, wanted });
      }),
    },
    snapshot: (work) => snapshots.take(settled, work),
    goOn() { if (Atomics.load(flag, 0) === 1) throw new Stopped(); },
  };
}

async function answer(request: Ask): Promise<ReaderReport> {
  const { id, verb, input } = request;
  try {
    const context = contextFor(request);
    context.goOn();
    return { kind: 'answered', id, answer: await (readVerbs[verb] as LooseVerb)(context, input) };
  } catch (thrown) {
    if (thrown instanceof Stopped) return { kind: 'stopped', id };
    const error = databaseError(thrown);
    if (error instanceof MunimentError) return { kind: 'refused', id, code: error.code, data: error.data };
    return { kind: 'failed', id, detail: (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 1000) };
  }
}

/** While nobody asks: one stretch at a time, and whatever came in the meantime goes first. */
let learning: NodeJS.Immediate | undefined;
function learnOn(): void {
  clearImmediate(learning);
  learning = setImmediate(() => {
    try {
      if (snapshots.learnMore()) learnOn();
    } catch {
      // Nobody asked for it; a question that meets the same fault will say so.
    }
  });
}

port.on('message', (request: ReaderRequest) => {
  if (request.kind === 'ask') { void answer(request).then(report).finally(learnOn); return; }
  titles.get(request.id)?.(request.itemNs);
  titles.delete(request.id);
});
