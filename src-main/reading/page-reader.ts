import type { PageCrop, TextLine, TextRegion } from '#shared/contract/digitisation.ts';
import type { EngineChoice, EngineInUse } from './choose-engine.ts';
import type { ReadingEngine } from './reading-engine.ts';
import { tidyLines } from './tidy-lines.ts';

export interface PageReading {
  /** Boxes in pixels of what the page shows of the stored original as its EXIF shows it, before the page's own rotation. */
  readonly lines: readonly TextLine[];
  readonly regions: readonly TextRegion[];
  readonly engine: string;
}

export interface PageReader {
  /**
   * Reads one stored picture. Throws DIGITISATION_READING_FAILED, _CRASHED, _TOO_SLOW, _UNAVAILABLE, and the signal's reason when it
   * is aborted; then the engine is stopped at once, in the middle of the page.
   */
  read(image: { readonly file: string; readonly rotation: number; readonly crop?: PageCrop | null }, signal: AbortSignal): Promise<PageReading>;
  /** Pages that may be read at the same time. */
  readonly workers: number;
  /** Which engine it is, for people. */
  engineInUse(): Promise<EngineInUse>;
  close(): Promise<void>;
}

/** An engine takes 150 to 400 MB: it is kept for the next page, not for the night. */
const IDLE_MS = 20_000;

/** Starts engines when pages come (one for each page that is read at the same time) and ends them when none have come for a while. */
export function createPageReader(choice: EngineChoice, workers: number): PageReader {
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
      const engine = idle.pop() ?? await choice.start();
      const stop = () => { void engine.close(); };
      busy.add(engine);
      signal.addEventListener('abort', stop);
      try {
        signal.throwIfAborted();
        const reading = await engine.read({ file, rotation, crop });
        release(engine);
        return { engine: engine.name, ...tidyLines(reading, rotation) };
      } catch (error) {
        await engine.close();
        signal.throwIfAborted();
        throw error;
      } finally {
        signal.removeEventListener('abort', stop);
        busy.delete(engine);
      }
    },
    engineInUse: choice.inUse,
    workers,
    async close() {
      clearTimeout(timer);
      await Promise.all([...busy].map((engine) => engine.close()));
      await closeIdle();
    },
  };
}
