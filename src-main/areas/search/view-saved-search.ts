import { MunimentError } from '#shared/errors.ts';
import { readSearchLanguage } from '#shared/domain/search-language.ts';
import { simplifyChinese } from '#main/search-index/simplify-chinese.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { scopeHits } from './collect-ordered.ts';
import { customSearchFields } from './custom-search-fields.ts';
import { gatherNear } from './near-rows.ts';
import { resolveQuery } from './resolve-query.ts';
import type { SavedSearchRow } from './saved-searches-store.ts';
import { scopeOf } from './search-all.ts';
import type { SearchContext } from './search-context.ts';

type Saved = CallAnswer<'search', 'saveSearch'>;
type Question = CallInput<'search', 'saveSearch'>['question'];

/** A saved search as its asker sees it, with what came since they last looked. */
export async function viewSavedSearch(context: SearchContext, row: SavedSearchRow): Promise<Saved> {
  const question = JSON.parse(row.question) as Question;
  return {
    searchId: row.searchId, name: row.name, owner: row.owner, isMine: row.ownerId === context.actor.personId, shared: row.shared === 1, savedAt: row.savedAt,
    question, present: JSON.parse(row.present) as Saved['present'], newHits: await countNew(context, question, row.lastItemN ?? 0),
  };
}

async function countNew(context: SearchContext, question: Question, after: number): Promise<number | null> {
  try {
    const node = readSearchLanguage(question.query, { simplify: simplifyChinese, fuzzy: question.fuzzy, customFields: customSearchFields(context.db) });
    if (node === null) return 0;
    const scope = scopeOf(context, question);
    const { rows } = scopeHits(context, resolveQuery(context, node, { place: question.where, clearanceRank: scope.clearanceRank, near: await gatherNear(context, node) }), scope, question);
    let count = 0;
    for (const n of rows.newestFirst()) {
      if (n <= after) break;
      count++;
    }
    return count;
  } catch (error) {
    // A field of the room that it named may be gone.
    if (error instanceof MunimentError) return null;
    throw error;
  }
}
