import type { Database } from '#main/db/database.ts';

export interface PickListRecord { readonly pickListId: string; readonly createdById: string; readonly createdBy: string; readonly createdAt: string; readonly closedAt: string | null }

export interface PickRecord {
  readonly itemId: string; readonly title: string; readonly archivalCode: string | null; readonly pageCount: number; readonly boxId: string | null; readonly boxNumber: string | null; readonly shelfId: string | null; readonly slot: number | null;
  readonly outcome: 'wanted' | 'taken' | 'missing'; readonly remark: string; readonly settledAt: string | null; readonly settledBy: string | null;
}

const LIST = 'SELECT pick_list_id AS pickListId, created_by_id AS createdById, created_by AS createdBy, created_at AS createdAt, closed_at AS closedAt FROM pick_lists';

export const findPickList = (db: Database, pickListId: string): PickListRecord | null => db.statement<[string], PickListRecord>(`${LIST} WHERE pick_list_id = ?`).get(pickListId) ?? null;

export const findOpenPickList = (db: Database, personId: string): PickListRecord | null => db.statement<[string], PickListRecord>(`${LIST} WHERE created_by_id = ? AND closed_at IS NULL`).get(personId) ?? null;

/** The person's own first, then by when they were begun. */
export const listOpenPickLists = (db: Database, personId: string): PickListRecord[] =>
  db.statement<[string], PickListRecord>(`${LIST} WHERE closed_at IS NULL ORDER BY created_by_id <> ?, n`).all(personId);

export const insertPickList = (db: Database, list: PickListRecord) =>
  db.statement('INSERT INTO pick_lists (pick_list_id, created_by_id, created_by, created_at) VALUES (?, ?, ?, ?)').run(list.pickListId, list.createdById, list.createdBy, list.createdAt);

export const endPickList = (db: Database, pickListId: string, closedAt: string) => db.statement('UPDATE pick_lists SET closed_at = ? WHERE pick_list_id = ?').run(closedAt, pickListId);

/** In the order in which they were asked for; only what the clearance may see. */
export const listPicks = (db: Database, pickListId: string, clearanceRank: number): PickRecord[] =>
  db.statement<[string, number], PickRecord>(`SELECT items.item_id AS itemId, title, archival_code AS archivalCode, page_count AS pageCount, items.box_id AS boxId, box_number AS boxNumber,
    CASE boxes.state WHEN 'placed' THEN shelf_id END AS shelfId, slot, outcome, remark, settled_at AS settledAt, settled_by AS settledBy
    FROM picks JOIN items USING (item_id) LEFT JOIN boxes ON boxes.box_id = items.box_id WHERE pick_list_id = ? AND deleted_at IS NULL AND classification <= ? ORDER BY picks.n`).all(pickListId, clearanceRank);

/** False when it was on the list before. */
export const insertPick = (db: Database, pickListId: string, itemId: string): boolean =>
  db.statement(`INSERT INTO picks (pick_list_id, item_id, n, outcome, remark) VALUES (?, ?, (SELECT coalesce(max(n), 0) + 1 FROM picks WHERE pick_list_id = ?), 'wanted', '') ON CONFLICT DO NOTHING`)
    .run(pickListId, itemId, pickListId).changes === 1;

export const changePick = (db: Database, pickListId: string, itemId: string, pick: Pick<PickRecord, 'outcome' | 'remark' | 'settledAt' | 'settledBy'>) =>
  db.statement('UPDATE picks SET outcome = ?, remark = ?, settled_at = ?, settled_by = ? WHERE pick_list_id = ? AND item_id = ?').run(pick.outcome, pick.remark, pick.settledAt, pick.settledBy, pickListId, itemId);

/** Picks of open lists that nobody has answered yet, of what the clearance may see. */
export const countOpenPicks = (db: Database, clearanceRank: number): number =>
  db.statement<[number], { count: number }>(`SELECT count(*) AS count FROM picks JOIN pick_lists USING (pick_list_id) JOIN items USING (item_id)
    WHERE closed_at IS NULL AND outcome = 'wanted' AND deleted_at IS NULL AND classification <= ?`).get(clearanceRank)!.count;
