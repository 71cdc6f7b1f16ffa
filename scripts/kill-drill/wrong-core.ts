import fileSystem from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import type { Wrong } from './drill-protocol.ts';

const BLOBS_BEFORE_DEATH = 3;

const die = (): void => { process.kill(process.pid, 'SIGKILL'); };

/**
 * Makes the file system under this process's core do what a wrongly written blob store would do, and dies where that
 * shows. `answersFirst` is not here: the session itself lies.
 */
export function makeCoreWrong(wrong: Wrong): void {
  const { open, rename } = fileSystem;
  let blobs = 0;
  const isBlob = (to: unknown) => typeof to === 'string' && /[/\\][0-9a-f]{64}$/.test(to);
  if (wrong === 'forgetsMarkers') {
    fileSystem.open = (path, ...rest) => open(typeof path === 'string' && path.endsWith('.intent') ? `${path}-unknown` : path, ...rest);
    fileSystem.rename = async (from, to) => {
      await rename(from, to);
      if (isBlob(to) && ++blobs === BLOBS_BEFORE_DEATH) die();
    };
  }
  if (wrong === 'rowBeforeBlob') {
    fileSystem.rename = (from, to) => {
      if (!isBlob(to) || ++blobs < BLOBS_BEFORE_DEATH) return rename(from, to);
      // Long after the answer; the session dies first.
      setTimeout(die, 300);
      return Promise.resolve();
    };
  }
  syncBuiltinESMExports();
}
