import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { askThread } from '../ask-thread.ts';
import { guardedOptions } from '../inspect-image.ts';
import { loadSharp } from '../load-sharp.ts';
import type { BarcodeAnswer, BarcodeRequest } from './barcode-messages.ts';

/** Reads the Code 128 and QR symbols of page images. */
export interface BarcodeReader {
  /** The texts of the symbols on the picture, which was proven whole; empty when there are none. Rejects with an Error when that could not be found out. */
  read(bytes: Uint8Array): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Two pixels to a module of a third of a millimetre on A4, and a quarter of the pixels of 300 dpi: at half the size a JPEG is not even decoded whole. */
const LONG_SIDE_PX = 1750;
const TIMEOUT_MS = 30_000;
/** The thread takes some 20 MB: kept for the next page, not for the night. */
const IDLE_MS = 20_000;

/** Its thread starts with the first picture and ends when none has come for a while. */
export function createBarcodeReader(): BarcodeReader {
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const end = async (): Promise<void> => {
    clearTimeout(timer);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const ask = async (request: BarcodeRequest): Promise<readonly string[]> => {
    clearTimeout(timer);
    worker ??= new Worker(workerFile(), { resourceLimits: { maxOldGenerationSizeMb: 256 } });
    try {
      const answer = await askThread<BarcodeAnswer>(worker, request, [request.rgba.buffer], TIMEOUT_MS);
      if (answer.kind === 'failed') throw new Error(answer.detail);
      timer = setTimeout(() => { void end(); }, IDLE_MS).unref();
      return answer.texts;
    } catch (error) {
      await end();
      throw error;
    }
  };
  return {
    read: async (bytes) => {
      const request = await pixelsOf(bytes);
      const mine = turn.then(() => ask(request));
      turn = mine.catch(() => undefined);
      return mine;
    },
    close: async () => {
      await end();
      await turn;
    },
  };
}

/** Colours are not looked at: converting them would take longer than reading. */
async function pixelsOf(bytes: Uint8Array): Promise<BarcodeRequest> {
  const sharp = await loadSharp();
  const { data, info } = await sharp(bytes, { ...guardedOptions(), ignoreIcc: true }).resize({ width: LONG_SIDE_PX, height: LONG_SIDE_PX, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' }).toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, rgba: new Uint8ClampedArray(data) };
}

/** The worker lies beside this file, both in the source tree and in the built program. */
function workerFile(): string {
  return join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'barcode-worker.ts' : 'barcode-worker.js');
}
