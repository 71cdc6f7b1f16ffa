import { plainFileName } from '#shared/domain/plain-file-name.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { insertImport } from './imports-store.ts';
import { requireImport } from './open-import.ts';
import { viewImport } from './view-import.ts';

/** Makes room for a file that comes piece by piece. */
export function beginUpload(context: AreaContext, input: CallInput<'imports', 'beginUpload'>): CallAnswer<'imports', 'beginUpload'> {
  const importId = context.ids.uuid();
  context.write(() => {
    insertImport(context.db, {
      importId, fileName: plainFileName(input.fileName), companionName: input.companionName === undefined || input.companionName === null ? null : plainFileName(input.companionName), sizeBytes: input.sizeBytes, sha256: '', state: 'uploading', createdAt: context.clock.nowIso(), createdBy: context.actor.name,
    }, context.actor.personId);
  }, { local: true });
  return viewImport(context, requireImport(context, importId));
}
