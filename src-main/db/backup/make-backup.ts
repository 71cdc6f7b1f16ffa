import { access, copyFile, link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { MunimentError } from '#shared/errors.ts';
import type { BlobStore } from '#main/blobs/blob-store.ts';
import type { Database } from '../database.ts';
import { dataVersion } from '../migrate/migrate-room.ts';
import { openDatabase } from '../open/open-database.ts';
import { DATABASE_NAME, FORMS_NAME, listBackupFolders, MANIFEST_NAME, type BackupManifest } from './backup-folder.ts';
import { hashFile } from './hash-file.ts';
import { keepForms } from './keep-forms.ts';

export interface MakeBackupOptions {
  /** Job that makes it. Killed in the middle, the same job finds and clears away what it had half made. */
  readonly jobId: string;
  readonly database: Database;
  /** Folder that holds the backups; one subfolder is made. */
  readonly parent: string;
  readonly blobs: BlobStore;
  /** Folder of the institution's own templates and fonts. */
  readonly forms: string;
  /** What the copy speaks of. Asked of the copy and not of the room, where people have gone on working since. */
  describe(copy: Database): { readonly hashes: readonly string[]; readonly holdings: { readonly items: number; readonly chainNumber: number; readonly chainHead: string } };
  readonly madeAt: string;
  readonly appVersion: string;
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/**
 * A backup is a folder: the database (online copy while people go on working), every blob, the institution's own forms, and a manifest
 * written last. Blobs that an earlier backup on the same disk already holds are hard-linked. The copy is opened and checked
 * before it counts. Cancelled or failed: the half-made folder is removed.
 */
export async function makeBackup(options: MakeBackupOptions): Promise<{ name: string; folder: string; manifest: BackupManifest }> {
  const name = `backup-${options.madeAt.replaceAll(/[:.]/g, '-')}`;
  const folder = join(options.parent, name);
  const earlier = listBackupFolders([options.parent])[0]?.folder ?? null;
  const unfinished = join(options.parent, `unfinished-${options.jobId}`);
  await rm(unfinished, { recursive: true, force: true }).then(() => mkdir(unfinished, { recursive: true })).catch((error: unknown) => { throw new MunimentError('PRESERVATION_BACKUP_FOLDER_UNUSABLE', { folder: options.parent }, { cause: error }); });
  try {
    const copy = join(unfinished, DATABASE_NAME);
    await options.database.sqlite.backup(copy, {
      progress() {
        // Throwing ends the copy; asking for zero pages would only make it wait for ever.
        if (options.signal.aborted) throw new Error('cancelled');
        return 1000;
      },
    });
    settleCopy(copy);
    checkCopy(copy);
    const { hashes, holdings } = describeCopy(copy, options.describe);
    const total = hashes.length + 1;
    let sizeBytes = (await stat(copy)).size;
    for (const [index, sha256] of hashes.entries()) {
      if (options.signal.aborted) throw new Error('cancelled');
      sizeBytes += await keepBlob(options.blobs.path(sha256), blobPath(unfinished, sha256), earlier && blobPath(earlier, sha256));
      options.progress(index + 1, total);
    }
    const forms = await keepForms(options.forms, join(unfinished, FORMS_NAME));
    const manifest: BackupManifest = {
      format: 1, madeAt: options.madeAt, appVersion: options.appVersion, dataVersion: dataVersion(options.database), ...holdings, databaseSha256: await hashFile(copy), blobs: hashes.length, sizeBytes, checked: true, forms,
    };
    await writeManifest(join(unfinished, MANIFEST_NAME), manifest);
    await rename(unfinished, folder);
    return { name, folder, manifest };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

export const blobPath = (backup: string, sha256: string): string => join(backup, 'blobs', 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

function describeCopy(copy: string, describe: MakeBackupOptions['describe']): ReturnType<MakeBackupOptions['describe']> {
  const database = openDatabase({ file: copy, readOnly: true });
  try {
    return describe(database);
  } finally {
    database.sqlite.close();
  }
}

/** Bytes that the blob takes in the backup. */
async function keepBlob(from: string, to: string, earlier: string | null): Promise<number> {
  await mkdir(dirname(to), { recursive: true });
  const linked = earlier !== null && (await access(earlier).then(() => link(earlier, to)).then(() => true, () => false));
  if (!linked) await copyFile(from, to);
  return (await stat(to)).size;
}

/** The copy was taken in the middle of this very job, and with people signed in; neither must come to life again in a restored room. */
function settleCopy(copy: string): void {
  const sqlite = new BetterSqlite3(copy);
  try {
    sqlite.exec("DELETE FROM sessions; DELETE FROM jobs WHERE kind = 'preservation.backup' AND state IN ('queued', 'running')");
  } finally {
    sqlite.close();
  }
}

function checkCopy(copy: string): void {
  const sqlite = new BetterSqlite3(copy);
  try {
    // A copy is self-contained only without a WAL beside it.
    sqlite.pragma('journal_mode = DELETE');
    const answer = sqlite.pragma('integrity_check', { simple: true }) as string;
    if (answer !== 'ok') throw new MunimentError('PRESERVATION_BACKUP_DAMAGED', { detail: answer });
  } finally {
    sqlite.close();
  }
}

async function writeManifest(file: string, manifest: BackupManifest): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(JSON.stringify(manifest, null, 2));
    await handle.sync();
  } finally {
    await handle.close();
  }
}
