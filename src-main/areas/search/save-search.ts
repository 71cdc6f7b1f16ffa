import { readSearchLanguage } from '#shared/domain/search-language.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { simplifyChinese } from '#main/search-index/simplify-chinese.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { customSearchFields } from './custom-search-fields.ts';
import { findOwnByName, keepLook, keepSavedSearch } from './saved-searches-store.ts';
import { schemeMemoryOf } from './scheme-memory-store.ts';
import { viewSavedSearch } from './view-saved-search.ts';

/** Keeps a question under a name; what is found now counts as seen. Throws SEARCH_QUERY_*. */
export async function saveSearch(context: AreaContext, { name, question, present, shared }: CallInput<'search', 'saveSearch'>): Promise<CallAnswer<'search', 'saveSearch'>> {
  const { db, actor, clock, ids } = context;
  readSearchLanguage(question.query, { simplify: simplifyChinese, fuzzy: question.fuzzy, customFields: customSearchFields(db) });
  const row = {
    searchId: findOwnByName(db, actor.personId, name) ?? ids.uuid(), ownerId: actor.personId, owner: actor.name, name, question: JSON.stringify(question), present: JSON.stringify(present), shared: shared ? 1 as const : 0 as const, savedAt: clock.nowIso(),
  };
  const lastItemN = schemeMemoryOf(db).lastItem();
  context.write((tx) => {
    keepSavedSearch(db, row);
    keepLook(db, row.searchId, actor.personId, lastItemN);
    tx.record({ class: 'O', kind: 'savedSearch.save', entity: 'savedSearch', eid: row.searchId, body: { name, query: question.query, shared } });
    tx.publish({ name: 'search.savedSearchChanged', payload: {} });
  });
  return viewSavedSearch(context, { ...row, lastItemN });
}
