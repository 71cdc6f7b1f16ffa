import type { Database } from '#main/db/database.ts';

/** By its 档号: papers of other fonds were entered before it. */
export function findItemIdByCode(db: Database, archivalCode: string): string {
  const row = db.statement<[string], { item_id: string }>('SELECT item_id FROM items WHERE archival_code = ?').get(archivalCode);
  if (row === undefined) throw new Error(`the sample room has no item ${archivalCode}`);
  return row.item_id;
}
