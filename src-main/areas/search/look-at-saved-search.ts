import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findLastItem, findSavedSearch, keepLook } from './saved-searches-store.ts';

/** What is there now has been seen. Throws SEARCH_SAVED_NOT_FOUND. */
export function lookAtSavedSearch(context: AreaContext, { searchId }: CallInput<'search', 'lookAtSavedSearch'>): CallAnswer<'search', 'lookAtSavedSearch'> {
  const { db, actor } = context;
  if (!findSavedSearch(db, searchId, actor.personId)) throw new MunimentError('SEARCH_SAVED_NOT_FOUND');
  const lastItemN = findLastItem(db);
  context.write((tx) => {
    keepLook(db, searchId, actor.personId, lastItemN);
    tx.publish({ name: 'search.savedSearchChanged', payload: {} });
  }, { local: true });
  return {};
}
