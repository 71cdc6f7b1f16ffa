import type { AreaContext } from '#main/areas/area-context.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import { carryTransfer } from '#main/areas/transfers/carry-transfer.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingShipment, keepShipment } from './change-shipment.ts';
import { arrivalKey } from './send-shipment.ts';
import { selectLines } from './shipments-store.ts';

/** 撤回 Its lists are where they were, and are counted from today. Throws what `changingShipment` throws. */
export function withdrawShipment(context: AreaContext, { shipmentId, version, reason }: CallInput<'shipments', 'withdrawShipment'>): CallAnswer<'shipments', 'withdrawShipment'> {
  return changingShipment(context, shipmentId, version, ['draft', 'transit'], (tx, row) => {
    if (row.state === 'transit') for (const { transferId } of selectLines(context.db, shipmentId)) if (transferId !== null) carryTransfer(context, tx, transferId, 'arrived');
    keepShipment(context, tx, row, { state: 'withdrawn' }, 'shipment.withdraw', { reason });
    settleTask(context, tx, arrivalKey(shipmentId), reason);
  });
}
