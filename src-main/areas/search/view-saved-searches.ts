import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import type { KeptQuestion } from './count-new-hits.ts';
import type { SavedSearchRow } from './saved-searches-store.ts';

type Saved = CallAnswer<'search', 'saveSearch'>;

/** Saved searches as their asker sees them, each with what came since they last looked. Throws SEARCH_INTERRUPTED. */
export async function viewSavedSearches(context: AreaContext, rows: readonly SavedSearchRow[]): Promise<Saved[]> {
  const kept = rows.map((row): KeptQuestion => ({ question: JSON.parse(row.question) as KeptQuestion['question'], after: row.lastItemN ?? 0 }));
  const newHits = rows.length === 0 ? [] : await context.services.reader.ask('countNewHits', context, kept);
  return rows.map((row, at) => ({
    searchId: row.searchId, name: row.name, owner: row.owner, isMine: row.ownerId === context.actor.personId, shared: row.shared === 1, savedAt: row.savedAt,
    question: kept[at]!.question, present: JSON.parse(row.present) as Saved['present'], newHits: newHits[at] ?? null,
  }));
}
