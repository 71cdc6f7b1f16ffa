import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { MunimentError } from '#shared/errors.ts';
import type { DrawnPage, PageLines, PdfAnswer, PdfRequest } from './pdf-messages.ts';

export interface OpenPdf {
  readonly pages: number;
  /** Page `index` counted from 0. Throws DIGITISATION_PDF_DAMAGED; DIGITISATION_PDF_TOO_DEMANDING, after which the file is closed. */
  draw(index: number, dpi?: number): Promise<DrawnPage>;
  /** Its own text without drawing it; throws as `draw`. */
  text(index: number): Promise<PageLines>;
  close(): Promise<void>;
}

export interface PdfLimits {
  /** For opening, and for each page. */
  readonly timeoutMs: number;
}

const USUAL: PdfLimits = { timeoutMs: 60_000 };
/** A file that was cut short ends without its trailer; PDFium would rebuild it silently with fewer pages. */
const TRAILER_WITHIN = 8192;

/**
 * Opens a PDF in a thread of its own, which ends with `close`.
 * Throws DIGITISATION_PDF_ENCRYPTED, DIGITISATION_PDF_DAMAGED, DIGITISATION_PDF_TOO_DEMANDING.
 */
export async function openPdf(bytes: Uint8Array, limits: PdfLimits = USUAL): Promise<OpenPdf> {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-TRAILER_WITHIN).includes('%%EOF')) throw damaged('its end is missing');
  const worker = new Worker(workerFile(), { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: 512 } });
  const ask = (request: PdfRequest | null) => answerOf(worker, request, limits.timeoutMs);
  try {
    const opened = await ask(null);
    if (opened.kind === 'locked') throw new MunimentError('DIGITISATION_PDF_ENCRYPTED');
    if (opened.kind !== 'opened') throw damaged(opened.kind === 'broken' ? opened.detail : opened.kind);
    return {
      pages: opened.pages,
      async draw(index, dpi) {
        const drawn = await ask({ index, dpi });
        if (drawn.kind !== 'drawn') throw damaged(drawn.kind === 'failed' ? drawn.detail : drawn.kind);
        return drawn.page;
      },
      async text(index) {
        const answer = await ask({ index, textOnly: true });
        if (answer.kind !== 'lines') throw damaged(answer.kind === 'failed' ? answer.detail : answer.kind);
        return answer.page;
      },
      async close() { await worker.terminate(); },
    };
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

const damaged = (detail: string) => new MunimentError('DIGITISATION_PDF_DAMAGED', { detail });

/** The worker lies beside this file, both in the source tree and in the built program. */
function workerFile(): string {
  return join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'pdf-worker.ts' : 'pdf-worker.js');
}

/** One question, one answer. A thread that takes too long or dies took more than it may. */
function answerOf(worker: Worker, request: PdfRequest | null, timeoutMs: number): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    const tooDemanding = (cause?: unknown) => {
      end();
      void worker.terminate();
      reject(new MunimentError('DIGITISATION_PDF_TOO_DEMANDING', {}, { cause }));
    };
    const timer = setTimeout(tooDemanding, timeoutMs);
    const onMessage = (answer: PdfAnswer) => { end(); resolve(answer); };
    const onExit = () => tooDemanding();
    const end = () => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', tooDemanding).off('exit', onExit);
    };
    worker.on('message', onMessage).on('error', tooDemanding).on('exit', onExit);
    if (request !== null) worker.postMessage(request);
  });
}
