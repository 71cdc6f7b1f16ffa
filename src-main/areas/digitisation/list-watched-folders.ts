import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { listWatched } from './folders-store.ts';
import { viewWatchedFolder } from './watched-folder-view.ts';

export function listWatchedFolders(context: AreaContext): Promise<CallAnswer<'digitisation', 'listWatchedFolders'>> {
  return Promise.all(listWatched(context.db, clearanceRank(context.actor)).map((watched) => viewWatchedFolder(context, watched)));
}
