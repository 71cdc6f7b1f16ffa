import { parentPort, workerData } from 'node:worker_threads';
import { foldSearchText } from '#shared/domain/search-text.ts';
import { openDatabase } from '#main/db/open/open-database.ts';
import { simplifyChinese } from '../simplify-chinese.ts';
import type { NearAnswer, NearRequest, NearWorkerData } from './near-messages.ts';
import { selectTitle, selectTitlesAfter } from './titles-store.ts';
import { createTitleMemory, type TitleMemory } from './title-memory.ts';

// A thread of its own with its own view of the room: looking through a million titles must not keep anybody waiting who writes.

const port = parentPort!;
const { file, key } = workerData as NearWorkerData;
const database = openDatabase({ file, readOnly: true, ...(key && { key: Buffer.from(key) }) });
const fold = (title: string): string => foldSearchText(title, simplifyChinese);
let memory: TitleMemory | null = null;

function* allTitles(): Generator<readonly [number, string], void, void> {
  for (const [n, title] of selectTitlesAfter(database, 0)) yield [n, fold(title)];
}

function current(changed: readonly number[]): TitleMemory {
  if (memory === null || memory.isWorn) return (memory = createTitleMemory(allTitles()));
  for (const n of changed) {
    const title = selectTitle(database, n);
    memory.put(n, title === undefined ? undefined : fold(title));
  }
  for (const [n, title] of selectTitlesAfter(database, memory.lastN)) memory.put(n, fold(title));
  return memory;
}

port.on('message', ({ id, kind, wanted, changed }: NearRequest) => {
  let answer: NearAnswer;
  try {
    const titles = current(changed);
    answer = { id, kind: 'found', itemNs: kind === 'warm' ? new Int32Array() : kind === 'like' ? titles.like(wanted) : titles.spelt(wanted) };
  } catch (error) {
    answer = { id, kind: 'failed', detail: (error instanceof Error ? error.message : String(error)).slice(0, 200) };
  }
  port.postMessage(answer);
});
