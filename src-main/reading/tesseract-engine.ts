import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type Tesseract from 'tesseract.js';
import { MunimentError } from '#shared/errors.ts';
import type { EngineImage, EngineLine, ReadingEngine } from './reading-engine.ts';

const LANGUAGES = ['chi_sim', 'eng'] as const;
/** Starting takes a third of a second; a page two to three. Much longer, and it never comes. */
const START_TIMEOUT_MS = 60_000;
const PAGE_TIMEOUT_MS = 180_000;

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
    async read(image) {
      try {
        return await withTimeout(PAGE_TIMEOUT_MS, (reject) => { fail = reject; return recognize(worker, image); });
      } catch (error) {
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

async function recognize(worker: Tesseract.Worker, image: EngineImage): Promise<readonly EngineLine[]> {
  const { PSM } = (await import('tesseract.js')).default;
  await worker.setParameters({ tessedit_pageseg_mode: image.ruled ? PSM.SINGLE_BLOCK : PSM.AUTO, user_defined_dpi: String(image.dpi), preserve_interword_spaces: '1' });
  const { data } = await worker.recognize(image.bytes, {}, { text: false, blocks: true });
  return (data.blocks ?? []).flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines).map((line) => ({
    text: line.text, confidencePct: line.confidence, xPx: line.bbox.x0, yPx: line.bbox.y0, widthPx: line.bbox.x1 - line.bbox.x0, heightPx: line.bbox.y1 - line.bbox.y0,
  }));
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
    await copyFile(source, `${target}.part`);
    await rename(`${target}.part`, target).catch(async (error: unknown) => { await rm(`${target}.part`, { force: true }); throw error; });
  }
}

async function withTimeout<Value>(timeoutMs: number, start: (reject: (error: Error) => void) => Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Value>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs / 1000} s`)), timeoutMs);
      start(reject).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
  }
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200);
