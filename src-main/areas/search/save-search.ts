import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { readQuestion } from './read-question.ts';
import { findLastItem, findOwnByName, keepLook, keepSavedSearch } from './saved-searches-store.ts';
import { viewSavedSearches } from './view-saved-searches.ts';

/** Keeps a question under a name; what is found now counts as seen. Throws SEARCH_QUERY_*. */
export async function saveSearch(context: AreaContext, { name, question, present, shared }: CallInput<'search', 'saveSearch'>): Promise<CallAnswer<'search', 'saveSearch'>> {
  const { db, actor, clock, ids } = context;
  readQuestion(context, question);
  const row = {
    searchId: findOwnByName(db, actor.personId, name) ?? ids.uuid(), ownerId: actor.personId, owner: actor.name, name, question: JSON.stringify(question), present: JSON.stringify(present), shared: shared ? 1 as const : 0 as const, savedAt: clock.nowIso(),
  };
  const lastItemN = findLastItem(db);
  context.write((tx) => {
    keepSavedSearch(db, row);
    keepLook(db, row.searchId, actor.personId, lastItemN);
    tx.record({ class: 'O', kind: 'savedSearch.save', entity: 'savedSearch', eid: row.searchId, body: { name, query: question.query, shared } });
    tx.publish({ name: 'search.savedSearchChanged', payload: {} });
  });
  const [saved] = await viewSavedSearches(context, [{ ...row, lastItemN }]);
  return saved!;
}
