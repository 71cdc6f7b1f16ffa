import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What a backup says about itself in `backup.json`; written last, so a backup without it is not one. */
export const backupManifest = z.object({
  format: z.literal(1), madeAt: z.string(), appVersion: z.string(), dataVersion: z.int(), items: z.int(), chainNumber: z.int(), chainHead: z.string(), databaseSha256: z.string(), blobs: z.int(), sizeBytes: z.int(), checked: z.boolean(),
  /** Templates and fonts of the institution's own forms, by their path below `forms/`; backups of before there were any have none. */
  forms: z.array(z.object({ path: z.string(), sha256: z.string() })).default([]),
});
export type BackupManifest = z.infer<typeof backupManifest>;

export const MANIFEST_NAME = 'backup.json';
export const DATABASE_NAME = 'room.sqlite';
export const FORMS_NAME = 'forms';

/** Complete backups below the given folders, newest first. Folders that are not there (a disk that is not plugged in) are passed over. */
export function listBackupFolders(parents: readonly string[]): (BackupManifest & { name: string; folder: string })[] {
  const found = parents.filter((parent) => parent !== '').flatMap((parent) => names(parent).flatMap((name) => {
    const manifest = readManifest(join(parent, name));
    return manifest ? [{ ...manifest, name, folder: join(parent, name) }] : [];
  }));
  return found.sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

export function readManifest(folder: string): BackupManifest | null {
  try {
    return backupManifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST_NAME), 'utf8')));
  } catch {
    return null;
  }
}

function names(parent: string): string[] {
  try {
    return readdirSync(parent).filter((name) => name.startsWith('backup-'));
  } catch {
    return [];
  }
}
