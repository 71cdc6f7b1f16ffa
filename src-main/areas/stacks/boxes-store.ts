import type { BoxGroup } from '#shared/domain/boxing.ts';
import type { ShelfFace } from '#shared/domain/location-code.ts';
import type { Database } from '#main/db/database.ts';

export interface BoxRecord extends BoxGroup {
  readonly n: number; readonly boxId: string; readonly boxNumber: string; readonly barcode: string; readonly fondsCode: string; readonly unitName: string | null;
  readonly thicknessMm: number; readonly shelfId: string | null; readonly slot: number | null; readonly state: 'open' | 'placed' | 'takenOut'; readonly version: number;
}

/** A shelf with everything that its code and its spoken form need. */
export interface ShelfPlaceRow {
  readonly shelfId: string; readonly bankId: string; readonly roomId: string; readonly roomCode: string; readonly bankCode: string; readonly kind: 'powered' | 'manual' | 'fixed';
  readonly carriages: number; readonly column: number; readonly face: ShelfFace; readonly section: number; readonly level: number; readonly banksInRoom: number;
}

const BOX = `SELECT boxes.n, box_id AS boxId, box_number AS boxNumber, barcode, boxes.fonds_id AS fondsId, fonds.code AS fondsCode, record_group AS recordGroup, year, boxes.unit_id AS unitId, units.name AS unitName,
  retention, thickness_mm AS thicknessMm, shelf_id AS shelfId, slot, state, boxes.version FROM boxes JOIN fonds USING (fonds_id) LEFT JOIN units ON units.unit_id = boxes.unit_id`;

export const findBox = (db: Database, boxId: string): BoxRecord | null => db.statement<[string], BoxRecord>(`${BOX} WHERE box_id = ?`).get(boxId) ?? null;

export const findBoxByBarcode = (db: Database, barcode: string): BoxRecord | null => db.statement<[string], BoxRecord>(`${BOX} WHERE barcode = ?`).get(barcode) ?? null;

export const listBoxesOfShelf = (db: Database, shelfId: string): BoxRecord[] => db.statement<[string], BoxRecord>(`${BOX} WHERE shelf_id = ? ORDER BY slot`).all(shelfId);

/** Newest first, after the row number `beforeN`; `like` is a LIKE pattern over number, barcode, unit, fonds and year. */
export const listBoxRecords = (db: Database, query: { readonly state: string; readonly like: string | null; readonly beforeN: number; readonly limit: number }): BoxRecord[] =>
  db.statement<unknown[], BoxRecord>(`${BOX} WHERE boxes.n < ? AND (? = 'all' OR state = ?)
    AND (? IS NULL OR box_number LIKE ? ESCAPE '\\' OR barcode LIKE ? ESCAPE '\\' OR units.name LIKE ? ESCAPE '\\' OR fonds.code LIKE ? ESCAPE '\\' OR CAST(year AS TEXT) LIKE ? ESCAPE '\\')
    ORDER BY boxes.n DESC LIMIT ?`).all(query.beforeN, query.state, query.state, query.like, query.like, query.like, query.like, query.like, query.like, query.limit);

export function insertBox(db: Database, box: Omit<BoxRecord, 'n' | 'fondsCode' | 'unitName'>): void {
  db.statement('INSERT INTO boxes (box_id, box_number, barcode, fonds_id, record_group, year, unit_id, retention, thickness_mm, shelf_id, slot, state, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(box.boxId, box.boxNumber, box.barcode, box.fondsId, box.recordGroup, box.year, box.unitId, box.retention, box.thicknessMm, box.shelfId, box.slot, box.state, box.version);
}

export function changeBoxPlace(db: Database, box: Pick<BoxRecord, 'boxId' | 'shelfId' | 'slot' | 'state' | 'version'>): void {
  db.statement('UPDATE boxes SET shelf_id = ?, slot = ?, state = ?, version = ? WHERE box_id = ?').run(box.shelfId, box.slot, box.state, box.version, box.boxId);
}

export const raiseBoxVersion = (db: Database, boxId: string, version: number) => db.statement('UPDATE boxes SET version = ? WHERE box_id = ?').run(version, boxId);

/** The next 盒号 within fonds, record group, year, unit and retention. */
export const nextBoxNumber = (db: Database, group: BoxGroup): number =>
  db.statement<unknown[], { last: number }>(
    'SELECT coalesce(max(CAST(box_number AS INTEGER)), 0) AS last FROM boxes WHERE fonds_id = ? AND record_group = ? AND year = ? AND unit_id IS ? AND retention = ?')
    .get(group.fondsId, group.recordGroup, group.year, group.unitId, group.retention)!.last + 1;

/** Boxes are never deleted, so the next row number was never on a label. */
export const nextBoxSerial = (db: Database): number => db.statement<[], { last: number | null }>('SELECT max(n) AS last FROM boxes').get()!.last ?? 0;

const PLACE = `SELECT shelf_id AS shelfId, shelves.bank_id AS bankId, banks.room_id AS roomId, rooms.code AS roomCode, banks.code AS bankCode, banks.kind, carriages, col AS "column", face, section, level,
  (SELECT count(*) FROM banks AS others WHERE others.room_id = banks.room_id) AS banksInRoom FROM shelves JOIN banks USING (bank_id) JOIN rooms USING (room_id)`;

export const findShelfPlace = (db: Database, shelfId: string): ShelfPlaceRow | null => db.statement<[string], ShelfPlaceRow>(`${PLACE} WHERE shelf_id = ?`).get(shelfId) ?? null;
