import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingTransfer, keepTransfer } from './change-transfer.ts';
import { deleteLine, selectLines } from './transfers-store.ts';
import { viewTransferDetail } from './view-transfer.ts';

/** Throws TRANSFERS_LINE_NOT_FOUND and what `changingTransfer` throws. */
export function removeLine(context: AreaContext, { transferId, version, lineId }: CallInput<'transfers', 'removeLine'>): CallAnswer<'transfers', 'removeLine'> {
  changingTransfer(context, transferId, version, ['draft'], (tx, row) => {
    const line = selectLines(context.db, transferId).find((each) => each.lineId === lineId);
    if (line === undefined) throw new MunimentError('TRANSFERS_LINE_NOT_FOUND');
    deleteLine(context.db, lineId);
    keepTransfer(context, tx, row, {}, 'transfer.removeLine', { line: { ...line } });
  });
  return viewTransferDetail(context, transferId);
}
