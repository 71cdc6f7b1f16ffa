import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { listFolderFiles } from '#main/imaging/folder-files.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { IMPORT_FOLDER_JOB } from './import-folder-job.ts';
import { outsideFolder } from './outside-folder.ts';
import { requireItem } from './visible-page.ts';

/** Throws DIGITISATION_ITEM_NOT_FOUND, DIGITISATION_FOLDER_MISSING, DIGITISATION_FOLDER_EMPTY, DIGITISATION_FOLDER_OF_ROOM. */
export async function startFolderImport(context: AreaContext, input: CallInput<'digitisation', 'startFolderImport'>): Promise<CallAnswer<'digitisation', 'startFolderImport'>> {
  requireItem(context, input.itemId);
  const folder = outsideFolder(context, input.folder);
  const files = await listFolderFiles(folder);
  if (files.length === 0) throw new MunimentError('DIGITISATION_FOLDER_EMPTY', { folder });
  const jobId = context.write((tx) => tx.enqueue({ kind: IMPORT_FOLDER_JOB, payload: { folder, itemId: input.itemId }, label: folder, total: files.length }), { local: true });
  return { jobId, files: files.length };
}
