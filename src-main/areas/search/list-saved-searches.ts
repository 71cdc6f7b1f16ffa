import type { CallAnswer } from '#main/rpc/verbs.ts';
import { selectSavedSearches } from './saved-searches-store.ts';
import type { SearchContext } from './search-context.ts';
import { viewSavedSearch } from './view-saved-search.ts';

/** The asker's own and those that others share, each with how many records are new to the asker. */
export async function listSavedSearches(context: SearchContext): Promise<CallAnswer<'search', 'listSavedSearches'>> {
  const found = [];
  for (const row of selectSavedSearches(context.db, context.actor.personId)) found.push(await viewSavedSearch(context, row));
  return found;
}
