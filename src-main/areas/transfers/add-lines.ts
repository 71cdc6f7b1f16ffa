import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingTransfer, keepTransfer } from './change-transfer.ts';
import { putLines } from './create-transfer.ts';
import { selectLines } from './transfers-store.ts';
import { viewTransferDetail } from './view-transfer.ts';

/** Throws what `changingTransfer` and `putLines` throw. */
export function addLines(context: AreaContext, { transferId, version, lines }: CallInput<'transfers', 'addLines'>): CallAnswer<'transfers', 'addLines'> {
  changingTransfer(context, transferId, version, ['draft'], (tx, row) => {
    putLines(context, transferId, row.classification, lines, selectLines(context.db, transferId).at(-1)?.position ?? 0);
    keepTransfer(context, tx, row, {}, 'transfer.addLines', { lines: lines.map((line) => ({ ...line, paperId: line.paperId ?? null })) });
  });
  return viewTransferDetail(context, transferId);
}
