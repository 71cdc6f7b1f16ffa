import type { Database } from '#main/db/database.ts';

export interface ExpectedRow {
  readonly n: number; readonly expectedId: string; readonly sourceN: number; readonly listKey: string; readonly day: string; readonly unit: string; readonly externalId: string; readonly title: string; readonly dueAt: string;
  readonly state: 'expected' | 'came' | 'late' | 'excused' | 'unexpected'; readonly cameAt: string | null; readonly cameBy: string | null; readonly reason: string; readonly classification: number; readonly version: number;
}
const SELECT = `SELECT n, expected_id AS expectedId, source_n AS sourceN, list_key AS listKey, day, unit, external_id AS externalId, title, due_at AS dueAt, state, came_at AS cameAt, came_by AS cameBy, reason, classification, version FROM expected_papers`;

export const findExpected = (db: Database, expectedId: string, rank: number): ExpectedRow | undefined => db.statement<[string, number], ExpectedRow>(`${SELECT} WHERE expected_id = ? AND classification <= ?`).get(expectedId, rank);
/** Of a number, on all days of a list, the oldest first. */
export const selectByNumber = (db: Database, sourceN: number, listKey: string, externalId: string): ExpectedRow[] => db.statement<[number, string, string], ExpectedRow>(`${SELECT} WHERE source_n = ? AND list_key = ? AND external_id = ? ORDER BY day, n`).all(sourceN, listKey, externalId);
export const isListUsed = (db: Database, sourceN: number, listKey: string): boolean => db.statement<[number, string], { found: number }>("SELECT 1 AS found FROM expected_papers WHERE source_n = ? AND list_key = ? LIMIT 1").get(sourceN, listKey) !== undefined;

export function insertExpected(db: Database, row: Omit<ExpectedRow, 'n'>): void {
  db.statement(`INSERT INTO expected_papers (expected_id, source_n, list_key, day, unit, external_id, title, due_at, state, came_at, came_by, reason, classification, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(row.expectedId, row.sourceN, row.listKey, row.day, row.unit, row.externalId, row.title, row.dueAt, row.state, row.cameAt, row.cameBy, row.reason, row.classification, row.version);
}
export function changeExpected(db: Database, { n, day, unit, title, dueAt, state, cameAt, cameBy, reason, version }: ExpectedRow): void {
  db.statement('UPDATE expected_papers SET day = ?, unit = ?, title = ?, due_at = ?, state = ?, came_at = ?, came_by = ?, reason = ?, version = ? WHERE n = ?').run(day, unit, title, dueAt, state, cameAt, cameBy, reason, version + 1, n);
}

/** When the last of a unit's papers is due and how many are open; of all 密级, for the task. */
export const countOpen = (db: Database, sourceN: number, listKey: string, day: string, unit: string): { readonly count: number; readonly dueAt: string | null } =>
  db.statement<(string | number)[], { count: number; dueAt: string | null }>("SELECT count(*) AS count, min(due_at) AS dueAt FROM expected_papers WHERE source_n = ? AND list_key = ? AND day = ? AND unit = ? AND state = 'expected'").get(sourceN, listKey, day, unit)!;

/** When a record of one of the types came first; null when it has not. */
export const findArrival = (db: Database, sourceN: number, typeKeys: readonly string[], externalId: string): string | null =>
  db.statement<(string | number)[], { at: string | null }>('SELECT min(taken_at) AS at FROM delivered_records WHERE source_n = ? AND external_id = ? AND type_key IN (SELECT value FROM json_each(?))').get(sourceN, externalId, JSON.stringify(typeKeys))!.at;

export interface ExpectedSearch {
  readonly sourceN: number | null; readonly listKey: string | null; readonly day: string | null; readonly unit: string | null; readonly state: string | null; readonly words: string; readonly now: string; readonly rank: number; readonly cursor: { readonly day: string; readonly n: number } | null; readonly limit: number;
}
/** Within the clearance, the latest day first. `missing` and `expected` share a state and differ in time. */
export const selectExpected = (db: Database, { sourceN, listKey, day, unit, state, words, now, rank, cursor, limit }: ExpectedSearch): ExpectedRow[] => {
  const conditions = [
    'classification <= @rank', sourceN === null ? '' : 'source_n = @sourceN', listKey === null ? '' : 'list_key = @listKey', day === null ? '' : 'day = @day', unit === null ? '' : 'unit = @unit', words === '' ? '' : '(instr(external_id, @words) > 0 OR instr(title, @words) > 0)',
    state === null ? '' : state === 'missing' ? "state = 'expected' AND due_at <= @now" : state === 'expected' ? "state = 'expected' AND due_at > @now" : 'state = @state', cursor === null ? '' : '(day, -n) < (@cursorDay, -@cursorN)',
  ].filter((condition) => condition !== '');
  return db.statement<[Record<string, string | number | null>], ExpectedRow>(`${SELECT} WHERE ${conditions.join(' AND ')} ORDER BY day DESC, n LIMIT @limit`)
    .all({ rank, sourceN, listKey, day, unit, words, state, now, cursorDay: cursor?.day ?? null, cursorN: cursor?.n ?? null, limit });
};

export interface ExpectedCountRow { readonly sourceN: number; readonly listKey: string; readonly day: string; readonly unit: string; readonly expected: number; readonly missing: number; readonly came: number; readonly late: number; readonly excused: number; readonly unexpected: number }
/** Within the clearance. */
export const countExpectedRows = (db: Database, { sourceN, fromDay, toDay, now, rank, limit }: { readonly sourceN: number | null; readonly fromDay: string; readonly toDay: string; readonly now: string; readonly rank: number; readonly limit: number }): ExpectedCountRow[] =>
  db.statement<(string | number | null)[], ExpectedCountRow>(`SELECT source_n AS sourceN, list_key AS listKey, day, unit, count(*) FILTER (WHERE state <> 'unexpected') AS expected, count(*) FILTER (WHERE state = 'expected' AND due_at <= ?) AS missing,
      count(*) FILTER (WHERE state = 'came') AS came, count(*) FILTER (WHERE state = 'late') AS late, count(*) FILTER (WHERE state = 'excused') AS excused, count(*) FILTER (WHERE state = 'unexpected') AS unexpected
    FROM expected_papers WHERE classification <= ? AND (? IS NULL OR source_n = ?) AND day BETWEEN ? AND ? GROUP BY source_n, list_key, day, unit ORDER BY day DESC, source_n, list_key, unit LIMIT ?`).all(now, rank, sourceN, sourceN, fromDay, toDay, limit);
