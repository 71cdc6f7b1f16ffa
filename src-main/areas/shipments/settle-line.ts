import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingShipment, keepShipment } from './change-shipment.ts';
import { differenceKey } from './receive-shipment.ts';
import { selectLines, writeLine } from './shipments-store.ts';
import { isUnsettled } from './view-shipment.ts';

/** Throws SHIPMENTS_LINE_NOT_FOUND, SHIPMENTS_NOTHING_TO_SETTLE and what `changingShipment` throws. */
export function settleLine(context: AreaContext, { shipmentId, version, lineId, settlement }: CallInput<'shipments', 'settleLine'>): CallAnswer<'shipments', 'settleLine'> {
  return changingShipment(context, shipmentId, version, ['received'], (tx, row) => {
    const found = selectLines(context.db, shipmentId).find((each) => each.lineId === lineId);
    if (!found) throw new MunimentError('SHIPMENTS_LINE_NOT_FOUND');
    const { transferNumber: _number, ...line } = found;
    if (!isUnsettled(line)) throw new MunimentError('SHIPMENTS_NOTHING_TO_SETTLE', { title: line.title });
    writeLine(context.db, { ...line, settlement, settledAt: context.clock.nowIso(), settledBy: context.actor.name });
    keepShipment(context, tx, row, {}, 'shipment.settle', { lineId, settlement });
    if (!selectLines(context.db, shipmentId).some(isUnsettled)) settleTask(context, tx, differenceKey(shipmentId), settlement);
  });
}
