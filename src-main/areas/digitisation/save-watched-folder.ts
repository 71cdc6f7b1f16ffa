import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { isFolder } from '#main/imaging/folder-files.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findWatched, saveWatched } from './folders-store.ts';
import { outsideFolder } from './outside-folder.ts';
import { requireItem } from './visible-page.ts';
import { viewWatchedFolder } from './watched-folder-view.ts';

/** Adds a folder or changes it. Throws DIGITISATION_ITEM_NOT_FOUND, DIGITISATION_FOLDER_OF_ROOM, and DIGITISATION_FOLDER_MISSING when it shall be watched and is not there. */
export async function saveWatchedFolder(context: AreaContext, input: CallInput<'digitisation', 'saveWatchedFolder'>): Promise<CallAnswer<'digitisation', 'saveWatchedFolder'>> {
  requireItem(context, input.itemId);
  const folder = outsideFolder(context, input.folder);
  if (input.enabled && !(await isFolder(folder))) throw new MunimentError('DIGITISATION_FOLDER_MISSING', { folder });
  const rank = clearanceRank(context.actor);
  context.write((tx) => {
    const before = findWatched(context.db, folder, rank);
    const after = { folder, itemId: input.itemId, enabled: input.enabled };
    saveWatched(context.db, after);
    tx.record({ class: 'R', kind: 'watchedFolder.save', entity: 'watchedFolder', eid: folder, body: { before: before && { itemId: before.itemId, enabled: before.enabled }, after } });
    tx.publish({ name: 'system.settingsChanged', payload: { folders: [folder] } });
  });
  return viewWatchedFolder(context, findWatched(context.db, folder, rank)!);
}
