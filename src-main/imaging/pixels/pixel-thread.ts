import { join } from 'node:path';
import { Worker, type TransferListItem } from 'node:worker_threads';
import type { Sharp } from 'sharp';
import { askThread } from '../ask-thread.ts';
import { loadSharp } from '../load-sharp.ts';
import type { PictureMeasures } from './measure-picture.ts';
import type { Overlap, PixelAnswer, PixelRequest, RawPixels } from './pixel-messages.ts';

/** Looks at the pixels of pictures, beside the core. */
export interface PixelThread {
  /** What is seen on a picture: the picture is shrunk for it. Takes the start of a chain. */
  measure(image: Sharp): Promise<PictureMeasures>;
  /** The picture without lone specks, as the start of a chain; the same picture where it is too large to be looked at pixel by pixel. */
  despeckle(image: Sharp, largestPx: number): Promise<Sharp>;
  /** Where the second picture lies on the first, in pixels of the first at its full size `widthPx`; null where they do not fit. */
  overlap(first: Sharp, second: Sharp, size: { readonly longSidePx: number }): Promise<Overlap | null>;
  close(): Promise<void>;
}

/** Long side of the picture that is measured: 140 dpi of A4; writing is some 20 pixels high. */
export const MEASURED_LONG_SIDE_PX = 1600;
/** A0 at 200 dpi has 62 megapixels. Four bytes a pixel are held while specks are looked for. */
const MOST_DESPECKLED_PIXELS = 75_000_000;
const OVERLAP_LONG_SIDE_PX = 640;
const TIMEOUT_MS = 60_000;
/** Kept for the next page, not for the night. */
const IDLE_MS = 20_000;

/** Its thread starts with the first picture and ends when none has come for a while. */
export function createPixelThread(): PixelThread {
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const end = async (): Promise<void> => {
    clearTimeout(timer);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const ask = async (request: PixelRequest, transfer: readonly TransferListItem[]): Promise<PixelAnswer> => {
    clearTimeout(timer);
    worker ??= new Worker(workerFile(), { resourceLimits: { maxOldGenerationSizeMb: 512 } });
    try {
      const answer = await askThread<PixelAnswer>(worker, request, transfer, TIMEOUT_MS);
      if (answer.kind === 'failed') throw new Error(answer.detail);
      timer = setTimeout(() => { void end(); }, IDLE_MS).unref();
      return answer;
    } catch (error) {
      await end();
      throw error;
    }
  };
  /** One at a time: what waits holds its pixels, so few should. */
  const inTurn = (request: PixelRequest, transfer: readonly TransferListItem[]): Promise<PixelAnswer> => {
    const mine = turn.then(() => ask(request, transfer));
    turn = mine.catch(() => undefined);
    return mine;
  };

  return {
    async measure(image) {
      const picture = await pixelsOf(image.flatten({ background: '#ffffff' }).resize({ width: MEASURED_LONG_SIDE_PX, height: MEASURED_LONG_SIDE_PX, fit: 'inside', withoutEnlargement: true }).toColourspace('srgb'));
      const answer = await inTurn({ kind: 'measure', picture: withChannels(picture, 3) }, []);
      return (answer as Extract<PixelAnswer, { kind: 'measured' }>).measures;
    },
    async despeckle(image, largestPx) {
      const { width, height } = await sizeOf(image);
      if (width * height > MOST_DESPECKLED_PIXELS) return image;
      const picture = await pixelsOf(image.flatten({ background: '#ffffff' }));
      const answer = await inTurn({ kind: 'despeckle', picture, largestPx }, [picture.data.buffer]);
      const cleaned = (answer as Extract<PixelAnswer, { kind: 'despeckled' }>).picture;
      return (await loadSharp())(cleaned.data, { raw: { width: cleaned.widthPx, height: cleaned.heightPx, channels: cleaned.channels as 1 | 3 }, limitInputPixels: false });
    },
    async overlap(first, second, { longSidePx }) {
      const scale = Math.min(1, OVERLAP_LONG_SIDE_PX / longSidePx);
      const small = async (image: Sharp): Promise<RawPixels> => {
        const { width, height } = await sizeOf(image);
        return pixelsOf(image.clone().flatten({ background: '#ffffff' }).resize({ width: Math.max(16, Math.round(width * scale)), height: Math.max(16, Math.round(height * scale)), fit: 'fill' }).greyscale().toColourspace('b-w'));
      };
      const answer = await inTurn({ kind: 'overlap', first: withChannels(await small(first), 1), second: withChannels(await small(second), 1) }, []);
      const { overlap } = answer as Extract<PixelAnswer, { kind: 'overlap' }>;
      return overlap && { ...overlap, xPx: Math.round(overlap.xPx / scale), yPx: Math.round(overlap.yPx / scale) };
    },
    close: async () => {
      await end();
      await turn;
    },
  };
}

async function sizeOf(image: Sharp): Promise<{ readonly width: number; readonly height: number }> {
  const { autoOrient } = await image.clone().metadata();
  return autoOrient;
}

async function pixelsOf(image: Sharp): Promise<RawPixels> {
  const { data, info } = await image.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  // A copy: sharp's memory cannot be handed to a thread.
  return { widthPx: info.width, heightPx: info.height, channels: info.channels, data: new Uint8Array(data) };
}

/** A grey picture may come with one channel and a coloured one with three, whatever was asked for. */
function withChannels(picture: RawPixels, channels: 1 | 3): RawPixels {
  if (picture.channels === channels) return picture;
  const count = picture.widthPx * picture.heightPx;
  const data = new Uint8Array(count * channels);
  for (let at = 0; at < count; at += 1) for (let channel = 0; channel < channels; channel += 1) data[at * channels + channel] = picture.data[at * picture.channels + Math.min(channel, picture.channels - 1)]!;
  return { ...picture, channels, data };
}

/** The worker lies beside this file, both in the source tree and in the built program. */
function workerFile(): string {
  return join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'pixel-worker.ts' : 'pixel-worker.js');
}
