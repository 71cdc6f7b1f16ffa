import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listStocktakingRecords } from './stocktakings-store.ts';
import { viewStocktaking } from './view-stocktaking.ts';

/** Newest first. The cursor is the row number of the last one shown. */
export function listStocktakings(context: AreaContext, input: CallInput<'stocktaking', 'listStocktakings'>): CallAnswer<'stocktaking', 'listStocktakings'> {
  const beforeN = input.cursor ? Number(input.cursor) || 0 : Number.MAX_SAFE_INTEGER;
  const records = listStocktakingRecords(context.db, { over: input.state === 'ended', beforeN, limit: input.limit + 1 });
  const rows = records.slice(0, input.limit);
  return { rows: rows.map((record) => viewStocktaking(context, record)), nextCursor: records.length > input.limit ? String(rows.at(-1)!.n) : null };
}
