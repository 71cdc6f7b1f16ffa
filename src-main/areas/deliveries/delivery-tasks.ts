import type { ErrorCode } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import { countDeliveries } from './deliveries-store.ts';
import { countHeld } from './delivered-records-store.ts';
import type { SourceRecord } from './sources-store.ts';

const ALL = 4;

/** One task for each kind of trouble of a source while it lasts. `stopped`: why nothing can be taken from the store; left out where this run says nothing of it. */
export function syncDeliveryTasks(context: AreaContext, tx: WriteTx, { n, sourceId, settings: { nameZh, nameEn } }: SourceRecord, stopped?: ErrorCode | null): void {
  const put = (kind: 'deliveryRefused' | 'deliveryToDecide' | 'deliveryStopped', there: boolean, id: string | null, data: Readonly<Record<string, string>> = {}): void => {
    const uniqueKey = `${kind}:${sourceId}`;
    if (there) raiseTask(context, tx, { kind, uniqueKey, data: { source: nameZh, sourceEn: nameEn, ...data }, target: { screen: 'deliveries', id } });
    else settleTask(context, tx, uniqueKey, '');
  };
  put('deliveryRefused', countDeliveries(context.db, n, 'refused', ALL) > 0, 'log');
  put('deliveryToDecide', countHeld(context.db, n, ALL) > 0, 'decide');
  if (stopped !== undefined) put('deliveryStopped', stopped !== null, null, { reason: stopped ?? '' });
}
