import type { DescriptionProblem } from '#main/areas/catalogue/describe-problems.ts';
import type { Database } from '#main/db/database.ts';

export interface CheckScope { readonly fondsId: string; readonly recordGroup: string | null; readonly year: number | null }
export type RecordKind = 'fonds' | 'volume' | 'item';
export interface Check { readonly n: number; readonly jobId: string; readonly scope: CheckScope; readonly state: 'running' | 'done' | 'stopped'; readonly records: number; readonly incomplete: number; readonly startedAt: string }

interface CheckRow extends Omit<Check, 'scope'> { readonly scope: string }

export function findCheck(db: Database, personId: string): Check | undefined {
  const row = db.statement<[string], CheckRow>('SELECT n, job_id AS jobId, scope, state, records, incomplete, started_at AS startedAt FROM description_checks WHERE person_id = ?').get(personId);
  return row && { ...row, scope: JSON.parse(row.scope) as CheckScope };
}

/** A new check in place of the person's earlier one. */
export function beginCheck(db: Database, personId: string, jobId: string, scope: CheckScope, at: string): void {
  db.statement('DELETE FROM description_checks WHERE person_id = ?').run(personId);
  db.statement("INSERT INTO description_checks (person_id, job_id, scope, state, started_at) VALUES (?, ?, ?, 'running', ?)").run(personId, jobId, JSON.stringify(scope), at);
}

export const endCheck = (db: Database, jobId: string, state: Check['state'], records: number, incomplete: number): void => {
  db.statement('UPDATE description_checks SET state = ?, records = ?, incomplete = ? WHERE job_id = ?').run(state, records, incomplete, jobId);
};

export const clearFindings = (db: Database, checkN: number): void => { db.statement('DELETE FROM description_findings WHERE check_n = ?').run(checkN); };

export function addFinding(db: Database, checkN: number, kind: RecordKind, recordN: number, { field, problem, severity }: DescriptionProblem): void {
  db.statement('INSERT OR IGNORE INTO description_findings (check_n, field, problem, kind, record_n, severity) VALUES (?, ?, ?, ?, ?, ?)').run(checkN, field, problem, kind, recordN, severity);
}

/** Records that are still there and within the clearance. */
const SEEN = `((f.kind = 'item' AND EXISTS (SELECT 1 FROM items i WHERE i.n = f.record_n AND i.deleted_at IS NULL AND i.classification <= ?))
  OR (f.kind = 'volume' AND EXISTS (SELECT 1 FROM volumes v WHERE v.n = f.record_n AND v.deleted_at IS NULL AND v.classification <= ?)) OR f.kind = 'fonds')`;

export const countFindings = (db: Database, checkN: number, rank: number): { field: string; problem: string; severity: 'must' | 'check'; records: number }[] =>
  db.statement<[number, number, number], { field: string; problem: string; severity: 'must' | 'check'; records: number }>(
    `SELECT f.field, f.problem, min(f.severity) AS severity, count(*) AS records FROM description_findings f WHERE f.check_n = ? AND ${SEEN} GROUP BY f.field, f.problem ORDER BY min(f.severity) DESC, count(*) DESC, f.field`)
    .all(checkN, rank, rank);

export interface Finding { readonly kind: RecordKind; readonly recordN: number; readonly field: string; readonly problem: string; readonly severity: 'must' | 'check' }
export interface FindingFilter { readonly field: string | null; readonly problem: string | null; readonly severity: string | null }
/** The last finding of a page. */
export type FindingPlace = readonly [field: string, problem: string, kind: string, recordN: number];

export const selectFindings = (db: Database, checkN: number, rank: number, { field, problem, severity }: FindingFilter, after: FindingPlace, limit: number): Finding[] =>
  db.statement<(string | number | null)[], Finding>(`SELECT f.kind, f.record_n AS recordN, f.field, f.problem, f.severity FROM description_findings f
    WHERE f.check_n = ? AND (f.field, f.problem, f.kind, f.record_n) > (?, ?, ?, ?) AND (? IS NULL OR f.field = ?) AND (? IS NULL OR f.problem = ?) AND (? IS NULL OR f.severity = ?) AND ${SEEN}
    ORDER BY f.field, f.problem, f.kind, f.record_n LIMIT ?`).all(checkN, ...after, field, field, problem, problem, severity, severity, rank, rank, limit);

const scoped = ({ recordGroup, year }: CheckScope): string => `${recordGroup === null ? '' : ' AND record_group = ?'}${year === null ? '' : ' AND year = ?'}`;
const valuesOf = ({ fondsId, recordGroup, year }: CheckScope): (string | number)[] => [fondsId, ...(recordGroup === null ? [] : [recordGroup]), ...(year === null ? [] : [year])];

export const countScope = (db: Database, table: 'items' | 'volumes', scope: CheckScope, rank: number): number =>
  db.statement<(string | number)[], { count: number }>(`SELECT count(*) AS count FROM ${table} WHERE fonds_id = ?${scoped(scope)} AND deleted_at IS NULL AND classification <= ?`).get(...valuesOf(scope), rank)?.count ?? 0;

/** Rows of a scope with all that a description says, in the order of coming in. */
export const selectDescribed = (db: Database, table: 'items' | 'volumes', columns: string, scope: CheckScope, rank: number, after: number, limit: number): Readonly<Record<string, string | number | null>>[] =>
  db.statement<(string | number)[], Record<string, string | number | null>>(`SELECT n, ${columns} FROM ${table} NOT INDEXED WHERE fonds_id = ?${scoped(scope)} AND n > ? AND deleted_at IS NULL AND classification <= ? ORDER BY n LIMIT ?`)
    .all(...valuesOf(scope), after, rank, limit);

export const volumeIdOf = (db: Database, n: number): string | undefined => db.statement<[number], { id: string }>('SELECT volume_id AS id FROM volumes WHERE n = ?').get(n)?.id;
