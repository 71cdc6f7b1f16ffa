import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectTransfers } from './transfers-store.ts';
import { viewTransfer } from './view-transfer.ts';

/** Latest first. */
export function listTransfers(context: AreaContext, { state, words, cursor, limit }: CallInput<'transfers', 'listTransfers'>): CallAnswer<'transfers', 'listTransfers'> {
  const before = /^\d{1,15}$/u.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER;
  const rows = selectTransfers(context.db, { state: state ?? null, words: words ?? '', rank: clearanceRank(context.actor), before, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return { rows: shown.map((row) => viewTransfer(context, row)), nextCursor: rows.length > limit ? String(shown.at(-1)!.n) : null };
}
