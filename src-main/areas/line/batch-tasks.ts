import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { giveTask } from '#main/areas/tasks/give-task.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { rescheduleTask } from '#main/areas/tasks/reschedule-task.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import type { BatchRow } from './batches-store.ts';

/**
 * 工位时限 Brings the task of a batch into line with where it stands: one for each station with a deadline that it comes to, of whoever has it in hand, settled when it moves on. Called by whatever changes a batch.
 * The title of a batch may be secret, so a task names its number only.
 */
export function syncBatchTask(context: AreaContext, tx: WriteTx, row: Omit<BatchRow, 'n'>): void {
  const station = row.settings.stations[row.position - 1];
  const keyOf = (arrival: number): string => `batchAtStation:${row.batchId}:${arrival}`;
  settleTask(context, tx, keyOf(row.arrival - 1), '');
  if (station === undefined || station.deadline === null || (row.state !== 'running' && row.state !== 'paused')) {
    settleTask(context, tx, keyOf(row.arrival), '');
    return;
  }
  const uniqueKey = keyOf(row.arrival);
  // While the batch is paused its deadline does not run.
  const dueAt = row.state === 'paused' ? null : row.dueAt;
  raiseTask(context, tx, { kind: 'batchAtStation', uniqueKey, data: { number: row.number, station: station.nameZh, stationEn: station.nameEn }, target: { screen: 'line', id: row.batchId }, dueAt, team: station.team });
  rescheduleTask(context, tx, uniqueKey, dueAt);
  giveTask(context, tx, uniqueKey, row.holderId);
}
