import { deadlineOf } from '#shared/domain/deadline.ts';
import { MunimentError } from '#shared/errors.ts';
import type { LineStation } from '#shared/presets/line-preset.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { readWorkingCalendar } from '#main/areas/tasks/working-calendar-store.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import { wallClock } from '#main/platform/local-time.ts';
import { syncBatchTask } from './batch-tasks.ts';
import { findBatch, writeBatch, type BatchRow, type BatchState } from './batches-store.ts';

/** One with anything above the clearance is as if it were not there. Throws LINE_BATCH_NOT_FOUND; LINE_CHANGED_MEANWHILE with who did something with it since. */
export function requireBatch(context: AreaContext, batchId: string, version?: number): BatchRow {
  const row = findBatch(context.db, batchId, clearanceRank(context.actor));
  if (!row) throw new MunimentError('LINE_BATCH_NOT_FOUND');
  if (version !== undefined && row.version !== version) throw new MunimentError('LINE_CHANGED_MEANWHILE', { number: row.number, who: row.movedBy, at: row.movedAt, version: row.version });
  return row;
}

/** The batch as it was last seen, in one of the states given. Throws what `requireBatch` throws, and LINE_NOT_NOW. */
export function requireBatchIn(context: AreaContext, { batchId, version }: { readonly batchId: string; readonly version: number }, states: readonly BatchState[]): BatchRow {
  const row = requireBatch(context, batchId, version);
  if (!states.includes(row.state)) throw new MunimentError('LINE_NOT_NOW', { number: row.number });
  return row;
}

/** Throws LINE_NOT_IN_HAND, LINE_IN_OTHER_HANDS with who has it. */
export function requireMine(context: AreaContext, row: BatchRow): void {
  if (row.holderId === null) throw new MunimentError('LINE_NOT_IN_HAND', { number: row.number });
  if (row.holderId !== context.actor.personId) throw new MunimentError('LINE_IN_OTHER_HANDS', { number: row.number, who: row.holder ?? '' });
}

/** Where the batch stands; null before the start. */
export const stationOf = (row: Pick<BatchRow, 'settings' | 'position'>): LineStation | null => row.settings.stations[row.position - 1] ?? null;

/** When it has to be done with a station that it comes to now. */
export const dueAtStation = (context: AreaContext, { deadline }: LineStation): string | null =>
  (deadline === null ? null : deadlineOf(deadline, context.clock.nowIso(), wallClock, readWorkingCalendar(context.db)));

/** Writes what changed of a batch, with its op and event. `note`: what the history shows beside the deed. */
export function keepBatch(context: AreaContext, tx: WriteTx, row: BatchRow, changes: Partial<BatchRow>, kind: string, body: Readonly<Record<string, Json>> & { readonly note: string }): void {
  const { n: _n, ...rest } = row;
  const after = { ...rest, ...changes, movedAt: context.clock.nowIso(), movedBy: context.actor.name, version: row.version + 1 };
  writeBatch(context.db, after);
  syncBatchTask(context, tx, after);
  tx.record({ class: 'O', kind, entity: 'batch', eid: row.batchId, body: { number: row.number, ...body, after: changes as Record<string, Json> } });
  announceBatch(tx, row.batchId);
}

export function announceBatch(tx: WriteTx, batchId: string): void {
  tx.publish({ name: 'line.batchChanged', payload: { batchIds: [batchId] } });
}
