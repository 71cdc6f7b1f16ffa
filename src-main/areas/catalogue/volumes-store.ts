import type { Database } from '#main/db/database.ts';
import { readCustomValues } from '#main/areas/schemes/custom-values.ts';
import { searchableValues } from '#main/areas/schemes/searchable-values.ts';
import { indexVolume } from '#main/search-index/volume-index-store.ts';
import { ITEM_COLUMNS, ITEM_JOINS } from './items-store.ts';
import type { ItemRow } from './item-record.ts';

/** A row of `volumes` with what a list shows of its fonds, unit and project. */
export interface VolumeRow {
  readonly n: number; readonly volumeId: string; readonly level: 'project' | 'volume'; readonly kind: string; readonly parentId: string | null; readonly fondsId: string; readonly recordGroup: string;
  readonly classCode: string; readonly year: number; readonly unitId: string | null; readonly retention: string; readonly title: string; readonly subject: string; readonly responsible: string;
  readonly classification: number; readonly secrecyTerm: string; readonly openStatus: string; readonly keywords: string; readonly note: string; /** JSON. */ readonly custom: string; readonly temporary: number;
  readonly archivalCode: string | null; readonly volumeNumber: number | null; readonly codeScope: string | null; readonly lockedAt: string | null; readonly deletedAt: string | null;
  readonly createdAt: string; readonly createdBy: string; readonly updatedAt: string; readonly updatedBy: string; readonly version: number;
  readonly parentCode: string | null; readonly fondsCode: string; readonly unitName: string | null;
}

/** Column of each value that a person or a deed may change. */
export const VOLUME_COLUMNS = {
  level: 'level', kind: 'kind', parentId: 'parent_id', fondsId: 'fonds_id', recordGroup: 'record_group', classCode: 'class_code', year: 'year', unitId: 'unit_id', retention: 'retention', title: 'title',
  subject: 'subject', responsible: 'responsible', classification: 'classification', secrecyTerm: 'secrecy_term', openStatus: 'open_status', keywords: 'keywords', note: 'note', custom: 'custom', temporary: 'temporary',
  archivalCode: 'archival_code', volumeNumber: 'volume_number', codeScope: 'code_scope', lockedAt: 'locked_at', deletedAt: 'deleted_at',
} as const;
export type VolumeColumn = keyof typeof VOLUME_COLUMNS;
export type VolumeValues = Pick<VolumeRow, VolumeColumn>;

const SELECT = `SELECT v.n, v.volume_id AS volumeId, ${Object.entries(VOLUME_COLUMNS).map(([name, column]) => `v.${column} AS ${name}`).join(', ')},
  v.created_at AS createdAt, v.created_by AS createdBy, v.updated_at AS updatedAt, v.updated_by AS updatedBy, v.version, p.archival_code AS parentCode, f.code AS fondsCode, u.name AS unitName
  FROM volumes v JOIN fonds f ON f.fonds_id = v.fonds_id LEFT JOIN units u ON u.unit_id = v.unit_id LEFT JOIN volumes p ON p.volume_id = v.parent_id`;

export const findVolumeRow = (db: Database, volumeId: string): VolumeRow | undefined => db.statement<[string], VolumeRow>(`${SELECT} WHERE v.volume_id = ?`).get(volumeId);

export interface VolumeFilterValues {
  readonly fondsId: string | null; readonly recordGroup: string | null; readonly year: number | null; readonly unitId: string | null; readonly retention: string | null; readonly level: string | null;
  readonly parentId: string | null; readonly temporary: number | null; readonly words: string | null;
}

/** Volumes in use within the clearance, latest first, after a row number. `hiddenKeys`: further elements that are not searched. */
export function selectVolumes(db: Database, filter: VolumeFilterValues, clearanceRank: number, before: number, limit: number, hiddenKeys: readonly string[] = []): VolumeRow[] {
  const conditions = ['v.deleted_at IS NULL', 'v.classification <= ?', 'v.n < ?'];
  const values: (string | number)[] = [clearanceRank, before];
  const { words, ...exact } = filter;
  for (const [name, value] of Object.entries(exact)) {
    if (value === null) continue;
    conditions.push(`v.${VOLUME_COLUMNS[name as VolumeColumn]} = ?`);
    values.push(value);
  }
  if (words !== null && words !== '') {
    const hidden = hiddenKeys.map(() => '?').join(', ');
    conditions.push(`(v.title LIKE ? ESCAPE '\\' OR v.subject LIKE ? ESCAPE '\\' OR v.archival_code LIKE ? ESCAPE '\\'
      OR (v.custom <> '{}' AND EXISTS (SELECT 1 FROM json_each(v.custom) e WHERE e.value LIKE ? ESCAPE '\\' AND e.key NOT IN (${hidden}))))`);
    const pattern = `%${words.replaceAll(/[\\%_]/gu, '\\$&')}%`;
    values.push(pattern, pattern, pattern, pattern, ...hiddenKeys);
  }
  return db.statement<(string | number)[], VolumeRow>(`${SELECT} WHERE ${conditions.join(' AND ')} ORDER BY v.n DESC LIMIT ?`).all(...values, limit);
}

export interface VolumeTotals { readonly itemCount: number; readonly pageCount: number; readonly startDate: string | null; readonly endDate: string | null }

const FIRST_DAY = "substr(replace(i.date, '[', ''), 1, 8)";

/** What lies in a volume, or in the volumes of a project, as far as the clearance goes. Dates without anything are left out. */
export const readVolumeTotals = (db: Database, volumeId: string, clearanceRank: number): VolumeTotals =>
  db.statement<[string, string, number], VolumeTotals>(`SELECT count(*) AS itemCount, coalesce(sum(i.page_count), 0) AS pageCount, min(CASE WHEN i.date <> '' THEN ${FIRST_DAY} END) AS startDate,
      max(CASE WHEN i.date <> '' THEN substr(replace(replace(i.date, '[', ''), ']', ''), -8) END) AS endDate
    FROM items i WHERE i.volume_id IN (SELECT ? UNION ALL SELECT volume_id FROM volumes WHERE parent_id = ? AND deleted_at IS NULL) AND i.deleted_at IS NULL AND i.classification <= ?`)
    .get(volumeId, volumeId, clearanceRank)!;

/** The items of a volume in their order, whatever their classification: a deed moves all of them or none. */
export const selectVolumeItems = (db: Database, volumeId: string): ItemRow[] =>
  db.statement<[string], ItemRow>(`SELECT ${ITEM_COLUMNS} FROM items i ${ITEM_JOINS} WHERE i.volume_id = ? AND i.deleted_at IS NULL ORDER BY i.volume_position, i.n`).all(volumeId);

/** Numbers in a volume that deleted items keep. */
export const selectRetiredNumbers = (db: Database, volumeId: string): number[] =>
  db.statement<[string], { number: number }>('SELECT item_number AS number FROM items WHERE volume_id = ? AND deleted_at IS NOT NULL AND item_number IS NOT NULL').all(volumeId).map((row) => row.number);

export const countChildVolumes = (db: Database, volumeId: string): number =>
  db.statement<[string], { count: number }>('SELECT count(*) AS count FROM volumes WHERE parent_id = ? AND deleted_at IS NULL').get(volumeId)?.count ?? 0;

export const isVolumeCodeTaken = (db: Database, archivalCode: string): boolean => db.statement<[string], { found: 1 }>('SELECT 1 AS found FROM volumes WHERE archival_code = ?').get(archivalCode) !== undefined;

export function insertVolumeRow(db: Database, volumeId: string, values: VolumeValues, at: string, by: string): void {
  const names = Object.keys(VOLUME_COLUMNS) as VolumeColumn[];
  db.statement(`INSERT INTO volumes (volume_id, ${names.map((name) => VOLUME_COLUMNS[name]).join(', ')}, created_at, created_by, updated_at, updated_by, version) VALUES (?, ${names.map(() => '?').join(', ')}, ?, ?, ?, ?, 1)`)
    .run(volumeId, ...names.map((name) => values[name]), at, by, at, by);
  indexVolumeRow(db, volumeId);
}

export function changeVolumeRow(db: Database, volumeId: string, changes: Partial<VolumeValues>, at: string, by: string): void {
  const names = Object.keys(changes).sort() as VolumeColumn[];
  db.statement(`UPDATE volumes SET ${names.map((name) => `${VOLUME_COLUMNS[name]} = ?, `).join('')}updated_at = ?, updated_by = ?, version = version + 1 WHERE volume_id = ?`).run(...names.map((name) => changes[name] ?? null), at, by, volumeId);
  if (names.some((name) => INDEXED.has(name))) indexVolumeRow(db, volumeId);
}

/** What the index has of a volume, or what decides about it. */
const INDEXED: ReadonlySet<VolumeColumn> = new Set(['title', 'subject', 'responsible', 'keywords', 'note', 'archivalCode', 'custom', 'fondsId', 'recordGroup', 'deletedAt']);
type IndexedRow = Pick<VolumeRow, 'n' | 'title' | 'subject' | 'responsible' | 'keywords' | 'note' | 'archivalCode' | 'custom' | 'fondsId' | 'recordGroup' | 'deletedAt'>;

/** Brings the entry of a volume in the text index up to date: of its further elements those that their definition lets be searched. */
export function indexVolumeRow(db: Database, volumeId: string): void {
  const row = db.statement<[string], IndexedRow>(`SELECT v.n, ${[...INDEXED].map((name) => `v.${VOLUME_COLUMNS[name]} AS ${name}`).join(', ')} FROM volumes v WHERE v.volume_id = ?`).get(volumeId);
  if (row === undefined) return;
  indexVolume(db, row.n, row.deletedAt === null ? { ...row, custom: searchableValues(db, { ...row, custom: readCustomValues(row.custom) }, 'volume') } : null);
}
