import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { countExpectedRows } from './expected-store.ts';
import { requireSource } from './require-source.ts';
import { findSourceByN } from './sources-store.ts';

/** Throws DELIVERIES_SOURCE_NOT_FOUND. */
export function countExpected(context: AreaContext, { sourceId, fromDay, toDay, limit }: CallInput<'deliveries', 'countExpected'>): CallAnswer<'deliveries', 'countExpected'> {
  const sourceN = sourceId == null ? null : requireSource(context, sourceId).n;
  const rows = countExpectedRows(context.db, { sourceN, fromDay: fromDay ?? '00000000', toDay: toDay ?? '99999999', now: context.clock.nowIso(), rank: clearanceRank(context.actor), limit });
  return rows.map(({ sourceN: of, ...count }) => ({ ...count, sourceId: findSourceByN(context.db, of).sourceId })) as CallAnswer<'deliveries', 'countExpected'>;
}
