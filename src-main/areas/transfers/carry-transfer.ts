import { deadlineOf } from '#shared/domain/deadline.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { rescheduleTask } from '#main/areas/tasks/reschedule-task.ts';
import { readWorkingCalendar } from '#main/areas/tasks/working-calendar-store.ts';
import { wallClock } from '#main/platform/local-time.ts';
import { keepTransfer } from './change-transfer.ts';
import { countingKey } from './send-transfer.ts';
import { requireTransfer } from './view-transfer.ts';

/**
 * For the shipment that carries it, in its transaction: while a list travels nobody can count it, so it has no deadline; 当日登入 runs from the day on which it arrives.
 * A list that was withdrawn meanwhile stays so. Throws TRANSFERS_TRANSFER_NOT_FOUND.
 */
export function carryTransfer(context: AreaContext, tx: WriteTx, transferId: string, where: 'inTransit' | 'arrived'): void {
  const row = requireTransfer(context, transferId);
  if (row.state !== 'sent') return;
  const dueAt = where === 'inTransit' ? null : deadlineOf({ kind: 'days', days: 0 }, context.clock.nowIso(), wallClock, readWorkingCalendar(context.db));
  keepTransfer(context, tx, row, { dueAt }, where === 'inTransit' ? 'transfer.leave' : 'transfer.arrive', {});
  rescheduleTask(context, tx, countingKey(transferId), dueAt);
}
