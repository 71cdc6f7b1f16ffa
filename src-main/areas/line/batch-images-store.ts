import type { Database } from '#main/db/database.ts';

/** An image of a batch as the room has it. `recorded`: the hash that the newest op about the page says; null where none says one. `mentioned`: some op of the page names the hash that it has. */
export interface ImageRow { readonly pageId: string; readonly itemId: string; readonly name: string; readonly position: number; readonly sha256: string; readonly recorded: string | null; readonly mentioned: number }

/** Every page of the batch's items, in their order. */
export const selectImages = (db: Database, batchId: string): ImageRow[] =>
  db.statement<[string], ImageRow>(`SELECT p.page_id AS pageId, p.item_id AS itemId, coalesce(i.archival_code, i.title) AS name, p.position, p.sha256,
      (SELECT coalesce(o.body ->> '$.after.sha256', o.body ->> '$.sha256') FROM op_log o WHERE o.entity = 'page' AND o.eid = p.page_id AND coalesce(o.body ->> '$.after.sha256', o.body ->> '$.sha256') IS NOT NULL ORDER BY o.n DESC LIMIT 1) AS recorded,
      EXISTS (SELECT 1 FROM op_log o WHERE o.entity = 'page' AND o.eid = p.page_id AND instr(o.body, p.sha256) > 0) AS mentioned
    FROM batch_items x JOIN pages p ON p.item_id = x.item_id AND p.deleted_at IS NULL JOIN items i ON i.item_id = x.item_id WHERE x.batch_id = ? ORDER BY x.position, p.position, p.n`).all(batchId);

/** Pages that were there at the last hand-over and no longer belong to the batch, and that no op took out or moved: they went behind the room's back. */
export const selectVanished = (db: Database, batchId: string): { pageId: string }[] =>
  db.statement<[string, string], { pageId: string }>(`SELECT k.page_id AS pageId FROM batch_images k WHERE k.batch_id = ?
    AND NOT EXISTS (SELECT 1 FROM pages p JOIN batch_items x ON x.item_id = p.item_id AND x.batch_id = ? WHERE p.page_id = k.page_id AND p.deleted_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM op_log o WHERE o.entity = 'page' AND o.eid = k.page_id AND o.kind IN ('page.delete','page.file')) ORDER BY k.page_id`).all(batchId, batchId);

export const selectKeptImages = (db: Database, batchId: string): Map<string, string> =>
  new Map(db.statement<[string], { pageId: string; sha256: string }>('SELECT page_id AS pageId, sha256 FROM batch_images WHERE batch_id = ?').all(batchId).map(({ pageId, sha256 }) => [pageId, sha256]));

export function keepImages(db: Database, batchId: string, images: readonly { readonly pageId: string; readonly sha256: string }[]): void {
  db.statement('DELETE FROM batch_images WHERE batch_id = ?').run(batchId);
  const insert = db.statement('INSERT INTO batch_images (batch_id, page_id, sha256) VALUES (?, ?, ?)');
  for (const { pageId, sha256 } of images) insert.run(batchId, pageId, sha256);
}

export const selectKeptFiles = (db: Database, batchId: string): Map<string, string> =>
  new Map(db.statement<[string], { name: string; sha256: string }>('SELECT name, sha256 FROM batch_files WHERE batch_id = ? ORDER BY name').all(batchId).map(({ name, sha256 }) => [name, sha256]));

export function keepFiles(db: Database, batchId: string, files: ReadonlyMap<string, string>): void {
  db.statement('DELETE FROM batch_files WHERE batch_id = ?').run(batchId);
  const insert = db.statement('INSERT INTO batch_files (batch_id, name, sha256) VALUES (?, ?, ?)');
  for (const [name, sha256] of files) insert.run(batchId, name, sha256);
}
