import { openProgramPort } from '#main/platform/open-program-port.ts';
import { loadSharp } from '#main/imaging/load-sharp.ts';
import { readingRequest, type ReadingAnswer } from '../reading-messages.ts';
import { loadPaddleModels } from './paddle-models.ts';
import { readPicture } from './read-picture.ts';

/**
 * Entry point of a reading process. A process of its own, because the runtime is native code: a page on which it falls over or never ends
 * takes this process with it and nothing else.
 */
const port = openProgramPort();
const say = (answer: ReadingAnswer): void => port.send(answer);
const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200);

port.onDisconnect(() => process.exit(0));
const models = loadPaddleModels();
models.then(async () => {
  // One page keeps one core busy; more processes are started where there are more cores.
  const sharp = await loadSharp();
  sharp.concurrency(1);
  sharp.cache(false);
  say({ kind: 'ready', engine: 'pp-ocrv4' });
}).catch((error: unknown) => { say({ kind: 'unavailable', detail: detailOf(error) }); });
port.onMessage((message) => {
  const { id, ...source } = readingRequest.parse(message);
  models.then((loaded) => readPicture(loaded, source)).then(
    ({ lines, regions, widthPx, heightPx }) => { say({ kind: 'read', id, reading: { lines: lines.map((line) => ({ ...line, ...(line.characters !== undefined && { characters: [...line.characters] }) })) as never, regions: [...regions], widthPx, heightPx } }); },
    (error: unknown) => { say({ kind: 'failed', id, detail: detailOf(error) }); },
  );
});
