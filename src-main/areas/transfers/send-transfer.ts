import { deadlineOf } from '#shared/domain/deadline.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { carryPaper } from '#main/areas/cases/receive-papers.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { readWorkingCalendar } from '#main/areas/tasks/working-calendar-store.ts';
import { wallClock } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingTransfer, keepTransfer } from './change-transfer.ts';
import { selectLines } from './transfers-store.ts';
import { viewTransferDetail } from './view-transfer.ts';

export const countingKey = (transferId: string): string => `transferToCount:${transferId}`;

/** Throws TRANSFERS_EMPTY and what `changingTransfer` and `carryPaper` throw. */
export function sendTransfer(context: AreaContext, { transferId, version }: CallInput<'transfers', 'sendTransfer'>): CallAnswer<'transfers', 'sendTransfer'> {
  changingTransfer(context, transferId, version, ['draft'], (tx, row) => {
    const lines = selectLines(context.db, transferId);
    if (lines.length === 0) throw new MunimentError('TRANSFERS_EMPTY', { number: row.number });
    const now = context.clock.nowIso();
    // S24: counted and entered on the day on which it was handed over.
    const dueAt = deadlineOf({ kind: 'days', days: 0 }, now, wallClock, readWorkingCalendar(context.db));
    for (const { paperId } of lines) if (paperId !== null) carryPaper(context, tx, paperId, 'inTransfer');
    keepTransfer(context, tx, row, { state: 'sent', sentAt: now, sentBy: context.actor.name, dueAt }, 'transfer.send', { lines: lines.length });
    raiseTask(context, tx, { kind: 'transferToCount', uniqueKey: countingKey(transferId), data: { number: row.number, lines: lines.length }, target: { screen: 'transfers', id: transferId }, dueAt });
  });
  return viewTransferDetail(context, transferId);
}
