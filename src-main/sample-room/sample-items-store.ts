import type { Database } from '#main/db/database.ts';

/** Ids of the items in the order in which they came: the sample's own, as long as nothing else was entered before. */
export const listItemIdsInOrder = (db: Database): string[] => db.statement<[], { item_id: string }>('SELECT item_id FROM items ORDER BY n').all().map((row) => row.item_id);
