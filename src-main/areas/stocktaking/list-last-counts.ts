import type { AreaContext } from '#main/areas/area-context.ts';
import { requireBank } from '#main/areas/stacks/create-bank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listFaceCounts } from './stocktakings-store.ts';

/** Throws STACKS_BANK_NOT_FOUND. */
export function listLastCounts(context: AreaContext, input: CallInput<'stocktaking', 'listLastCounts'>): CallAnswer<'stocktaking', 'listLastCounts'> {
  requireBank(context, input.bankId);
  // A face is as old as its oldest shelf, and was never counted through while one of them was not.
  return listFaceCounts(context.db, input.bankId).map((row) => ({ ...row, oldestAt: row.countedShelves === row.shelves ? row.oldestAt : null }));
}
