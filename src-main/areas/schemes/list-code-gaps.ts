import { findNumberGaps } from '#shared/domain/code-sequence.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectDeletedNumbers, selectLiveNumbers, selectScopeNumbers } from './number-gaps-store.ts';
import { selectCodeRules } from './schemes-store.ts';

/** More than this many missing numbers in one scope is not a gap but a wrong number; the list stays readable. */
const MOST_LISTED = 2000;

/** 断号: every scope of the fonds whose numbers have holes. Complete scopes are left out. */
export function listCodeGaps(context: AreaContext, input: CallInput<'schemes', 'listCodeGaps'>): CallAnswer<'schemes', 'listCodeGaps'> {
  const { db } = context;
  const rank = clearanceRank(context.actor);
  const startOf = new Map(selectCodeRules(db, input.fondsId).filter((rule) => rule.level === 'item').map((rule) => [rule.recordGroup, rule.startAt]));
  return selectScopeNumbers(db, input.fondsId, rank).flatMap(({ scope, recordGroup, visible, live, first, last }) => {
    // Numbers below the rule's first one came with the room and count as they are.
    const start = Math.min(first, startOf.get(recordGroup) ?? 1);
    if (live === last - start + 1) return [];
    const numbers = selectLiveNumbers(db, input.fondsId, scope);
    const missing = findNumberGaps([...numbers, last + 1], start).flatMap(({ from, to }) => Array.from({ length: Math.min(to - from + 1, MOST_LISTED) }, (_, index) => from + index));
    return [{ scope, first: start, last, used: visible, missing: missing.slice(0, MOST_LISTED), deleted: selectDeletedNumbers(db, input.fondsId, scope, rank) }];
  });
}
