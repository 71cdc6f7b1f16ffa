import type { Database } from '#main/db/database.ts';
import type { HitGroupRow } from './hit-groups-store.ts';

// Whom an item is about: those of the register that it, its volume or the project of that is linked to, or whose number the volume bears, each as
// what it was merged into; failing all of these, the text that stands in the volume. A volume above the clearance says nothing about its items.
const TOLD = `WITH hits AS MATERIALIZED (
    SELECT i.n, i.item_id, i.box_id, v.volume_id, v.title, p.volume_id AS project_id, coalesce(nullif(v.subject, ''), p.subject, '') AS text
    FROM json_each(?) h CROSS JOIN items i ON i.n = h.value LEFT JOIN volumes v ON v.volume_id = i.volume_id AND v.classification <= ? AND v.deleted_at IS NULL
    LEFT JOIN volumes p ON p.volume_id = v.parent_id AND p.classification <= ? AND p.deleted_at IS NULL
  ), linked AS (
    SELECT h.n, l.subject_id FROM hits h CROSS JOIN subject_links l ON l.record_kind = 'item' AND l.record_id = h.item_id
    UNION SELECT h.n, l.subject_id FROM hits h CROSS JOIN subject_links l ON l.record_kind = 'volume' AND l.record_id = h.volume_id
    UNION SELECT h.n, l.subject_id FROM hits h CROSS JOIN subject_links l ON l.record_kind = 'volume' AND l.record_id = h.project_id
    UNION SELECT h.n, x.subject_id FROM hits h CROSS JOIN subject_identifiers x ON x.value = h.text WHERE h.text <> ''
  ), named AS MATERIALIZED (
    SELECT DISTINCT l.n, coalesce(s.merged_into, s.subject_id) AS subject_id FROM linked l CROSS JOIN subjects s ON s.subject_id = l.subject_id
  ), told AS (
    SELECT m.n, m.subject_id AS key, s.name AS subject FROM named m CROSS JOIN subjects s ON s.subject_id = m.subject_id
    UNION ALL SELECT h.n, h.text, h.text FROM hits h WHERE h.text <> '' AND h.n NOT IN (SELECT n FROM named)
  )`;

/** Whom these items are about, most hits first. An item about two people counts for both. */
export const groupBySubject = (db: Database, ns: readonly number[], clearanceRank: number, limit: number): HitGroupRow[] =>
  db.statement<[string, number, number, number], HitGroupRow>(
    `${TOLD} SELECT t.key, CASE WHEN count(DISTINCT h.volume_id) = 1 THEN max(h.title) ELSE '' END AS title, NULL AS code, t.subject, count(*) AS count, count(DISTINCT h.box_id) AS boxes
      FROM told t JOIN hits h ON h.n = t.n GROUP BY t.key ORDER BY count(*) DESC, max(t.n) DESC LIMIT ?`,
  ).all(JSON.stringify(ns), clearanceRank, clearanceRank, limit);

/** Of these items, those about anybody. */
export const selectRowsAboutAny = (db: Database, ns: readonly number[], clearanceRank: number): number[] =>
  db.statement<[string, number, number], number>(`${TOLD} SELECT DISTINCT n FROM told`).pluck().all(JSON.stringify(ns), clearanceRank, clearanceRank) as number[];

/** Of these items, those about one subject: its id, or the text of a volume that no register knows. */
export const selectRowsAbout = (db: Database, ns: readonly number[], key: string, clearanceRank: number): number[] =>
  db.statement<[string, number, number, string], number>(`${TOLD} SELECT n FROM told WHERE key = ?`).pluck().all(JSON.stringify(ns), clearanceRank, clearanceRank, key) as number[];
