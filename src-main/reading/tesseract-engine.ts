import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type Tesseract from 'tesseract.js';
import { MunimentError } from '#shared/errors.ts';
import { loadSharp } from '#main/imaging/load-sharp.ts';
import { eraseRulings, findRulings } from './find-rulings.ts';
import { findTables } from './find-tables.ts';
import { greyPicture } from './grey-picture.ts';
import { openPicture } from './open-picture.ts';
import type { EngineCharacter, EngineLine, EngineReading, PageBox, PageSource, ReadingEngine } from './reading-engine.ts';

const LANGUAGES = ['chi_sim', 'eng'] as const;
/** Starting takes a third of a second; a page two to three. Much longer, and it never comes. */
const START_TIMEOUT_MS = 60_000;
const PAGE_TIMEOUT_MS = 180_000;
/** The resolution at which tesseract reads Chinese best for its time: at 300 dpi it needs three times as long and errs more often (measured). */
const BEST_DPI = 165;
const MOST_PIXELS = 12_000_000;

let copies = 0;

class TooSlow extends Error {}

/**
 * Starts tesseract.js (WebAssembly, in a thread of its own) with Chinese and English.
 * `dataFolder` is a cache for the language data; they are copied there from the packages because the engine reads all languages from one folder.
 * Without such a folder it would try to download them and, offline, never answer.
 */
export async function startTesseract(dataFolder: string): Promise<ReadingEngine> {
  let fail: (error: Error) => void = () => undefined;
  let worker: Tesseract.Worker;
  try {
    const { createWorker, OEM } = (await import('tesseract.js')).default;
    await gatherLanguages(dataFolder);
    worker = await withTimeout(START_TIMEOUT_MS, (reject) => createWorker([...LANGUAGES], OEM.LSTM_ONLY, {
      langPath: dataFolder, gzip: true, cacheMethod: 'none', logger: () => undefined,
      // Without a handler tesseract.js throws out of an event, where nobody can catch it; and some failures only come here.
      errorHandler: (error: unknown) => { reject(new Error(String(error))); fail(new Error(String(error))); },
      // Tesseract remarks on stderr about every small picture; stderr is our log.
    }, 'debug_file /dev/null'));
  } catch (error) {
    throw new MunimentError('DIGITISATION_READING_UNAVAILABLE', { detail: detailOf(error) }, { cause: error });
  }
  return {
    name: 'tesseract',
    async read(source) {
      try {
        return await withTimeout(PAGE_TIMEOUT_MS, (reject) => { fail = reject; return recognize(worker, source); });
      } catch (error) {
        if (error instanceof TooSlow) throw new MunimentError('DIGITISATION_READING_TOO_SLOW', { seconds: PAGE_TIMEOUT_MS / 1000 }, { cause: error });
        throw new MunimentError('DIGITISATION_READING_FAILED', { detail: detailOf(error) }, { cause: error });
      } finally {
        fail = () => undefined;
      }
    },
    async close() {
      fail(new Error('stopped'));
      await worker.terminate();
    },
  };
}

async function recognize(worker: Tesseract.Worker, source: PageSource): Promise<EngineReading> {
  const { PSM } = (await import('tesseract.js')).default;
  const sharp = await loadSharp();
  const picture = await openPicture(source, { dpi: BEST_DPI, mostPixels: MOST_PIXELS, enlarge: true });
  const grey = await greyPicture(picture, picture.dpi);
  const rulings = findRulings(grey);
  if (rulings !== null) eraseRulings(grey, rulings);
  const png = await sharp(grey.data, { raw: { width: grey.widthPx, height: grey.heightPx, channels: 1 } }).png({ compressionLevel: 1 }).toBuffer();
  await worker.setParameters({ tessedit_pageseg_mode: rulings === null ? PSM.AUTO : PSM.SINGLE_BLOCK, user_defined_dpi: String(BEST_DPI), preserve_interword_spaces: '1' });
  const { data } = await worker.recognize(png, {}, { text: false, blocks: true });
  const full = ({ xPx, yPx, widthPx, heightPx }: PageBox): PageBox => ({ xPx: xPx * picture.pixelSize, yPx: yPx * picture.pixelSize, widthPx: widthPx * picture.pixelSize, heightPx: heightPx * picture.pixelSize });
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines).map((line): EngineLine => {
    const text = line.text.trim();
    const { x0, y0, x1, y1 } = line.bbox;
    const characters = charactersOf(text, line.words.flatMap(({ symbols }) => symbols), x0, x1);
    return { text, confidencePct: line.confidence, ...full({ xPx: x0, yPx: y0, widthPx: x1 - x0, heightPx: y1 - y0 }), ...(characters !== null && { characters }) };
  });
  const tables = rulings === null ? [] : findTables(rulings, grey);
  const regions = [...tables.map((box) => ({ kind: 'table' as const, ...full(box) })), ...picture.seals.map((box) => ({ kind: 'seal' as const, ...full(box) }))];
  return { lines, regions, widthPx: picture.fullWidthPx, heightPx: picture.fullHeightPx };
}

/** Where each character begins; null where the symbols do not add up to the text. */
function charactersOf(text: string, symbols: readonly Tesseract.Symbol[], left: number, right: number): EngineCharacter[] | null {
  const characters: EngineCharacter[] = [];
  let next = 0;
  let end = left;
  for (const character of text) {
    const symbol = symbols[next];
    const isGap = character === ' ' && symbol?.text !== ' ';
    if (!isGap && symbol?.text !== character) return null;
    const start = isGap ? end : symbol!.bbox.x0;
    characters.push({ startPm: Math.round(Math.min(1, Math.max(0, (start - left) / Math.max(1, right - left))) * 1000), pct: isGap ? 100 : Math.round(symbol!.confidence) });
    if (!isGap) { end = symbol!.bbox.x1; next += 1; }
  }
  return next === symbols.length ? characters : null;
}

async function gatherLanguages(folder: string): Promise<void> {
  const require = createRequire(import.meta.url);
  await mkdir(folder, { recursive: true });
  for (const language of LANGUAGES) {
    const name = `${language}.traineddata.gz`;
    const source = join(dirname(require.resolve(`@tesseract.js-data/${language}/package.json`)), '4.0.0_best_int', name);
    const target = join(folder, name);
    const [wanted, kept] = await Promise.all([stat(source), stat(target).catch(() => null)]);
    if (kept?.size === wanted.size) continue;
    // Two engines that start at once each bring their own copy; the later one takes the place of the other.
    const part = `${target}.${process.pid}-${++copies}.part`;
    await copyFile(source, part);
    await rename(part, target).catch(async (error: unknown) => { await rm(part, { force: true }); throw error; });
  }
}

async function withTimeout<Value>(timeoutMs: number, start: (reject: (error: Error) => void) => Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Value>((resolve, reject) => {
      timer = setTimeout(() => reject(new TooSlow(`no answer within ${timeoutMs / 1000} s`)), timeoutMs);
      start(reject).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
  }
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200);
