import { MunimentError } from '#shared/errors.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { scopeHits } from './collect-ordered.ts';
import { findTitles, gatherNear } from './near-rows.ts';
import { readQuestion } from './read-question.ts';
import { resolveQuery } from './resolve-query.ts';
import type { SearchContext } from './search-context.ts';
import { scopeOf } from './search-scope.ts';

export interface KeptQuestion {
  readonly question: CallInput<'search', 'saveSearch'>['question'];
  /** Only items with higher row numbers are new. */
  readonly after: number;
}

/** How many new items each of the questions finds; null for one that cannot be read any more. Throws SEARCH_NEAR_FAILED as null, too: a list of questions is worth more than a count. */
export async function countNewHits(context: SearchContext, kept: readonly KeptQuestion[]): Promise<(number | null)[]> {
  const counts: (number | null)[] = [];
  for (const each of kept) counts.push(await countNew(context, each));
  return counts;
}

async function countNew(context: SearchContext, { question, after }: KeptQuestion): Promise<number | null> {
  try {
    const node = readQuestion(context, question);
    if (node === null) return 0;
    const scope = scopeOf(context.actor, question);
    const titles = await findTitles(context, node);
    return context.snapshot(() => {
      const { rows } = scopeHits(context, resolveQuery(context, node, { place: question.where, clearanceRank: scope.clearanceRank, near: gatherNear(context, node, titles) }), scope, question);
      let count = 0;
      for (const n of rows.newestFirst()) {
        if (n <= after) break;
        count++;
      }
      return count;
    });
  } catch (error) {
    // A field of the room that it named may be gone.
    if (error instanceof MunimentError) return null;
    throw error;
  }
}
