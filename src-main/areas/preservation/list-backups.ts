import type { AreaContext } from '#main/areas/area-context.ts';
import { listBackupFolders } from '#main/db/backup/backup-folder.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { readBackupFolder } from './backup-folder-store.ts';

/** Backups that can be reached now, newest first. */
export function listBackups(context: AreaContext): CallAnswer<'preservation', 'listBackups'> {
  return listBackupFolders([...new Set([context.services.paths.backups, readBackupFolder(context.db)])])
    .map(({ name, folder, madeAt, sizeBytes, items, chainNumber, checked }) => ({ name, folder, madeAt, sizeBytes, items, chainNumber, checked }));
}
