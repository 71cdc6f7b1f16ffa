import type { BoxableItem } from '#shared/domain/boxing.ts';
import type { Database } from '#main/db/database.ts';

/** What boxing needs to know of an item. */
export interface BoxItemRecord extends BoxableItem {
  readonly itemId: string; readonly title: string; readonly boxId: string | null; readonly boxNumber: string | null; readonly version: number;
}

export interface BoxContentRow { readonly boxId: string; readonly itemNumber: number | null; readonly pageCount: number }

/** What lies in a volume belongs to the year of the volume: so says its code (decisions/0013). */
const ITEM = `SELECT item_id AS itemId, items.fonds_id AS fondsId, items.record_group AS recordGroup, coalesce(volumes.year, items.year) AS year, items.unit_id AS unitId, items.retention, items.title, item_number AS itemNumber, items.volume_id AS volumeId,
  page_count AS pageCount, items.box_id AS boxId, boxes.box_number AS boxNumber, items.version FROM items LEFT JOIN boxes ON boxes.box_id = items.box_id LEFT JOIN volumes ON volumes.volume_id = items.volume_id`;

/** The items that exist and that the clearance may see; in no particular order. */
export const listItemsById = (db: Database, itemIds: readonly string[], clearanceRank: number): BoxItemRecord[] =>
  db.statement<[string, number], BoxItemRecord>(`${ITEM} WHERE item_id IN (SELECT value FROM json_each(?)) AND items.deleted_at IS NULL AND items.classification <= ?`).all(JSON.stringify(itemIds), clearanceRank);

/** Everything in a box, also what the asking person may not see: what fits is a question of millimetres. */
export const listAllItemsOfBox = (db: Database, boxId: string): BoxItemRecord[] =>
  db.statement<[string], BoxItemRecord>(`${ITEM} WHERE items.box_id = ? AND items.deleted_at IS NULL`).all(boxId);

/** Visible contents of several boxes at once. */
export const listContents = (db: Database, boxIds: readonly string[], clearanceRank: number): BoxContentRow[] =>
  db.statement<[string, number], BoxContentRow>(`SELECT box_id AS boxId, item_number AS itemNumber, page_count AS pageCount FROM items
    WHERE box_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL AND classification <= ?`).all(JSON.stringify(boxIds), clearanceRank);

export const listItemIdsOfBox = (db: Database, boxId: string): string[] =>
  db.statement<[string], { itemId: string }>('SELECT item_id AS itemId FROM items WHERE box_id = ?').all(boxId).map(({ itemId }) => itemId);

export const findBoxOfItem = (db: Database, itemId: string, clearanceRank: number): { boxId: string | null } | null =>
  db.statement<[string, number], { boxId: string | null }>('SELECT box_id AS boxId FROM items WHERE item_id = ? AND deleted_at IS NULL AND classification <= ?').get(itemId, clearanceRank) ?? null;

export function changeItemBox(db: Database, itemId: string, boxId: string | null, updatedAt: string, updatedBy: string): void {
  db.statement('UPDATE items SET box_id = ?, updated_at = ?, updated_by = ?, version = version + 1 WHERE item_id = ?').run(boxId, updatedAt, updatedBy, itemId);
}
