import type { TaskData } from '#shared/domain/task-kind.ts';
import type { ErrorData, MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import { countDeliveries } from './deliveries-store.ts';
import { countHeld } from './delivered-records-store.ts';
import type { SourceRecord } from './sources-store.ts';

const ALL = 4;

/** One task for each kind of trouble of a source while it lasts. `stopped`: why nothing can be taken, or null; left out where nothing is known of it. */
export function syncDeliveryTasks(context: AreaContext, tx: WriteTx, { n, sourceId, settings: { nameZh, nameEn } }: SourceRecord, stopped?: Pick<MunimentError, 'code' | 'data'> | null): void {
  const put = (kind: 'deliveryRefused' | 'deliveryToDecide' | 'deliveryStopped', there: boolean, id: string | null, data: TaskData = {}): void => {
    const uniqueKey = `${kind}:${sourceId}`;
    if (there) raiseTask(context, tx, { kind, uniqueKey, data: { ...data, source: nameZh, sourceEn: nameEn }, target: { screen: 'deliveries', id } });
    else settleTask(context, tx, uniqueKey, '');
  };
  put('deliveryRefused', countDeliveries(context.db, n, 'refused', ALL) > 0, 'log');
  put('deliveryToDecide', countHeld(context.db, n, ALL) > 0, 'decide');
  if (stopped !== undefined) put('deliveryStopped', stopped !== null, null, stopped === null ? {} : { ...plain(stopped.data), reason: stopped.code });
}

const plain = (data: ErrorData): TaskData => Object.fromEntries(Object.entries(data).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number'));
