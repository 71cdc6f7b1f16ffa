import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findShelf } from '#main/areas/stacks/shelves-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listShelfCounts } from './stocktakings-store.ts';

type History = CallAnswer<'stocktaking', 'getShelfHistory'>;

/** Newest first. Throws STACKS_SHELF_NOT_FOUND. */
export function getShelfHistory(context: AreaContext, input: CallInput<'stocktaking', 'getShelfHistory'>): History {
  if (findShelf(context.db, input.shelfId) === null) throw new MunimentError('STACKS_SHELF_NOT_FOUND');
  return listShelfCounts(context.db, input.shelfId).map(({ stocktakingId, ...row }) => ({ stocktakingId: stocktakingId as History[number]['stocktakingId'], ...row }));
}
