import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { selectSavedSearches } from './saved-searches-store.ts';
import { viewSavedSearches } from './view-saved-searches.ts';

/** The asker's own and those that others share, each with how many records are new to the asker. Throws SEARCH_INTERRUPTED. */
export function listSavedSearches(context: AreaContext): Promise<CallAnswer<'search', 'listSavedSearches'>> {
  // Whoever asks for this looks at the search screen and will search soon.
  context.services.reader.warm();
  return viewSavedSearches(context, selectSavedSearches(context.db, context.actor.personId));
}
