import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findWatched, removeWatched } from './folders-store.ts';

/** Forgets the folder, not what came from it. A folder that is not on the list is a wish already fulfilled. */
export function removeWatchedFolder(context: AreaContext, input: CallInput<'digitisation', 'removeWatchedFolder'>): CallAnswer<'digitisation', 'removeWatchedFolder'> {
  return context.write((tx) => {
    const before = findWatched(context.db, input.folder, clearanceRank(context.actor));
    if (before === null) return {};
    removeWatched(context.db, input.folder);
    tx.record({ class: 'R', kind: 'watchedFolder.remove', entity: 'watchedFolder', eid: input.folder, body: { before: { itemId: before.itemId, enabled: before.enabled } } });
    tx.publish({ name: 'system.settingsChanged', payload: { folders: [input.folder] } });
    return {};
  });
}
