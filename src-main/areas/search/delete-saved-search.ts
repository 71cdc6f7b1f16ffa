import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findSavedSearch, removeSavedSearch } from './saved-searches-store.ts';

/** Throws SEARCH_SAVED_NOT_FOUND, for one of somebody else as well. */
export function deleteSavedSearch(context: AreaContext, { searchId }: CallInput<'search', 'deleteSavedSearch'>): CallAnswer<'search', 'deleteSavedSearch'> {
  const { db, actor } = context;
  const row = findSavedSearch(db, searchId, actor.personId);
  if (row?.ownerId !== actor.personId) throw new MunimentError('SEARCH_SAVED_NOT_FOUND');
  context.write((tx) => {
    removeSavedSearch(db, searchId);
    tx.record({ class: 'O', kind: 'savedSearch.delete', entity: 'savedSearch', eid: searchId, body: { name: row.name } });
    tx.publish({ name: 'search.savedSearchChanged', payload: {} });
  });
  return {};
}
