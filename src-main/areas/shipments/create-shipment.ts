import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank, rankOf } from '#main/areas/clearance-rank.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import { requireTransfer } from '#main/areas/transfers/view-transfer.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { countShipmentsOfTransfer, lastNumberOf, writeLine, writeShipment, type ShipmentRow } from './shipments-store.ts';
import { viewDetail } from './view-shipment.ts';

type Input = CallInput<'shipments', 'createShipment'>;

/** Throws what `checkDraft` throws. */
export function createShipment(context: AreaContext, input: Input): CallAnswer<'shipments', 'createShipment'> {
  const { db, ids, clock, actor } = context;
  const shipmentId = context.write((tx) => {
    const year = localDay(clock.nowMs()).slice(0, 4);
    const created = ids.uuid();
    const row = {
      ...checkDraft(context, created, input), shipmentId: created, number: `JS-${year}-${String(lastNumberOf(db, year) + 1).padStart(4, '0')}`, state: 'draft' as const, createdAt: clock.nowIso(), createdBy: actor.name,
      sentAt: null, sentBy: null, dueAt: null, receivedAt: null, receivedBy: null, sealIntact: null, receivedNote: '', version: 1,
    };
    writeShipment(db, row);
    putLines(context, created, input.lines);
    tx.record({ class: 'O', kind: 'shipment.create', entity: 'shipment', eid: created, body: { ...row, lines: input.lines } as unknown as Record<string, Json> });
    tx.publish({ name: 'shipments.shipmentChanged', payload: { shipmentIds: [created] } });
    return created;
  });
  return viewDetail(context, shipmentId);
}

type DraftFacts = Pick<ShipmentRow, 'fondsId' | 'fromWhom' | 'toWhom' | 'carrier' | 'trackingNumber' | 'sealNumber' | 'sealedBy' | 'parcels' | 'arriveWithin' | 'classification' | 'note'>;

/** What a draft says, when the actor may say it. Throws CATALOGUE_ABOVE_CLEARANCE, SCHEMES_FONDS_NOT_FOUND, TRANSFERS_TRANSFER_NOT_FOUND, SHIPMENTS_LIST_NOT_SENT, SHIPMENTS_LIST_TRAVELS, SHIPMENTS_LIST_MORE_SECRET. */
export function checkDraft(context: AreaContext, shipmentId: string, { lines, classification, ...rest }: Input): DraftFacts {
  const rank = rankOf(classification);
  if (rank > clearanceRank(context.actor)) throw new MunimentError('CATALOGUE_ABOVE_CLEARANCE');
  if (!findFonds(context.db, rest.fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  for (const { transferId } of lines) {
    if (transferId == null) continue;
    const list = requireTransfer(context, transferId);
    if (list.classification > rank) throw new MunimentError('SHIPMENTS_LIST_MORE_SECRET', { number: list.number });
    if (list.state !== 'sent') throw new MunimentError('SHIPMENTS_LIST_NOT_SENT', { number: list.number });
    if (countShipmentsOfTransfer(context.db, transferId, shipmentId) > 0) throw new MunimentError('SHIPMENTS_LIST_TRAVELS', { number: list.number });
  }
  return { ...rest, classification: rank };
}

export function putLines(context: AreaContext, shipmentId: string, lines: Input['lines']): void {
  for (const [index, line] of lines.entries()) writeLine(context.db, { ...line, transferId: line.transferId ?? null, lineId: context.ids.uuid(), shipmentId, position: index + 1, countedCopies: null, damage: '', note: '', settlement: '', settledAt: null, settledBy: null });
}
