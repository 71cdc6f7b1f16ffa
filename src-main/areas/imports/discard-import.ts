import type { AreaContext } from '#main/areas/area-context.ts';
import { removeStaged } from '#main/formats/staged-files.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { removeImport } from './imports-store.ts';
import { filesOf, requireState } from './open-import.ts';

/** Forgets a file of which nothing was imported. Throws IMPORTS_NOT_FOUND, IMPORTS_STATE. */
export async function discardImport(context: AreaContext, { importId }: CallInput<'imports', 'discardImport'>): Promise<CallAnswer<'imports', 'discardImport'>> {
  context.write((tx) => {
    requireState(context, importId, ['uploading', 'ready', 'checked']);
    removeImport(context.db, importId);
    tx.publish({ name: 'imports.importChanged', payload: { importIds: [importId] } });
  }, { local: true });
  await removeStaged(filesOf(context, importId).folder);
  return {};
}
