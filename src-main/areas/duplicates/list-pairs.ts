import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank, levelOf } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { countPairs, readSearchedAt, selectPairs } from './pairs-store.ts';

type Pair = CallAnswer<'duplicates', 'listPairs'>['rows'][number];

export function listPairs(context: AreaContext, { cursor, limit }: CallInput<'duplicates', 'listPairs'>): CallAnswer<'duplicates', 'listPairs'> {
  const rank = clearanceRank(context.actor);
  const at = /^(\d{1,15})-(\d{1,15})$/u.exec(cursor ?? '');
  const rows = selectPairs(context.db, { rank, after: at === null ? [0, 0] : [Number(at[1]), Number(at[2])], limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ first, second, cause }) => ({ first: { ...first, classification: levelOf(first.classification) }, second: { ...second, classification: levelOf(second.classification) }, cause }) as Pair),
    nextCursor: rows.length > limit && last !== undefined ? `${last.firstN}-${last.secondN}` : null, searchedAt: readSearchedAt(context.db), count: countPairs(context.db, rank),
  };
}
