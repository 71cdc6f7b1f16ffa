import { statfsSync } from 'node:fs';

/** Bytes that this process may still write in the folder; null where the system does not say. */
export function freeDiskBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
