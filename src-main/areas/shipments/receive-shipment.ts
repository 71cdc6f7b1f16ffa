import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import { carryTransfer } from '#main/areas/transfers/carry-transfer.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingShipment, keepShipment } from './change-shipment.ts';
import { arrivalKey } from './send-shipment.ts';
import { selectLines, writeLine } from './shipments-store.ts';
import { isUnsettled } from './view-shipment.ts';

export const differenceKey = (shipmentId: string): string => `shipmentDiffers:${shipmentId}`;

/** Throws SHIPMENTS_OWN_SHIPMENT, SHIPMENTS_LINE_NOT_FOUND, SHIPMENTS_NOT_COUNTED, SHIPMENTS_SEAL_NEEDS_NOTE and what `changingShipment` throws. */
export function receiveShipment(context: AreaContext, { shipmentId, version, sealIntact, note, counts }: CallInput<'shipments', 'receiveShipment'>): CallAnswer<'shipments', 'receiveShipment'> {
  return changingShipment(context, shipmentId, version, ['transit'], (tx, row) => {
    if (row.sentBy === context.actor.name) throw new MunimentError('SHIPMENTS_OWN_SHIPMENT', { number: row.number });
    if (!sealIntact && note === '') throw new MunimentError('SHIPMENTS_SEAL_NEEDS_NOTE', { number: row.number });
    const lines = new Map(selectLines(context.db, shipmentId).map(({ transferNumber: _number, ...line }) => [line.lineId, line]));
    for (const { lineId, countedCopies, damage, note: remark } of counts) {
      const line = lines.get(lineId);
      if (line === undefined) throw new MunimentError('SHIPMENTS_LINE_NOT_FOUND');
      lines.set(lineId, { ...line, countedCopies, damage, note: remark });
    }
    const uncounted = [...lines.values()].filter(({ countedCopies }) => countedCopies === null).length;
    if (uncounted > 0) throw new MunimentError('SHIPMENTS_NOT_COUNTED', { number: row.number, lines: uncounted });
    for (const line of lines.values()) {
      writeLine(context.db, line);
      if (line.transferId !== null) carryTransfer(context, tx, line.transferId, 'arrived');
    }
    keepShipment(context, tx, row, { state: 'received', receivedAt: context.clock.nowIso(), receivedBy: context.actor.name, sealIntact: sealIntact ? 1 : 0, receivedNote: note }, 'shipment.receive', { counts });
    settleTask(context, tx, arrivalKey(shipmentId), '');
    const unsettled = [...lines.values()].filter(isUnsettled).length;
    if (unsettled > 0) raiseTask(context, tx, { kind: 'shipmentDiffers', uniqueKey: differenceKey(shipmentId), data: { number: row.number, lines: unsettled }, target: { screen: 'shipments', id: shipmentId } });
  });
}
