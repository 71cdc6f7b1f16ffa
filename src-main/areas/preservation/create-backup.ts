import type { AreaContext } from '#main/areas/area-context.ts';
import { readBackupFolder } from './backup-folder-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

/** Queues a backup into the given folder, the one of the settings, or the room's own. */
export function createBackup(context: AreaContext, input: CallInput<'preservation', 'createBackup'>): CallAnswer<'preservation', 'createBackup'> {
  const folder = input.folder || readBackupFolder(context.db) || context.services.paths.backups;
  const jobId = context.write((tx) => tx.enqueue({ kind: 'preservation.backup', payload: { folder }, label: folder, total: 0 }), { local: true });
  return { jobId };
}
