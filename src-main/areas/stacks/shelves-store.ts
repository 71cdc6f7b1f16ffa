import type { ShelfFace } from '#shared/domain/location-code.ts';
import type { Database } from '#main/db/database.ts';

export interface ShelfRecord {
  readonly shelfId: string; readonly bankId: string; readonly column: number; readonly face: ShelfFace; readonly section: number; readonly level: number;
  readonly barcode: string; readonly widthMm: number; readonly usedMm: number;
}

export interface FaceFill { readonly column: number; readonly face: ShelfFace; readonly widthMm: number; readonly usedMm: number; readonly boxes: number }

const SHELF = 'SELECT shelf_id AS shelfId, bank_id AS bankId, col AS "column", face, section, level, barcode, width_mm AS widthMm, used_mm AS usedMm FROM shelves';

export const findShelf = (db: Database, shelfId: string): ShelfRecord | null => db.statement<[string], ShelfRecord>(`${SHELF} WHERE shelf_id = ?`).get(shelfId) ?? null;

export const findShelfByBarcode = (db: Database, barcode: string): ShelfRecord | null => db.statement<[string], ShelfRecord>(`${SHELF} WHERE barcode = ?`).get(barcode) ?? null;

/** All shelves of a bank in the order in which one walks past them. */
export const listShelvesOfBank = (db: Database, bankId: string): ShelfRecord[] =>
  db.statement<[string], ShelfRecord>(`${SHELF} WHERE bank_id = ? ORDER BY col, face, section, level`).all(bankId);

export const listShelvesOfFace = (db: Database, bankId: string, column: number, face: ShelfFace): ShelfRecord[] =>
  db.statement<[string, number, string], ShelfRecord>(`${SHELF} WHERE bank_id = ? AND col = ? AND face = ? ORDER BY section, level`).all(bankId, column, face);

/** How full each face of a bank is. */
export const listFaceFills = (db: Database, bankId: string): FaceFill[] =>
  db.statement<[string], FaceFill>(`SELECT col AS "column", face, sum(width_mm) AS widthMm, sum(used_mm) AS usedMm, sum((SELECT count(*) FROM boxes WHERE boxes.shelf_id = shelves.shelf_id)) AS boxes
    FROM shelves WHERE bank_id = ? GROUP BY col, face ORDER BY col, face`).all(bankId);

export function insertShelf(db: Database, shelf: ShelfRecord): void {
  db.statement('INSERT INTO shelves (shelf_id, bank_id, col, face, section, level, barcode, width_mm, used_mm) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(shelf.shelfId, shelf.bankId, shelf.column, shelf.face, shelf.section, shelf.level, shelf.barcode, shelf.widthMm, shelf.usedMm);
}

/** The millimetres in use are always the sum of what stands there, never counted up and down. */
export function refreshUsedMm(db: Database, shelfId: string): void {
  db.statement('UPDATE shelves SET used_mm = (SELECT coalesce(sum(thickness_mm), 0) FROM boxes WHERE boxes.shelf_id = shelves.shelf_id) WHERE shelf_id = ?').run(shelfId);
}

/** The lowest position of a shelf where nothing stands: where a box was taken out, or behind the last. */
export function nextFreeSlot(db: Database, shelfId: string): number {
  const taken = new Set(db.statement<[string], { slot: number }>('SELECT slot FROM boxes WHERE shelf_id = ?').all(shelfId).map(({ slot }) => slot));
  let slot = 1;
  while (taken.has(slot)) slot++;
  return slot;
}

/** The shelf of the newest placed box of the same fonds and record group, or of any box: where the row goes on. */
export const findLastUsedShelf = (db: Database, fondsId: string, recordGroup: string): string | null =>
  db.statement<[string, string], { shelfId: string }>(
    `SELECT shelf_id AS shelfId FROM boxes WHERE shelf_id IS NOT NULL ORDER BY fonds_id = ? AND record_group = ? DESC, n DESC LIMIT 1`).get(fondsId, recordGroup)?.shelfId ?? null;

/** Who stands in an aisle of the shelf's bank and counts, in a stocktaking that the shelf belongs to. */
export const listCountsOfShelf = (db: Database, shelfId: string): { readonly aisle: number; readonly person: string; readonly at: string }[] =>
  db.statement<[string], { aisle: number; person: string; at: string }>(`SELECT a.aisle, a.entered_by AS person, a.entered_at AS at FROM shelves h JOIN stocktaking_aisles a ON a.bank_id = h.bank_id AND a.left_at IS NULL
    JOIN stocktaking_shelves s ON s.stocktaking_id = a.stocktaking_id AND s.shelf_id = h.shelf_id WHERE h.shelf_id = ?`).all(shelfId);
