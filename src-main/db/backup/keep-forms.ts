import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { BackupManifest } from './backup-folder.ts';
import { hashFile } from './hash-file.ts';

/**
 * Copies the institution's own templates and fonts; a folder that is not there holds none. Paths have forward slashes on every system.
 * Links are passed over: what they point at is not the room's.
 */
export async function keepForms(from: string, to: string): Promise<BackupManifest['forms']> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => { if (error.code === 'ENOENT') return []; throw error; });
  const kept: BackupManifest['forms'] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = relative(from, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    const copy = join(to, path);
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(join(from, path), copy);
    kept.push({ path, sha256: await hashFile(copy) });
  }
  return kept;
}
