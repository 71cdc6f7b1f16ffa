import type { DeadlineRule } from '#shared/domain/deadline.ts';
import type { Database } from '#main/db/database.ts';

/** `classification` is a rank; `arriveWithin` is JSON in the table. */
export interface ShipmentRow {
  readonly n: number; readonly shipmentId: string; readonly number: string; readonly fondsId: string; readonly fromWhom: string; readonly toWhom: string; readonly carrier: string; readonly trackingNumber: string; readonly sealNumber: string; readonly sealedBy: string; readonly parcels: number;
  readonly arriveWithin: DeadlineRule; readonly classification: number; readonly note: string; readonly state: 'draft' | 'transit' | 'received' | 'withdrawn'; readonly createdAt: string; readonly createdBy: string; readonly sentAt: string | null; readonly sentBy: string | null; readonly dueAt: string | null;
  readonly receivedAt: string | null; readonly receivedBy: string | null; readonly sealIntact: number | null; readonly receivedNote: string; readonly version: number;
}
type Stored = Omit<ShipmentRow, 'arriveWithin'> & { readonly arriveWithin: string };

const SELECT = `SELECT n, shipment_id AS shipmentId, number, fonds_id AS fondsId, from_whom AS fromWhom, to_whom AS toWhom, carrier, tracking_number AS trackingNumber, seal_number AS sealNumber, sealed_by AS sealedBy, parcels, arrive_within AS arriveWithin, classification, note, state,
  created_at AS createdAt, created_by AS createdBy, sent_at AS sentAt, sent_by AS sentBy, due_at AS dueAt, received_at AS receivedAt, received_by AS receivedBy, seal_intact AS sealIntact, received_note AS receivedNote, version FROM shipments`;
const toShipment = (row: Stored): ShipmentRow => ({ ...row, arriveWithin: JSON.parse(row.arriveWithin) as DeadlineRule });

export function findShipment(db: Database, shipmentId: string): ShipmentRow | undefined {
  const row = db.statement<[string], Stored>(`${SELECT} WHERE shipment_id = ?`).get(shipmentId);
  return row && toShipment(row);
}

export interface ShipmentSearch { readonly state: string | null; readonly unsettled: boolean; readonly words: string; readonly rank: number; readonly before: number; readonly limit: number }

const UNSETTLED = "EXISTS (SELECT 1 FROM shipment_lines l WHERE l.shipment_id = shipments.shipment_id AND l.settled_at IS NULL AND (l.counted_copies <> l.copies OR l.damage <> ''))";

/** Within the clearance, latest first. */
export const selectShipments = (db: Database, { state, unsettled, words, rank, before, limit }: ShipmentSearch): ShipmentRow[] =>
  db.statement<(string | number | null)[], Stored>(`${SELECT} WHERE n < ? AND classification <= ? AND (? IS NULL OR state = ?)${unsettled ? ` AND ${UNSETTLED}` : ''} AND (? = '' OR instr(number, ?) > 0 OR instr(tracking_number, ?) > 0 OR instr(from_whom, ?) > 0 OR instr(to_whom, ?) > 0) ORDER BY n DESC LIMIT ?`)
    .all(before, rank, state, state, words, words, words, words, words, limit).map(toShipment);

export function writeShipment(db: Database, row: Omit<ShipmentRow, 'n'>): void {
  db.statement(`INSERT INTO shipments (shipment_id, number, fonds_id, from_whom, to_whom, carrier, tracking_number, seal_number, sealed_by, parcels, arrive_within, classification, note, state, created_at, created_by, sent_at, sent_by, due_at, received_at, received_by, seal_intact, received_note, version)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (shipment_id) DO UPDATE SET fonds_id = excluded.fonds_id, from_whom = excluded.from_whom, to_whom = excluded.to_whom, carrier = excluded.carrier, tracking_number = excluded.tracking_number, seal_number = excluded.seal_number,
    sealed_by = excluded.sealed_by, parcels = excluded.parcels, arrive_within = excluded.arrive_within, classification = excluded.classification, note = excluded.note, state = excluded.state, sent_at = excluded.sent_at, sent_by = excluded.sent_by, due_at = excluded.due_at, received_at = excluded.received_at,
    received_by = excluded.received_by, seal_intact = excluded.seal_intact, received_note = excluded.received_note, version = excluded.version`)
    .run(row.shipmentId, row.number, row.fondsId, row.fromWhom, row.toWhom, row.carrier, row.trackingNumber, row.sealNumber, row.sealedBy, row.parcels, JSON.stringify(row.arriveWithin), row.classification, row.note, row.state, row.createdAt, row.createdBy, row.sentAt, row.sentBy, row.dueAt,
      row.receivedAt, row.receivedBy, row.sealIntact, row.receivedNote, row.version);
}

/** The highest number given out in a year: `JS-2026-0012` is 12. */
export const lastNumberOf = (db: Database, year: string): number =>
  db.statement<[string], { last: number | null }>("SELECT max(CAST(substr(number, 9) AS INTEGER)) AS last FROM shipments WHERE number LIKE 'JS-' || ? || '-%'").get(year)!.last ?? 0;

export interface LineRow {
  readonly lineId: string; readonly shipmentId: string; readonly position: number; readonly title: string; readonly documentNumber: string; readonly copies: number; readonly transferId: string | null; readonly countedCopies: number | null; readonly damage: string; readonly note: string;
  readonly settlement: string; readonly settledAt: string | null; readonly settledBy: string | null;
}

export const selectLines = (db: Database, shipmentId: string): (LineRow & { readonly transferNumber: string | null })[] =>
  db.statement<[string], LineRow & { transferNumber: string | null }>(`SELECT l.line_id AS lineId, l.shipment_id AS shipmentId, l.position, l.title, l.document_number AS documentNumber, l.copies, l.transfer_id AS transferId, l.counted_copies AS countedCopies, l.damage, l.note, l.settlement, l.settled_at AS settledAt,
    l.settled_by AS settledBy, t.number AS transferNumber FROM shipment_lines l LEFT JOIN transfers t ON t.transfer_id = l.transfer_id WHERE l.shipment_id = ? ORDER BY l.position`).all(shipmentId);

export function writeLine(db: Database, line: LineRow): void {
  db.statement(`INSERT INTO shipment_lines (line_id, shipment_id, position, title, document_number, copies, transfer_id, counted_copies, damage, note, settlement, settled_at, settled_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (line_id) DO UPDATE SET counted_copies = excluded.counted_copies, damage = excluded.damage, note = excluded.note, settlement = excluded.settlement, settled_at = excluded.settled_at, settled_by = excluded.settled_by`)
    .run(line.lineId, line.shipmentId, line.position, line.title, line.documentNumber, line.copies, line.transferId, line.countedCopies, line.damage, line.note, line.settlement, line.settledAt, line.settledBy);
}

export function deleteLines(db: Database, shipmentId: string): void {
  db.statement('DELETE FROM shipment_lines WHERE shipment_id = ?').run(shipmentId);
}

/** Shipments other than this one that carry the list and have not been withdrawn. */
export const countShipmentsOfTransfer = (db: Database, transferId: string, exceptShipmentId: string): number =>
  db.statement<[string, string], { count: number }>("SELECT count(*) AS count FROM shipment_lines l JOIN shipments s ON s.shipment_id = l.shipment_id WHERE l.transfer_id = ? AND s.shipment_id <> ? AND s.state <> 'withdrawn'").get(transferId, exceptShipmentId)!.count;
