import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import { selectRecipients, type DispatchRow } from './dispatches-store.ts';
import { receiptsKey } from './issue-dispatch.ts';
import { isDone } from './view-dispatch.ts';

/** 闭环: what changes of a dispatch when nothing more is awaited of any recipient; its task is settled. */
export function closeWhenDone(context: AreaContext, tx: WriteTx, row: DispatchRow): Partial<DispatchRow> {
  if (!selectRecipients(context.db, row.dispatchId).every((each) => isDone(row, each))) return {};
  settleTask(context, tx, receiptsKey(row.dispatchId), '');
  return { state: 'closed', closedAt: context.clock.nowIso() };
}
