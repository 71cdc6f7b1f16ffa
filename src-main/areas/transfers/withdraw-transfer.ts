import type { AreaContext } from '#main/areas/area-context.ts';
import { carryPaper } from '#main/areas/cases/receive-papers.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingTransfer, keepTransfer } from './change-transfer.ts';
import { countingKey } from './send-transfer.ts';
import { selectLines } from './transfers-store.ts';
import { viewTransferDetail } from './view-transfer.ts';

/** 撤回 Its papers wait to be handed over again. Throws what `changingTransfer` throws. */
export function withdrawTransfer(context: AreaContext, { transferId, version, reason }: CallInput<'transfers', 'withdrawTransfer'>): CallAnswer<'transfers', 'withdrawTransfer'> {
  changingTransfer(context, transferId, version, ['draft', 'sent'], (tx, row) => {
    if (row.state === 'sent') for (const { paperId } of selectLines(context.db, transferId)) if (paperId !== null) carryPaper(context, tx, paperId, 'reviewed');
    keepTransfer(context, tx, row, { state: 'withdrawn' }, 'transfer.withdraw', { reason });
    settleTask(context, tx, countingKey(transferId), reason);
  });
  return viewTransferDetail(context, transferId);
}
