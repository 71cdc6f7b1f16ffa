import type { Database } from '#main/db/database.ts';

/** What the actor may see of the holdings; one scan of a covering index. */
export const readHoldings = (db: Database, clearanceRank: number): { items: number; boxes: number; pages: number; unreadPages: number; unboxedItems: number } => ({
  ...db.statement<[number], { items: number; pages: number; unreadPages: number; unboxedItems: number }>(
    `SELECT count(*) AS items, coalesce(sum(captured_pages), 0) AS pages, coalesce(sum(unread_pages), 0) AS unreadPages, coalesce(sum(box_id IS NULL), 0) AS unboxedItems
     FROM items WHERE deleted_at IS NULL AND classification <= ?`).get(clearanceRank)!,
  ...db.statement<[], { boxes: number }>('SELECT count(*) AS boxes FROM boxes').get()!,
});

/** A person's own work since `sinceIso`. */
export const readOwnWork = (db: Database, name: string, sinceIso: string): { itemsCreated: number; pagesCaptured: number } => ({
  ...db.statement<[string, string], { itemsCreated: number }>('SELECT count(*) AS itemsCreated FROM items WHERE created_by = ? AND created_at >= ?').get(name, sinceIso)!,
  ...db.statement<[string, string], { pagesCaptured: number }>('SELECT count(*) AS pagesCaptured FROM pages WHERE captured_by = ? AND captured_at >= ? AND deleted_at IS NULL').get(name, sinceIso)!,
});

/** Ops that head office has not acknowledged, and when it was last spoken to. */
export const readHeadOffice = (db: Database): { lastContactAt: string | null; waitingOps: number } =>
  db.statement<[], { lastContactAt: string | null; waitingOps: number }>('SELECT hq_last_contact_at AS lastContactAt, coalesce((SELECT max(n) FROM op_log), 0) - hq_acked AS waitingOps FROM me').get()!;

export function readBackupFolder(db: Database): string {
  const row = db.statement<[], { value: string }>("SELECT value FROM settings WHERE key = 'backupFolder'").get();
  return row ? String(JSON.parse(row.value)) : '';
}
