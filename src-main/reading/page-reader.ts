import type { PageCrop, TextLine } from '#shared/contract/digitisation.ts';
import { joinChineseText } from '#shared/domain/chinese-spacing.ts';
import { prepareImage, type PreparedImage } from './prepare-image.ts';
import type { EngineLine, ReadingEngine, StartEngine } from './reading-engine.ts';

export interface PageReading {
  /** Boxes in pixels of what the page shows of the stored original as its EXIF shows it, before the page's own rotation. */
  readonly lines: readonly TextLine[];
  readonly engine: string;
}

export interface PageReader {
  /**
   * Reads one stored picture. Throws DIGITISATION_READING_FAILED, DIGITISATION_READING_UNAVAILABLE, and the signal's reason when it
   * is aborted; then the engine is stopped at once, in the middle of the page.
   */
  read(image: { readonly file: string; readonly rotation: number; readonly crop?: PageCrop | null }, signal: AbortSignal): Promise<PageReading>;
  close(): Promise<void>;
}

/** An engine takes 150 MB: it is kept for the next page, not for the night. */
const IDLE_MS = 20_000;

/** Starts engines when pages come (one for each page that is read at the same time) and ends them when none have come for a while. */
export function createPageReader(start: StartEngine): PageReader {
  const idle: ReadingEngine[] = [];
  const busy = new Set<ReadingEngine>();
  let timer: NodeJS.Timeout | undefined;

  const closeIdle = () => Promise.all(idle.splice(0).map((engine) => engine.close()));
  const release = (engine: ReadingEngine) => {
    idle.push(engine);
    clearTimeout(timer);
    timer = setTimeout(() => { void closeIdle(); }, IDLE_MS).unref();
  };

  return {
    async read({ file, rotation, crop = null }, signal) {
      signal.throwIfAborted();
      const prepared = await prepareImage(file, rotation, crop);
      const engine = idle.pop() ?? await start();
      const stop = () => { void engine.close(); };
      busy.add(engine);
      signal.addEventListener('abort', stop);
      try {
        signal.throwIfAborted();
        const lines = await engine.read(prepared);
        release(engine);
        return { engine: engine.name, lines: tidyLines(lines, prepared, rotation) };
      } catch (error) {
        await engine.close();
        signal.throwIfAborted();
        throw error;
      } finally {
        signal.removeEventListener('abort', stop);
        busy.delete(engine);
      }
    },
    async close() {
      clearTimeout(timer);
      await Promise.all([...busy].map((engine) => engine.close()));
      await closeIdle();
    },
  };
}

/** Text without the engine's spurious spaces, empty lines gone, boxes back on the stored original. */
export function tidyLines(lines: readonly EngineLine[], image: Pick<PreparedImage, 'widthPx' | 'heightPx' | 'storedWidthPx' | 'storedHeightPx'>, rotation: number): TextLine[] {
  return lines.flatMap((line) => {
    const text = joinChineseText(line.text.trim().replace(/ {4,}/gu, '    '));
    if (text === '') return [];
    return [{ text, confidencePct: Math.min(100, Math.max(0, Math.round(line.confidencePct * 10) / 10)), ...toStored(line, image, rotation) }];
  });
}

/** Undoes the scaling, then the clockwise turn. */
function toStored(box: EngineLine, image: Pick<PreparedImage, 'widthPx' | 'storedWidthPx' | 'storedHeightPx'>, rotation: number): Pick<TextLine, 'xPx' | 'yPx' | 'widthPx' | 'heightPx'> {
  const { storedWidthPx, storedHeightPx } = image;
  const scale = (rotation % 180 === 0 ? storedWidthPx : storedHeightPx) / image.widthPx;
  const [x, y, width, height] = [box.xPx, box.yPx, box.widthPx, box.heightPx].map((value) => Math.round(value * scale)) as [number, number, number, number];
  switch (rotation) {
    case 90: return { xPx: y, yPx: storedHeightPx - x - width, widthPx: height, heightPx: width };
    case 180: return { xPx: storedWidthPx - x - width, yPx: storedHeightPx - y - height, widthPx: width, heightPx: height };
    case 270: return { xPx: storedWidthPx - y - height, yPx: x, widthPx: height, heightPx: width };
    default: return { xPx: x, yPx: y, widthPx: width, heightPx: height };
  }
}
