import { copyFile, cp, mkdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { MunimentError } from '#shared/errors.ts';
import { roomPaths } from '#main/platform/paths.ts';
import { lockFolder } from '../open/lock-folder.ts';
import { DATABASE_NAME, FORMS_NAME, readManifest, type BackupManifest } from './backup-folder.ts';
import { hashFile } from './hash-file.ts';

/**
 * Puts a backup in the place of a room, or makes a room of it in an empty folder. The backup is checked whole before
 * anything is touched; what lay in the folder is kept aside as `replaced-<instant>`. The room's next start notices
 * the step back in its chain and begins a new incarnation.
 * Throws PRESERVATION_NOT_A_BACKUP, PRESERVATION_BACKUP_DAMAGED, DATA_FOLDER_IN_USE.
 */
export async function restoreBackup(backup: string, folder: string, at: string): Promise<{ manifest: BackupManifest; replaced: string | null }> {
  const manifest = readManifest(backup);
  if (manifest === null) throw new MunimentError('PRESERVATION_NOT_A_BACKUP', { folder: backup });
  await checkBackup(backup, manifest);
  await mkdir(folder, { recursive: true });
  const paths = roomPaths(folder);
  const lock = lockFolder(paths.lock, folder);
  try {
    const replaced = existsSync(paths.database) ? join(folder, `replaced-${at.replaceAll(/[:.]/g, '-')}`) : null;
    if (replaced !== null) {
      await mkdir(replaced);
      for (const name of [DATABASE_NAME, `${DATABASE_NAME}-wal`, `${DATABASE_NAME}-shm`, 'blobs', FORMS_NAME]) {
        if (existsSync(join(folder, name))) await rename(join(folder, name), join(replaced, name));
      }
    }
    const arriving = join(folder, `${DATABASE_NAME}.arriving`);
    await copyFile(join(backup, DATABASE_NAME), arriving);
    if (existsSync(join(backup, 'blobs'))) await cp(join(backup, 'blobs'), paths.blobs, { recursive: true });
    if (manifest.forms.length > 0) await cp(join(backup, FORMS_NAME), paths.forms, { recursive: true });
    await rename(arriving, paths.database);
    // Without its witness the room starts a new incarnation, and ops written since the backup can never be doubled.
    await rm(paths.continuity, { force: true });
    return { manifest, replaced };
  } finally {
    lock.release();
  }
}

async function checkBackup(backup: string, manifest: BackupManifest): Promise<void> {
  const file = join(backup, DATABASE_NAME);
  if ((await hashFile(file).catch(() => '')) !== manifest.databaseSha256) throw new MunimentError('PRESERVATION_BACKUP_DAMAGED', { detail: DATABASE_NAME });
  for (const { path, sha256 } of manifest.forms) if ((await hashFile(join(backup, FORMS_NAME, path)).catch(() => '')) !== sha256) throw new MunimentError('PRESERVATION_BACKUP_DAMAGED', { detail: path });
  const sqlite = new BetterSqlite3(file, { readonly: true });
  try {
    const answer = sqlite.pragma('integrity_check', { simple: true }) as string;
    if (answer !== 'ok') throw new MunimentError('PRESERVATION_BACKUP_DAMAGED', { detail: answer });
    for (const { sha256 } of sqlite.prepare<[], { sha256: string }>('SELECT sha256 FROM blobs').iterate()) {
      const blob = join(backup, 'blobs', 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
      if ((await hashFile(blob).catch(() => '')) !== sha256) throw new MunimentError('PRESERVATION_BACKUP_DAMAGED', { detail: sha256 });
    }
  } finally {
    sqlite.close();
  }
}
