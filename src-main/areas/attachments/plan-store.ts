import type { Database } from '#main/db/database.ts';

export type FileState = 'left' | 'planned' | 'there' | 'attached' | 'refused';
export type ItemVerdict = 'attach' | 'there' | 'held' | 'without' | 'done';

/** A file as the check saw it. `path`: its way below the folder, with `/` between the names. */
export interface PlannedFile {
  readonly fileN: number; readonly path: string; readonly sha256: string | null; readonly itemN: number | null; readonly serial: number | null; readonly pages: number; readonly state: FileState; readonly errorCode: string | null;
}

const FILE = 'file_n AS fileN, path, sha256, item_n AS itemN, serial, pages, state, error_code AS errorCode';

/** Forgets what an earlier check of the same batch found. */
export function forgetPlan(db: Database, attachmentN: number): void {
  for (const table of ['attachment_files', 'attachment_items', 'attachment_findings']) db.statement(`DELETE FROM ${table} WHERE attachment_n = ?`).run(attachmentN);
}

export function insertFile(db: Database, attachmentN: number, file: PlannedFile): void {
  db.statement('INSERT INTO attachment_files (attachment_n, file_n, path, sha256, item_n, serial, pages, state, error_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(attachmentN, file.fileN, file.path, file.sha256, file.itemN, file.serial, file.pages, file.state, file.errorCode);
}

export const noteAttached = (db: Database, attachmentN: number, fileN: number): void => {
  db.statement("UPDATE attachment_files SET state = 'attached' WHERE attachment_n = ? AND file_n = ?").run(attachmentN, fileN);
};

export const refuseFilesOfItem = (db: Database, attachmentN: number, itemN: number, errorCode: string): void => {
  db.statement("UPDATE attachment_files SET state = 'refused', error_code = ? WHERE attachment_n = ? AND item_n = ? AND state IN ('planned', 'attached')").run(errorCode, attachmentN, itemN);
};

/** All files of an item shall be taken, also those that it has already. */
export const planWholeSet = (db: Database, attachmentN: number, itemN: number): void => {
  db.statement("UPDATE attachment_files SET state = 'planned' WHERE attachment_n = ? AND item_n = ? AND state = 'there'").run(attachmentN, itemN);
};

/** Files of an item in the order of their pages. */
export const selectFilesOfItem = (db: Database, attachmentN: number, itemN: number): PlannedFile[] =>
  db.statement<[number, number], PlannedFile>(`SELECT ${FILE} FROM attachment_files WHERE attachment_n = ? AND item_n = ? ORDER BY serial, file_n`).all(attachmentN, itemN);

/** Rows of items that files were named by, after one, in order. */
export const selectNamedItems = (db: Database, attachmentN: number, after: number, limit: number): number[] =>
  db.statement<[number, number, number], { itemN: number }>('SELECT DISTINCT item_n AS itemN FROM attachment_files WHERE attachment_n = ? AND item_n > ? ORDER BY item_n LIMIT ?').all(attachmentN, after, limit).map(({ itemN }) => itemN);

export interface PlannedItem { readonly itemN: number; readonly itemId: string; readonly pagesBefore: number; readonly capturedPages: number }

export function insertItem(db: Database, attachmentN: number, item: { readonly itemN: number; readonly pagesBefore: number; readonly agrees: boolean; readonly verdict: ItemVerdict }): void {
  db.statement('INSERT INTO attachment_items (attachment_n, item_n, pages_before, agrees, verdict) VALUES (?, ?, ?, ?, ?)').run(attachmentN, item.itemN, item.pagesBefore, item.agrees ? 1 : 0, item.verdict);
}

export const changeVerdict = (db: Database, attachmentN: number, itemN: number, verdict: ItemVerdict): void => {
  db.statement('UPDATE attachment_items SET verdict = ? WHERE attachment_n = ? AND item_n = ?').run(verdict, attachmentN, itemN);
};

/** The next item that is still to be attached, whatever its clearance is now: the work itself asks again whether it may be seen. */
export const nextItemToAttach = (db: Database, attachmentN: number, after: number): PlannedItem | undefined =>
  db.statement<[number, number], PlannedItem>(`SELECT p.item_n AS itemN, i.item_id AS itemId, p.pages_before AS pagesBefore, i.captured_pages AS capturedPages FROM attachment_items p JOIN items i ON i.n = p.item_n
    WHERE p.attachment_n = ? AND p.item_n > ? AND p.verdict = 'attach' ORDER BY p.item_n LIMIT 1`).get(attachmentN, after);

export const countFilesToAttach = (db: Database, attachmentN: number): { readonly files: number; readonly done: number } =>
  db.statement<[number], { files: number; done: number }>(`SELECT count(*) AS files, count(*) FILTER (WHERE f.state IN ('attached', 'refused')) AS done FROM attachment_items p JOIN attachment_files f ON f.attachment_n = p.attachment_n AND f.item_n = p.item_n
    WHERE p.attachment_n = ? AND p.verdict IN ('attach', 'done') AND f.state <> 'there'`).get(attachmentN)!;

/** Whether the item has these bytes as pages already: as one of its pages, or from an earlier batch that was not taken back. */
export const isThere = (db: Database, itemN: number, sha256: string, pages: number): boolean =>
  db.statement<unknown[], { found: 1 }>(`SELECT 1 AS found FROM items i JOIN pages p ON p.item_id = i.item_id WHERE i.n = ? AND ? = 1 AND p.sha256 = ? AND p.crop IS NULL AND p.deleted_at IS NULL
    UNION ALL SELECT 1 FROM attachment_files f JOIN items i ON i.n = f.item_n WHERE f.item_n = ? AND f.sha256 = ? AND f.state = 'attached'
      AND ? = (SELECT count(*) FROM attachment_pages g JOIN pages p ON p.n = g.page_n WHERE g.attachment_n = f.attachment_n AND g.file_n = f.file_n AND p.item_id = i.item_id AND p.deleted_at IS NULL) LIMIT 1`)
    .get(itemN, pages, sha256, itemN, sha256, pages) !== undefined;
