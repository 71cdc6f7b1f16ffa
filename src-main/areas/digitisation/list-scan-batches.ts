import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listLatestBatches } from './scan-batches-store.ts';

export function listScanBatches(context: AreaContext, input: CallInput<'digitisation', 'listScanBatches'>): CallAnswer<'digitisation', 'listScanBatches'> {
  return listLatestBatches(context.db, input.itemId ?? null, input.limit, clearanceRank(context.actor));
}
