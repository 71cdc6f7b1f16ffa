import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectDispatches } from './dispatches-store.ts';
import { viewDispatch } from './view-dispatch.ts';

/** Latest first. */
export function listDispatches(context: AreaContext, { show, words, cursor, limit }: CallInput<'dispatches', 'listDispatches'>): CallAnswer<'dispatches', 'listDispatches'> {
  const before = /^\d{1,15}$/u.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER;
  const rows = selectDispatches(context.db, { state: show === 'all' || show === 'overdue' ? null : show, overdueAt: show === 'overdue' ? context.clock.nowIso() : null, words, rank: clearanceRank(context.actor), before, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return { rows: shown.map((row) => viewDispatch(context, row)), nextCursor: rows.length > limit ? String(shown.at(-1)!.n) : null };
}
