import type { Database } from '#main/db/database.ts';

export interface HitGroupRow {
  /** Id of a volume or of a subject, or a subject as it stands in a volume. */
  readonly key: string;
  readonly title: string;
  readonly code: string | null;
  readonly subject: string;
  readonly count: number;
  /** How many boxes the hits lie in. */
  readonly boxes: number;
}

// Of a volume its own subject, or that of the project that it lies in. What stands above the clearance is no group: its title is part of it.
const FILED = `json_each(?) h CROSS JOIN items i ON i.n = h.value JOIN volumes v ON v.volume_id = i.volume_id AND v.classification <= ? AND v.deleted_at IS NULL LEFT JOIN volumes p ON p.volume_id = v.parent_id AND p.classification <= ? AND p.deleted_at IS NULL`;
const SUBJECT = "coalesce(nullif(v.subject, ''), p.subject, '')";

/** Volumes of these items, those with the newest hits first. */
export const groupByVolume = (db: Database, ns: readonly number[], clearanceRank: number, limit: number): HitGroupRow[] =>
  db.statement<[string, number, number, number], HitGroupRow>(
    `SELECT v.volume_id AS key, v.title, v.archival_code AS code, ${SUBJECT} AS subject, count(*) AS count, count(DISTINCT i.box_id) AS boxes FROM ${FILED} GROUP BY v.volume_id ORDER BY max(i.n) DESC LIMIT ?`,
  ).all(JSON.stringify(ns), clearanceRank, clearanceRank, limit);

/** Of these items, those filed in a volume. */
export const selectRowsInVolume = (db: Database, ns: readonly number[], volumeId: string, clearanceRank: number): number[] =>
  db.statement<[string, number, number, string], number>(`SELECT i.n FROM ${FILED} WHERE i.volume_id = ?`).pluck().all(JSON.stringify(ns), clearanceRank, clearanceRank, volumeId) as number[];
