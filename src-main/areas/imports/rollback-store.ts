import type { Database } from '#main/db/database.ts';

export type UsedWhy = 'changed' | 'scanned' | 'boxed' | 'filled' | 'picked' | 'deleted';

export interface ImportedItem { readonly n: number; readonly itemId: string; readonly name: string; readonly title: string; readonly change: string | null; readonly why: UsedWhy | null }
export interface ImportedVolume { readonly n: number; readonly volumeId: string; readonly name: string; readonly title: string; readonly why: UsedWhy | null }

/** What somebody did with an item since the batch brought it. One that was deleted is no longer in the way. */
const ITEM_WHY = `CASE WHEN r.change IS NOT NULL OR i.deleted_at IS NOT NULL THEN NULL WHEN i.captured_pages > 0 THEN 'scanned' WHEN i.box_id IS NOT NULL THEN 'boxed' WHEN i.version > 1 THEN 'changed'
  WHEN i.item_id IN (SELECT item_id FROM picks) THEN 'picked' END`;
const ITEMS = `SELECT i.n, i.item_id AS itemId, coalesce(i.archival_code, '') AS name, i.title, r.change, ${ITEM_WHY} AS why FROM import_records r JOIN items i ON i.n = r.record_n WHERE r.import_n = ? AND r.kind = 'item'`;

/** A volume with items in it that the batch did not bring is in use. */
const VOLUME_WHY = `CASE WHEN v.deleted_at IS NOT NULL THEN NULL WHEN v.version > 1 THEN 'changed' WHEN EXISTS (SELECT 1 FROM items i WHERE i.volume_id = v.volume_id AND i.deleted_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM import_records o WHERE o.import_n = r.import_n AND o.kind = 'item' AND o.record_n = i.n AND o.change IS NULL)) THEN 'filled'
  WHEN EXISTS (SELECT 1 FROM volumes c WHERE c.parent_id = v.volume_id AND c.deleted_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM import_records o WHERE o.import_n = r.import_n AND o.kind = 'volume' AND o.record_n = c.n)) THEN 'filled' END`;
const VOLUMES = `SELECT v.n, v.volume_id AS volumeId, coalesce(v.archival_code, '') AS name, v.title, ${VOLUME_WHY} AS why FROM import_records r JOIN volumes v ON v.n = r.record_n WHERE r.import_n = ? AND r.kind = 'volume'`;

/** Items of a batch after a row number, with what speaks against taking them back. */
export const selectImportedItems = (db: Database, importN: number, after: number, limit: number): ImportedItem[] =>
  db.statement<[number, number, number], ImportedItem>(`${ITEMS} AND r.record_n > ? ORDER BY r.record_n LIMIT ?`).all(importN, after, limit);

/** Volumes of a batch before a row number, latest first: what lies in another comes out of use before it. */
export const selectImportedVolumes = (db: Database, importN: number, before: number, limit: number): ImportedVolume[] =>
  db.statement<[number, number, number], ImportedVolume>(`${VOLUMES} AND r.record_n < ? ORDER BY r.record_n DESC LIMIT ?`).all(importN, before, limit);

/** Whether a volume still holds anything in use. */
export const isVolumeEmpty = (db: Database, volumeId: string): boolean =>
  db.statement<[string, string], { held: number }>('SELECT EXISTS (SELECT 1 FROM items WHERE volume_id = ? AND deleted_at IS NULL) + EXISTS (SELECT 1 FROM volumes WHERE parent_id = ? AND deleted_at IS NULL) AS held').get(volumeId, volumeId)?.held === 0;

export function forgetImported(db: Database, importN: number, kind: 'item' | 'volume', recordN: number): void {
  db.statement('DELETE FROM import_records WHERE import_n = ? AND kind = ? AND record_n = ?').run(importN, kind, recordN);
}

export interface ImportedCounts { readonly items: number; readonly volumes: number; readonly completed: number }

export const countImported = (db: Database, importN: number): ImportedCounts =>
  db.statement<[number], ImportedCounts>(`SELECT count(*) FILTER (WHERE kind = 'item' AND change IS NULL) AS items, count(*) FILTER (WHERE kind = 'volume') AS volumes, count(*) FILTER (WHERE change IS NOT NULL) AS completed
    FROM import_records WHERE import_n = ?`).get(importN)!;

/** Records that somebody worked with since. */
export function selectUsed(db: Database, importN: number, limit: number): { readonly count: number; readonly first: { name: string; title: string; why: UsedWhy }[] } {
  const all = `SELECT name, title, why FROM (${ITEMS}) WHERE why IS NOT NULL UNION ALL SELECT name, title, why FROM (${VOLUMES}) WHERE why IS NOT NULL`;
  const count = db.statement<[number, number], { count: number }>(`SELECT count(*) AS count FROM (${all})`).get(importN, importN)!.count;
  return { count, first: db.statement<[number, number, number], { name: string; title: string; why: UsedWhy }>(`${all} LIMIT ?`).all(importN, importN, limit) };
}
