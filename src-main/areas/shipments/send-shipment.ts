import { deadlineOf } from '#shared/domain/deadline.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { readWorkingCalendar } from '#main/areas/tasks/working-calendar-store.ts';
import { carryTransfer } from '#main/areas/transfers/carry-transfer.ts';
import { requireTransfer } from '#main/areas/transfers/view-transfer.ts';
import { wallClock } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingShipment, keepShipment } from './change-shipment.ts';
import { selectLines } from './shipments-store.ts';

export const arrivalKey = (shipmentId: string): string => `shipmentToArrive:${shipmentId}`;

/** Lists that it carries are on their way: nobody can count them yet. Throws SHIPMENTS_LIST_NOT_SENT and what `changingShipment` throws. */
export function sendShipment(context: AreaContext, { shipmentId, version, trackingNumber }: CallInput<'shipments', 'sendShipment'>): CallAnswer<'shipments', 'sendShipment'> {
  return changingShipment(context, shipmentId, version, ['draft'], (tx, row) => {
    const now = context.clock.nowIso();
    const dueAt = deadlineOf(row.arriveWithin, now, wallClock, readWorkingCalendar(context.db));
    const lines = selectLines(context.db, shipmentId);
    for (const { transferId } of lines) {
      if (transferId === null) continue;
      const list = requireTransfer(context, transferId);
      if (list.state !== 'sent') throw new MunimentError('SHIPMENTS_LIST_NOT_SENT', { number: list.number });
      carryTransfer(context, tx, transferId, 'inTransit');
    }
    keepShipment(context, tx, row, { state: 'transit', sentAt: now, sentBy: context.actor.name, dueAt, trackingNumber: trackingNumber ?? row.trackingNumber }, 'shipment.send', { lines: lines.length });
    raiseTask(context, tx, { kind: 'shipmentToArrive', uniqueKey: arrivalKey(shipmentId), data: { number: row.number, lines: lines.length }, target: { screen: 'shipments', id: shipmentId }, dueAt });
  });
}
