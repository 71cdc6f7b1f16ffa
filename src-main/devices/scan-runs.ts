import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MunimentError } from '#shared/errors.ts';
import type { ScanSettings } from '#shared/domain/scanning.ts';
import type { ScannedImage, ScannerSession } from '#drivers/contract/scanner-session.ts';
import type { ScanStep } from './scan-protocol.ts';

/** The scans under way in the device-host process. */
export interface ScanRuns {
  /** Begins; what comes of it is told by `next`. */
  start(scanId: string, session: ScannerSession, settings: ScanSettings, folder: string): void;
  /** The next page or the end, in order. Rejects with what stopped the scan, once the pages before it were given out. */
  next(scanId: string): Promise<ScanStep>;
  /** Stops it if it runs, and forgets it. Resolves when the scanner was told. */
  end(scanId: string): Promise<void>;
}

/** Pages that may wait for the core while the scanner draws the next sheet in. */
const AHEAD = 2;
const EXTENSIONS: Readonly<Record<ScannedImage['mediaType'], string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/tiff': 'tif' };

interface Run {
  readonly steps: ScanStep[];
  failure: { readonly error: unknown } | null;
  /** Somebody waits for a step, or for room. */
  changed: () => void;
  readonly abort: AbortController;
  readonly finished: Promise<void>;
}

export function createScanRuns(): ScanRuns {
  const runs = new Map<string, Run>();
  const runOf = (scanId: string): Run => {
    const run = runs.get(scanId);
    if (run === undefined) throw new MunimentError('SCAN_BATCH_NOT_FOUND', {});
    return run;
  };
  const until = async (run: Run, isTrue: () => boolean): Promise<void> => {
    while (!isTrue()) {
      const before = run.changed;
      await new Promise<void>((resolve) => { run.changed = () => { before(); resolve(); }; });
    }
  };
  const tell = (run: Run): void => {
    const { changed } = run;
    run.changed = () => undefined;
    changed();
  };

  return {
    start: (scanId, session, settings, folder) => {
      const abort = new AbortController();
      let count = 0;
      const work = async (): Promise<void> => {
        // Not before `run` is there.
        await Promise.resolve();
        try {
          await mkdir(folder, { recursive: true });
          const pages = await session.scan(settings, async ({ bytes, mediaType }) => {
            count += 1;
            const file = join(folder, `${String(count).padStart(5, '0')}.${EXTENSIONS[mediaType]}`);
            await writeFile(file, bytes);
            run.steps.push({ step: 'page', file, mediaType });
            tell(run);
            await until(run, () => run.steps.length < AHEAD || abort.signal.aborted);
            abort.signal.throwIfAborted();
          }, abort.signal);
          run.steps.push({ step: 'ended', pages });
        } catch (error) {
          run.failure = { error: fileError(error) };
        }
        tell(run);
      };
      const run: Run = { steps: [], failure: null, changed: () => undefined, abort, finished: work() };
      runs.set(scanId, run);
    },
    next: async (scanId) => {
      const run = runOf(scanId);
      await until(run, () => run.steps.length > 0 || run.failure !== null);
      const step = run.steps.shift();
      tell(run);
      if (step !== undefined) return step;
      throw run.failure!.error;
    },
    end: async (scanId) => {
      const run = runs.get(scanId);
      if (run === undefined) return;
      run.abort.abort(new MunimentError('SCAN_CANCELLED_THERE', {}));
      tell(run);
      await run.finished;
      runs.delete(scanId);
    },
  };
}

/** A full disk is said as what it is: nothing is wrong with the scanner. */
function fileError(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT' ? new MunimentError('DATA_DISK_FULL', {}, { cause: error }) : error;
}
