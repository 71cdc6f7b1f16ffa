import type { Database } from '#main/db/database.ts';

export interface TreeRow {
  readonly fondsId: string; readonly fondsCode: string; readonly fondsName: string; readonly recordGroup: string; readonly year: number;
  readonly unitId: string | null; readonly unitName: string | null; readonly retention: string; readonly classCode: string; readonly count: number;
}

/** Every class of the arrangement that has items within the clearance, with how many; read from the index alone. */
export function selectTree(db: Database, fondsId: string | null, clearanceRank: number): TreeRow[] {
  const values = fondsId === null ? [clearanceRank] : [clearanceRank, fondsId];
  return db.statement<(string | number)[], TreeRow>(
    `SELECT c.fonds_id AS fondsId, f.code AS fondsCode, f.name AS fondsName, c.record_group AS recordGroup, c.year, c.unit_id AS unitId, u.name AS unitName, c.retention, c.class_code AS classCode, c.count
    FROM (SELECT fonds_id, record_group, year, unit_id, retention, class_code, count(*) AS count FROM items INDEXED BY items_by_scheme
      WHERE classification <= ? AND deleted_at IS NULL ${fondsId === null ? '' : 'AND fonds_id = ?'} GROUP BY fonds_id, record_group, year, unit_id, retention, class_code) c
    JOIN fonds f ON f.fonds_id = c.fonds_id LEFT JOIN units u ON u.unit_id = c.unit_id
    ORDER BY f.code, c.record_group, c.year, u.code, c.retention, c.class_code`,
  ).all(...values);
}
