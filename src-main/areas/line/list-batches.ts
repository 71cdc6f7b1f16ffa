import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectBatches } from './batches-store.ts';
import { viewBatch } from './view-batch.ts';

/** Latest first. */
export function listBatches(context: AreaContext, { lineId, state, words, cursor, limit }: CallInput<'line', 'listBatches'>): CallAnswer<'line', 'listBatches'> {
  const before = /^\d{1,15}$/u.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER;
  const rows = selectBatches(context.db, { lineId: lineId ?? null, state: state ?? null, words: words ?? '', rank: clearanceRank(context.actor), before, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return { rows: shown.map(({ counts, ...row }) => viewBatch(context, row, counts)), nextCursor: rows.length > limit ? String(shown.at(-1)!.n) : null };
}
