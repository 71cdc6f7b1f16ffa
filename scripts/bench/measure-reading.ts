import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { silentLogger } from '#main/platform/logger.ts';
import { forkProgram } from '#main/platform/fork-program.ts';
import { chooseEngine } from '#main/reading/choose-engine.ts';
import { createPageReader, type PageReader } from '#main/reading/page-reader.ts';
import { loadPaddleModels, type PaddleModels } from '#main/reading/paddle/paddle-models.ts';
import { readPicture } from '#main/reading/paddle/read-picture.ts';
import { startProcessEngine } from '#main/reading/process-engine.ts';
import { startTesseract } from '#main/reading/tesseract-engine.ts';
import { atLeast, atMost, type BenchRow } from './bench-row.ts';
import { characterErrors, errorPct, lostCharacters, type CharacterErrors } from './character-errors.ts';
import { nativeTesseract } from './native-tesseract.ts';
import { composeTestPages, type TestPage } from './test-page.ts';
import { wearPage, WEARS, type Wear } from './wear-page.ts';

const PROGRAM = join(import.meta.dirname, '../../src-main/reading/paddle/page-reading.ts');
const MINUTE_MS = 60_000;
const CORES = 2;
/** PERFORMANCE of the design: what the room promises of print in good order and of what scanners usually do to it. A stamp over the print has no promise. */
const PROMISED: readonly Wear[] = ['clean', 'skewed', 'noisy', 'low resolution', 'faint', 'photocopied', 'all together'];
const WORDS = { text: 'characters read wrongly, papers', invented: 'characters read wrongly, invented words', table: 'characters lost, tables' };
const NEVER = new AbortController().signal;

interface EngineErrors { readonly name: string; readonly errors: ReadonlyMap<string, CharacterErrors> }
interface WornPage { readonly page: TestPage; readonly wear: Wear; readonly file: string }

/** How many characters three engines get wrong on the same pages, clean and worn, and how fast the room's own engine is against its networks alone and against native Tesseract. */
export async function measureReading(folder: string, { seed, pages }: { readonly seed: number; readonly pages: number }, say: (line: string) => void): Promise<BenchRow[]> {
  const drawn = composeTestPages(seed, pages);
  const worn: WornPage[] = [];
  for (const [index, page] of drawn.entries()) {
    for (const wear of WEARS) {
      const file = join(folder, `${wear.replaceAll(' ', '-')}-${index}.jpg`);
      writeFileSync(file, await wearPage(page, wear, seed + index));
      worn.push({ page, wear, file });
    }
  }
  say(`${worn.length} pages drawn`);
  const better = createPageReader(chooseEngine({ better: () => startProcessEngine(() => forkProgram(PROGRAM)), always: () => startTesseract(join(folder, 'data')), logger: silentLogger }), CORES);
  const always = createPageReader(chooseEngine({ better: null, always: () => startTesseract(join(folder, 'data')), logger: silentLogger }), CORES);
  try {
    if ((await better.engineInUse()).engine !== 'better') throw new Error('the better engine cannot be used here');
    const clean = worn.filter(({ wear }) => wear === 'clean');
    const speed = [await firstPage(clean[0]!.file), ...await pagesPerMinute(clean.map(({ file }) => file), better)];
    const textOf = (reader: PageReader) => async (file: string): Promise<string> => (await reader.read({ file, rotation: 0 }, NEVER)).lines.map(({ text }) => text).join('\n');
    const engines: EngineErrors[] = [];
    for (const [name, read] of [['pp-ocrv4', textOf(better)], ['tesseract.js', textOf(always)], ['tesseract', nativeTesseract]] as const) {
      engines.push({ name, errors: await readAll(worn, read) });
      say(`${name} read all`);
    }
    return [...speed, ...WEARS.flatMap((wear) => errorRows(wear, worn, engines))];
  } finally {
    await Promise.all([better.close(), always.close()]);
  }
}

/** As many at a time as there are cores. */
async function together(files: readonly string[], read: (file: string) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  let next = 0;
  await Promise.all(Array.from({ length: CORES }, async () => { while (next < files.length) await read(files[next++]!); }));
  return performance.now() - started;
}

async function readAll(worn: readonly WornPage[], read: (file: string) => Promise<string>): Promise<ReadonlyMap<string, CharacterErrors>> {
  const errors = new Map<string, CharacterErrors>();
  const byFile = new Map(worn.map((each) => [each.file, each.page]));
  await together([...byFile.keys()], async (file) => {
    const page = byFile.get(file)!;
    errors.set(file, (page.kind === 'table' ? lostCharacters : characterErrors)(await read(file), page.truth));
  });
  return errors;
}

function errorRows(wear: Wear, worn: readonly WornPage[], engines: readonly EngineErrors[]): BenchRow[] {
  return (['text', 'invented', 'table'] as const).map((kind) => {
    const files = worn.filter((each) => each.wear === wear && each.page.kind === kind).map(({ file }) => file);
    const [ours, fallback, native] = engines.map(({ errors }) => errorPct(files.map((file) => errors.get(file)!)));
    const most = kind === 'text' ? 1 : 3;
    const promised = PROMISED.includes(wear) && kind !== 'invented';
    return atMost({
      what: `${WORDS[kind]}, ${wear}`, unit: '%', ours: ours!, peer: 'native Tesseract, the same files', peerValue: native!,
      goal: promised ? `≤ ${most} %` : '–', note: `tesseract.js ${fallback!.toFixed(2)} %; ${files.length} pages`,
    }, promised ? { ours: most } : {});
  });
}

/** From nothing: the process is started and the networks are loaded. */
async function firstPage(file: string): Promise<BenchRow> {
  const peerStarted = performance.now();
  await nativeTesseract(file);
  const peerValue = performance.now() - peerStarted;
  const started = performance.now();
  let pid = 0;
  const engine = await startProcessEngine(() => { const channel = forkProgram(PROGRAM); pid = channel.pid ?? 0; return channel; });
  await engine.read({ file, rotation: 0, crop: null });
  const ours = performance.now() - started;
  const peakMb = Number(/VmHWM:\s+(\d+)/u.exec(process.platform === 'linux' ? readFileSync(`/proc/${pid}/status`, 'utf8') : '')?.[1] ?? Number.NaN) / 1024;
  await engine.close();
  return atMost({ what: 'the first page, engine started for it', unit: 'ms', ours, peer: 'native Tesseract, one core', peerValue, goal: '–', note: `A4 at 300 dpi; the reading process took ${peakMb.toFixed(0)} MB at most` }, {});
}

async function pagesPerMinute(files: readonly string[], reader: PageReader): Promise<BenchRow[]> {
  const perMinute = (ms: number): number => (files.length / ms) * MINUTE_MS;
  const read = (file: string) => reader.read({ file, rotation: 0 }, NEVER);
  // Both processes are warm.
  await together(files.slice(0, CORES), read);
  const ours = perMinute(await together(files, read));
  const native = perMinute(await together(files, nativeTesseract));
  const limit = perMinute((await networksAloneMs(files)) / CORES);
  return [
    atLeast({ what: `pages read on ${CORES} cores`, unit: 'pages/min', ours, peer: 'native Tesseract, as many at a time', peerValue: native, goal: '≥ 1 ×', note: 'A4 at 300 dpi, clean' }, { ratio: 1 }),
    atLeast({ what: `pages read on ${CORES} cores`, unit: 'pages/min', ours, peer: 'the two networks alone on what they were given, one core, doubled', peerValue: limit, goal: '≥ 0.7 ×', note: '' }, { ratio: 0.7 }),
  ];
}

/** What recognition costs by itself: the same inputs are given to the networks again, and nothing else is done. */
async function networksAloneMs(files: readonly string[]): Promise<number> {
  const models = await loadPaddleModels();
  let spent = 0;
  const timed = <Input extends readonly unknown[], Answer>(ask: (...input: Input) => Promise<Answer>) => async (...input: Input): Promise<Answer> => {
    const started = performance.now();
    const answer = await ask(...input);
    spent += performance.now() - started;
    return answer;
  };
  const watched: PaddleModels = { ...models, detect: timed(models.detect), recognise: timed(models.recognise) };
  for (const file of files) await readPicture(watched, { file, rotation: 0, crop: null });
  return spent;
}
