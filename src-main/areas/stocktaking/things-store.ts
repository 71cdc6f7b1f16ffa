import type { Database } from '#main/db/database.ts';

/** A box or an item that a stocktaking has to do with, because it was expected or because it was seen. */
export interface ThingRecord {
  readonly kind: 'box' | 'item'; readonly thingId: string; readonly code: string; readonly title: string; readonly expectedShelfId: string | null; readonly slot: number | null; readonly absence: string | null;
  readonly nowShelfId: string | null; readonly isOut: 0 | 1;
}

/** Which one, or which shelf's, or all of them. */
export interface ThingsWanted { readonly thingId: string | null; readonly shelfId: string | null }
const WANTED = '(? IS NULL OR thing_id = ?) AND (? IS NULL OR shelf_id = ?)';
const CONCERNED = `SELECT thing_id FROM stocktaking_expected WHERE stocktaking_id = ? AND kind = ? AND ${WANTED}
  UNION SELECT thing_id FROM stocktaking_sights WHERE stocktaking_id = ? AND kind = ? AND withdrawn_at IS NULL AND ${WANTED}`;

function concerned(stocktakingId: string, kind: 'box' | 'item', { thingId, shelfId }: ThingsWanted): (string | null)[] {
  const half = [stocktakingId, kind, thingId, thingId, shelfId, shelfId];
  return [...half, ...half];
}

/** Boxes stand on shelves for all to see. */
export const listBoxThings = (db: Database, stocktakingId: string, wanted: ThingsWanted): ThingRecord[] =>
  db.statement<unknown[], ThingRecord>(`SELECT 'box' AS kind, boxes.box_id AS thingId, barcode AS code, fonds.code || ' · ' || year || ' · ' || retention || coalesce(' · ' || units.name, '') || ' · ' || box_number AS title,
    expected.shelf_id AS expectedShelfId, coalesce(expected.slot, boxes.slot) AS slot, absence, boxes.shelf_id AS nowShelfId, state = 'takenOut' AS isOut
    FROM boxes JOIN fonds USING (fonds_id) LEFT JOIN units ON units.unit_id = boxes.unit_id LEFT JOIN stocktaking_expected AS expected ON expected.stocktaking_id = ? AND expected.kind = 'box' AND expected.thing_id = boxes.box_id
    WHERE boxes.box_id IN (${CONCERNED}) ORDER BY expected.slot, boxes.n`).all(stocktakingId, ...concerned(stocktakingId, 'box', wanted));

/** Items as far as the rank may see them; a deleted one is looked for no more. */
export const listItemThings = (db: Database, stocktakingId: string, wanted: ThingsWanted, rank: number): ThingRecord[] =>
  db.statement<unknown[], ThingRecord>(`SELECT 'item' AS kind, items.item_id AS thingId, coalesce(archival_code, '') AS code, title, expected.shelf_id AS expectedShelfId, expected.slot, absence, boxes.shelf_id AS nowShelfId,
    coalesce(boxes.state = 'takenOut', 0) AS isOut
    FROM items LEFT JOIN boxes ON boxes.box_id = items.box_id LEFT JOIN stocktaking_expected AS expected ON expected.stocktaking_id = ? AND expected.kind = 'item' AND expected.thing_id = items.item_id
    WHERE items.item_id IN (${CONCERNED}) AND classification <= ? AND deleted_at IS NULL ORDER BY expected.slot, item_number, items.n`).all(stocktakingId, ...concerned(stocktakingId, 'item', wanted), rank);

export interface SightRecord {
  readonly sightId: number; readonly code: string; readonly shelfId: string; readonly reach: 'shelf' | 'face'; readonly kind: 'box' | 'item' | 'unknown'; readonly thingId: string | null;
  readonly how: 'scan' | 'tag' | 'hand'; readonly seenAt: string; readonly seenBy: string;
}

const SIGHT = 'SELECT n AS sightId, code, shelf_id AS shelfId, reach, kind, thing_id AS thingId, how, seen_at AS seenAt, seen_by AS seenBy FROM stocktaking_sights WHERE stocktaking_id = ? AND withdrawn_at IS NULL';

export const listSights = (db: Database, stocktakingId: string): SightRecord[] => db.statement<[string], SightRecord>(`${SIGHT} ORDER BY n`).all(stocktakingId);

export const listSightsOf = (db: Database, stocktakingId: string, thing: { readonly code: string; readonly thingId: string | null }): SightRecord[] =>
  db.statement<[string, string, string | null], SightRecord>(`${SIGHT} AND (code = ? OR thing_id = ?) ORDER BY n`).all(stocktakingId, thing.code, thing.thingId);

export const findSight = (db: Database, stocktakingId: string, sightId: number): SightRecord | null => db.statement<[string, number], SightRecord>(`${SIGHT} AND n = ?`).get(stocktakingId, sightId) ?? null;

export interface SightDraft extends Omit<SightRecord, 'sightId'> { readonly deviceId: string | null }

/** False when this code was seen there before. */
export const insertSight = (db: Database, stocktakingId: string, sight: SightDraft): boolean =>
  db.statement(`INSERT INTO stocktaking_sights (stocktaking_id, code, shelf_id, reach, kind, thing_id, how, device_id, seen_at, seen_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (stocktaking_id, code, shelf_id, reach) WHERE withdrawn_at IS NULL DO NOTHING`)
    .run(stocktakingId, sight.code, sight.shelfId, sight.reach, sight.kind, sight.thingId, sight.how, sight.deviceId, sight.seenAt, sight.seenBy).changes === 1;

export const withdrawSight = (db: Database, sightId: number, withdrawnAt: string, withdrawnBy: string) =>
  db.statement('UPDATE stocktaking_sights SET withdrawn_at = ?, withdrawn_by = ? WHERE n = ?').run(withdrawnAt, withdrawnBy, sightId);

/** Boxes whose barcode does not stand in a tag as it is. */
export const listBoxesWithLongBarcode = (db: Database): { boxId: string; barcode: string }[] =>
  db.statement<[], { boxId: string; barcode: string }>("SELECT box_id AS boxId, barcode FROM boxes WHERE length(barcode) > 12 OR barcode GLOB '*[^!-~]*'").all();
