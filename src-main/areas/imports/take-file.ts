import { plainFileName } from '#shared/domain/plain-file-name.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { companionOf, hashOf, outsideFile, takeIn } from '#main/formats/staged-files.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { insertImport } from './imports-store.ts';
import { filesOf, requireImport } from './open-import.ts';
import { viewImport } from './view-import.ts';

/** Takes a copy of a file on this computer, with the memo file that lies beside a DBF. Throws IMPORTS_FILE_UNREADABLE, IMPORTS_FILE_EMPTY. */
export async function takeFile(context: AreaContext, input: CallInput<'imports', 'takeFile'>): Promise<CallAnswer<'imports', 'takeFile'>> {
  const source = await outsideFile(input.path, context.services.paths.folder);
  const importId = context.ids.uuid();
  const files = filesOf(context, importId);
  await takeIn(source.path, files.file);
  const companion = await companionOf(source.path);
  if (companion !== null) await takeIn(companion, files.companion);
  const sha256 = await hashOf(files.file);
  context.write(() => {
    insertImport(context.db, {
      importId, fileName: plainFileName(source.path), companionName: companion === null ? null : plainFileName(companion), sizeBytes: source.sizeBytes, sha256, state: 'ready', createdAt: context.clock.nowIso(), createdBy: context.actor.name,
    }, context.actor.personId);
  }, { local: true });
  return viewImport(context, requireImport(context, importId));
}
