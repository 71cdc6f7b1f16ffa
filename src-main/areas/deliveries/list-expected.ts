import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectExpected } from './expected-store.ts';
import { requireSource } from './require-source.ts';
import { viewExpected } from './view-expected.ts';

/** The latest day first. Throws DELIVERIES_SOURCE_NOT_FOUND. */
export function listExpected(context: AreaContext, { sourceId, listKey, day, unit, state, words, cursor, limit }: CallInput<'deliveries', 'listExpected'>): CallAnswer<'deliveries', 'listExpected'> {
  const at = /^(\d{8})-(\d{1,15})$/u.exec(cursor ?? '');
  const rows = selectExpected(context.db, {
    sourceN: sourceId == null ? null : requireSource(context, sourceId).n, listKey: listKey ?? null, day: day ?? null, unit: unit ?? null, state: state ?? null, words: words ?? '', now: context.clock.nowIso(), rank: clearanceRank(context.actor), cursor: at === null ? null : { day: at[1]!, n: Number(at[2]) }, limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map((row) => viewExpected(context, row)), nextCursor: rows.length > limit && last !== undefined ? `${last.day}-${last.n}` : null };
}
