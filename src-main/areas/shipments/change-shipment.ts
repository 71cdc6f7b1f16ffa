import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { checkDraft, putLines } from './create-shipment.ts';
import { deleteLines, writeShipment, type ShipmentRow } from './shipments-store.ts';
import { requireShipment, viewDetail } from './view-shipment.ts';

/** Throws what `changingShipment` and `checkDraft` throw. */
export function changeShipment(context: AreaContext, { shipmentId, version, draft }: CallInput<'shipments', 'changeShipment'>): CallAnswer<'shipments', 'changeShipment'> {
  return changingShipment(context, shipmentId, version, ['draft'], (tx, row) => {
    const facts = checkDraft(context, shipmentId, draft);
    deleteLines(context.db, shipmentId);
    putLines(context, shipmentId, draft.lines);
    keepShipment(context, tx, row, facts, 'shipment.update', { lines: draft.lines as unknown as Json });
  });
}

/** Runs a change of a shipment in one of the states given, as it was last seen. Throws SHIPMENTS_SHIPMENT_NOT_FOUND, SHIPMENTS_CHANGED_MEANWHILE, SHIPMENTS_NOT_NOW. */
export function changingShipment(context: AreaContext, shipmentId: string, version: number, states: readonly ShipmentRow['state'][], change: (tx: WriteTx, row: ShipmentRow) => void): CallAnswer<'shipments', 'changeShipment'> {
  context.write((tx) => {
    const row = requireShipment(context, shipmentId, version);
    if (!states.includes(row.state)) throw new MunimentError('SHIPMENTS_NOT_NOW', { number: row.number });
    change(tx, row);
  });
  return viewDetail(context, shipmentId);
}

/** Writes what changed of a shipment, with its op and event. */
export function keepShipment(context: AreaContext, tx: WriteTx, row: ShipmentRow, changes: Partial<ShipmentRow>, kind: string, body: Readonly<Record<string, Json>>): void {
  const { n: _n, ...rest } = row;
  writeShipment(context.db, { ...rest, ...changes, version: row.version + 1 });
  tx.record({ class: 'O', kind, entity: 'shipment', eid: row.shipmentId, body: { number: row.number, ...body, after: changes as unknown as Record<string, Json> } });
  tx.publish({ name: 'shipments.shipmentChanged', payload: { shipmentIds: [row.shipmentId] } });
}
