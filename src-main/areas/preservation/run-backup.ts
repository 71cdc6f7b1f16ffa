import { MunimentError } from '#shared/errors.ts';
import { makeBackup } from '#main/db/backup/make-backup.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import { countHoldings, listBlobHashes } from './backup-store.ts';

/** The backup job: database copy, new blobs, check, manifest. An earlier backup in the same folder makes the next one quick. */
export const backupJob: JobHandler = {
  kind: 'preservation.backup',
  maxAttempts: 1,
  async run({ jobId, context, payload, signal, progress }) {
    const parent = String(payload.folder);
    const made = await makeBackup({
      jobId, database: context.db, parent, blobs: context.blobs, forms: context.services.paths.forms, describe: (copy) => ({ hashes: listBlobHashes(copy), holdings: countHoldings(copy) }), madeAt: context.clock.nowIso(), appVersion: context.services.appVersion, signal, progress,
    }).catch((error: unknown) => {
      throw error instanceof MunimentError ? error : new MunimentError('PRESERVATION_BACKUP_FAILED', { detail: error instanceof Error ? error.message : String(error) }, { cause: error });
    });
    context.write((tx) => {
      tx.record({ class: 'F', kind: 'backup.make', entity: 'backup', eid: made.name, body: { folder: made.folder, items: made.manifest.items, chainHead: made.manifest.chainHead, sizeBytes: made.manifest.sizeBytes } });
      tx.publish({ name: 'preservation.backupMade', payload: {} });
    });
    return { folder: made.folder, items: made.manifest.items, sizeBytes: made.manifest.sizeBytes };
  },
};
