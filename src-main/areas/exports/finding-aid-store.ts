import type { Database } from '#main/db/database.ts';
import { ITEM_COLUMNS, ITEM_JOINS } from '#main/areas/catalogue/items-store.ts';
import type { ItemRow } from '#main/areas/catalogue/item-record.ts';

/** Items and volumes within a clearance, in the order of a finding aid. Whatever lies in something that may not be seen stands by itself. */
export interface Place { readonly fondsId: string; readonly recordGroup: string; readonly year: number; readonly rank: number }

/** Record groups and years in which there is something to see. */
export const selectPlaces = (db: Database, fondsId: string, rank: number): { recordGroup: string; year: number }[] =>
  db.statement<[string, number, string, number], { recordGroup: string; year: number }>(`SELECT record_group AS recordGroup, year FROM items WHERE fonds_id = ? AND classification <= ? AND deleted_at IS NULL
    UNION SELECT record_group, year FROM volumes WHERE fonds_id = ? AND classification <= ? AND deleted_at IS NULL ORDER BY record_group, year`).all(fondsId, rank, fondsId, rank);

/** Ids of projects, or of volumes that lie in no project that may be seen. */
export const selectTopVolumes = (db: Database, { fondsId, recordGroup, year, rank }: Place, level: 'project' | 'volume'): string[] =>
  db.statement<unknown[], { id: string }>(`SELECT v.volume_id AS id FROM volumes v LEFT JOIN volumes p ON p.volume_id = v.parent_id WHERE v.fonds_id = ? AND v.record_group = ? AND v.year = ? AND v.level = ? AND v.classification <= ? AND v.deleted_at IS NULL
    AND (p.volume_id IS NULL OR p.classification > ? OR p.deleted_at IS NOT NULL) ORDER BY v.archival_code IS NULL, v.archival_code, v.n`).all(fondsId, recordGroup, year, level, rank, rank).map(({ id }) => id);

export const selectVolumesOf = (db: Database, projectId: string, rank: number): string[] =>
  db.statement<[string, number], { id: string }>('SELECT volume_id AS id FROM volumes WHERE parent_id = ? AND classification <= ? AND deleted_at IS NULL ORDER BY archival_code IS NULL, archival_code, n').all(projectId, rank).map(({ id }) => id);

export const selectItemsOf = (db: Database, volumeId: string, rank: number): ItemRow[] =>
  db.statement<[string, number], ItemRow>(`SELECT ${ITEM_COLUMNS} FROM items i ${ITEM_JOINS} WHERE i.volume_id = ? AND i.classification <= ? AND i.deleted_at IS NULL ORDER BY i.volume_position, i.n`).all(volumeId, rank);

/** These volumes in their order. */
export const sortVolumes = (db: Database, volumeIds: readonly string[]): string[] =>
  db.statement<[string], { id: string }>('SELECT v.volume_id AS id FROM json_each(?) j CROSS JOIN volumes v ON v.volume_id = j.value ORDER BY v.archival_code IS NULL, v.archival_code, v.n').all(JSON.stringify(volumeIds)).map(({ id }) => id);

/** Where an item stands among others: in its volume, or among those that lie in none. */
const ORDERS = { position: 'i.volume_position, i.n', code: 'i.archival_code IS NULL, i.archival_code, i.n' } as const;

/** These items, by row number, in their order. */
export const sortItems = (db: Database, ns: readonly number[], order: keyof typeof ORDERS): number[] =>
  db.statement<[string], { n: number }>(`SELECT i.n FROM json_each(?) j CROSS JOIN items i ON i.n = j.value ORDER BY ${ORDERS[order]}`).all(JSON.stringify(ns)).map(({ n }) => n);

/** Items in use within the clearance, by row number, in the order of the numbers. */
export const selectNamedItems = (db: Database, ns: readonly number[], rank: number): ItemRow[] =>
  db.statement<[string, number], ItemRow>(`SELECT ${ITEM_COLUMNS} FROM json_each(?) j CROSS JOIN items i ON i.n = j.value ${ITEM_JOINS} WHERE i.classification <= ? AND i.deleted_at IS NULL ORDER BY j.key`).all(JSON.stringify(ns), rank);

/** Where the next portion of single items begins: behind this one. */
export interface AfterItem { readonly code: string; readonly n: number }
/** Items without a code come last, and no code is this. */
export const WITHOUT_CODE = '\u{10FFFF}';

export const selectSingleItems = (db: Database, { fondsId, recordGroup, year, rank }: Place, after: AfterItem, limit: number): ItemRow[] =>
  db.statement<unknown[], ItemRow>(`SELECT ${ITEM_COLUMNS} FROM items i ${ITEM_JOINS} WHERE i.fonds_id = ? AND i.record_group = ? AND i.year = ? AND i.classification <= ? AND i.deleted_at IS NULL
    AND (v.volume_id IS NULL OR v.classification > ? OR v.deleted_at IS NOT NULL) AND (coalesce(i.archival_code, '${WITHOUT_CODE}'), i.n) > (?, ?) ORDER BY coalesce(i.archival_code, '${WITHOUT_CODE}'), i.n LIMIT ?`)
    .all(fondsId, recordGroup, year, rank, rank, after.code, after.n, limit);
