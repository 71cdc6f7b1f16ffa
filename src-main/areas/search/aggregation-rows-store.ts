import type { Database } from '#main/db/database.ts';
import { where, type SqlValue } from '#main/areas/catalogue/item-filter-store.ts';
import type { SearchScope } from './search-store.ts';

/** A volume or project as it is found. */
export interface FoundVolume {
  readonly n: number; readonly volumeId: string; readonly level: 'project' | 'volume'; readonly title: string; readonly code: string | null; readonly subject: string; readonly responsible: string;
  readonly keywords: string; readonly note: string; /** JSON. */ readonly custom: string; readonly fondsId: string; readonly recordGroup: string;
}

/** Row numbers of volumes that have the words, newest first; of whatever 密级. */
export const selectVolumeRows = (db: Database, expression: string, limit: number): number[] =>
  db.statement<[string, number], number>('SELECT rowid FROM volume_index WHERE volume_index MATCH ? ORDER BY rowid DESC LIMIT ?').pluck().all(expression, limit) as number[];

/** What these volumes have in a further element. */
export const selectVolumeElements = (db: Database, ns: readonly number[], key: string): { n: number; value: string }[] =>
  db.statement<[string, string], { n: number; value: string }>("SELECT v.n, coalesce(json_extract(v.custom, ?), '') AS value FROM json_each(?) h CROSS JOIN volumes v ON v.n = h.value").all(`$.${JSON.stringify(key)}`, JSON.stringify(ns));

/** Those of the volumes that are in use, in scope and within the clearance, newest first. */
export function selectVolumesInScope(db: Database, ns: readonly number[], scope: SearchScope): number[] {
  const asked = [['fonds_id', scope.fondsId], ['record_group', scope.recordGroup], ['year', scope.year], ['retention', scope.retention], ['unit_id', scope.unitId], ['classification', scope.onlyRank]] as const;
  const conditions = asked.flatMap(([column, value]) => (value === null ? [] : [where(`v.${column} = ?`, value)]));
  return db.statement<SqlValue[], number>(`SELECT v.n FROM json_each(?) h CROSS JOIN volumes v ON v.n = h.value WHERE v.deleted_at IS NULL AND v.classification <= ?${conditions.map(({ sql }) => ` AND ${sql}`).join('')} ORDER BY v.n DESC`)
    .pluck().all(JSON.stringify(ns), scope.clearanceRank, ...conditions.flatMap(({ values }) => values)) as number[];
}

/** What is shown of these volumes, in their order; scope and clearance were asked for before. */
export const selectFoundVolumes = (db: Database, ns: readonly number[]): FoundVolume[] =>
  db.statement<[string], FoundVolume>(
    `SELECT v.n, v.volume_id AS volumeId, v.level, v.title, v.archival_code AS code, v.subject, v.responsible, v.keywords, v.note, v.custom, v.fonds_id AS fondsId, v.record_group AS recordGroup
      FROM json_each(?) h CROSS JOIN volumes v ON v.n = h.value ORDER BY h.key`,
  ).all(JSON.stringify(ns));
