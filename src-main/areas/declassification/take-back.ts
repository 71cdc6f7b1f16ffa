import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { selectTransactionOps } from '#main/areas/catalogue/item-history-store.ts';
import { undoChange } from '#main/areas/catalogue/undo-change.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

/** Takes back a declassification and nothing else: who may decide about secrets may not edit for that reason. Throws CATALOGUE_UNDO_NOT_POSSIBLE, CATALOGUE_UNDO_TOO_LATE. */
export function takeBack(context: AreaContext, { undoToken }: CallInput<'declassification', 'takeBack'>): CallAnswer<'declassification', 'takeBack'> {
  if (!selectTransactionOps(context.db, undoToken).every(({ kind }) => kind === 'item.declassify')) throw new MunimentError('CATALOGUE_UNDO_NOT_POSSIBLE');
  const { items, undoToken: back } = undoChange(context, { undoToken });
  return { items, undoToken: back };
}
