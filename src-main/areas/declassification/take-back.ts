import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { undoArrangement } from '#main/areas/arrangement/undo-arrangement.ts';
import { selectTransactionOps } from '#main/areas/catalogue/item-history-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

const OWN: readonly string[] = ['item.declassify', 'volume.declassify'];

/** Takes a declassification back and nothing else: who may decide about secrets may not edit for that reason. Throws CATALOGUE_UNDO_NOT_POSSIBLE, CATALOGUE_UNDO_TOO_LATE. */
export function takeBack(context: AreaContext, { undoToken }: CallInput<'declassification', 'takeBack'>): CallAnswer<'declassification', 'takeBack'> {
  if (!selectTransactionOps(context.db, undoToken).every(({ kind }) => OWN.includes(kind))) throw new MunimentError('CATALOGUE_UNDO_NOT_POSSIBLE');
  return undoArrangement(context, { undoToken });
}
