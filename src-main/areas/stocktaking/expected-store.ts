import type { Database } from '#main/db/database.ts';

export interface Absence { readonly reason: string; readonly by: string; readonly at: string }

export interface ExpectedRecord { readonly kind: 'box' | 'item'; readonly thingId: string; readonly shelfId: string; readonly slot: number | null; readonly absence: Absence | null }

export const insertExpected = (db: Database, stocktakingId: string, thing: ExpectedRecord) =>
  db.statement('INSERT INTO stocktaking_expected (stocktaking_id, kind, thing_id, shelf_id, slot, absence) VALUES (?, ?, ?, ?, ?, ?)')
    .run(stocktakingId, thing.kind, thing.thingId, thing.shelfId, thing.slot, thing.absence === null ? null : JSON.stringify(thing.absence));

export interface StandingBox { readonly boxId: string; readonly shelfId: string; readonly slot: number | null }

/** The boxes that stand on these shelves. */
export const listStandingBoxes = (db: Database, shelfIds: readonly string[]): StandingBox[] =>
  db.statement<[string], StandingBox>("SELECT box_id AS boxId, shelf_id AS shelfId, slot FROM boxes WHERE state = 'placed' AND shelf_id IN (SELECT value FROM json_each(?))").all(JSON.stringify(shelfIds));

export interface TakenOutBox extends StandingBox { readonly reason: string; readonly by: string; readonly ms: number }

/** Boxes that are out, with the shelf they came from; it stands in the history only. */
export const listTakenOutBoxes = (db: Database): TakenOutBox[] =>
  db.statement<[], TakenOutBox>(`SELECT box_id AS boxId, json_extract(body, '$.before.shelfId') AS shelfId, json_extract(body, '$.before.slot') AS slot, coalesce(json_extract(body, '$.reason'), '') AS reason,
    coalesce(display_name, '') AS "by", op_log.ms FROM boxes JOIN op_log ON op_log.n = (SELECT max(n) FROM op_log WHERE entity = 'box' AND eid = box_id AND kind = 'box.takeOut')
    LEFT JOIN people ON person_id = op_log.actor WHERE state = 'takenOut' AND json_extract(body, '$.before.shelfId') IS NOT NULL`).all();

export interface BoxedItem { readonly itemId: string; readonly boxId: string; /** Taken from its box for an open list of what to fetch. */ readonly takenBy: string | null; readonly takenAt: string | null }

/** The items in these boxes, whatever their 密级: what is expected does not depend on who begins; what is shown does. */
export const listBoxedItems = (db: Database, boxIds: readonly string[]): BoxedItem[] =>
  db.statement<[string], BoxedItem>(`SELECT items.item_id AS itemId, items.box_id AS boxId, taken.by AS takenBy, taken.at AS takenAt FROM items
    LEFT JOIN (SELECT item_id, max(settled_by) AS by, max(settled_at) AS at FROM picks JOIN pick_lists USING (pick_list_id) WHERE closed_at IS NULL AND outcome = 'taken' GROUP BY item_id) AS taken USING (item_id)
    WHERE items.box_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL`).all(JSON.stringify(boxIds));

/** The boxes that hold these items, as far as the rank may see them. */
export const listBoxIdsOfItems = (db: Database, itemIds: readonly string[], rank: number): string[] =>
  db.statement<[string, number], { boxId: string }>('SELECT DISTINCT box_id AS boxId FROM items WHERE item_id IN (SELECT value FROM json_each(?)) AND classification <= ? AND deleted_at IS NULL AND box_id IS NOT NULL')
    .all(JSON.stringify(itemIds), rank).map(({ boxId }) => boxId);

/** The shelves on which these boxes stand. */
export const listShelvesOfBoxes = (db: Database, boxIds: readonly string[]): string[] =>
  db.statement<[string], { shelfId: string }>("SELECT DISTINCT shelf_id AS shelfId FROM boxes WHERE box_id IN (SELECT value FROM json_each(?)) AND state = 'placed'").all(JSON.stringify(boxIds)).map(({ shelfId }) => shelfId);
