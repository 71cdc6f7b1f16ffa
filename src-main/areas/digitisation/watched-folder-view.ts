import type { AreaContext } from '#main/areas/area-context.ts';
import { isFolder } from '#main/imaging/folder-files.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { listRefused, type WatchedFolderRecord } from './folders-store.ts';

const REFUSED_SHOWN = 20;

/** The folder as a screen shows it: whether it is there now, and which files were left. */
export async function viewWatchedFolder(context: AreaContext, watched: WatchedFolderRecord): Promise<CallAnswer<'digitisation', 'saveWatchedFolder'>> {
  const state = !watched.enabled ? 'off' : (await isFolder(watched.folder)) ? 'watching' : 'missing';
  return { ...watched, state, refused: listRefused(context.db, watched.folder, REFUSED_SHOWN) };
}
