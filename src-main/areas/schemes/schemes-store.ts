import type { CodeSegment } from '#shared/domain/archival-code.ts';
import type { Database } from '#main/db/database.ts';

export interface FondsRecord {
  readonly fondsId: string; readonly code: string; readonly name: string; readonly history: string;
  readonly startYear: number | null; readonly endYear: number | null; readonly version: number;
}
export interface UnitRecord {
  readonly unitId: string; readonly fondsId: string; readonly code: string; readonly name: string; readonly active: boolean; readonly version: number;
}
export interface CodeRuleRecord {
  readonly codeRuleId: string; readonly fondsId: string; readonly recordGroup: string; readonly name: string;
  readonly segments: readonly CodeSegment[]; readonly startAt: number; readonly version: number;
}

type UnitRow = Omit<UnitRecord, 'active'> & { readonly active: number };
type CodeRuleRow = Omit<CodeRuleRecord, 'segments'> & { readonly segments: string };

const FONDS = 'SELECT fonds_id AS fondsId, code, name, history, start_year AS startYear, end_year AS endYear, version FROM fonds';
const UNITS = 'SELECT unit_id AS unitId, fonds_id AS fondsId, code, name, active, version FROM units';
const RULES = 'SELECT code_rule_id AS codeRuleId, fonds_id AS fondsId, record_group AS recordGroup, name, segments, start_at AS startAt, version FROM code_rules';

const toUnit = (row: UnitRow): UnitRecord => ({ ...row, active: row.active === 1 });
const toRule = (row: CodeRuleRow): CodeRuleRecord => ({ ...row, segments: JSON.parse(row.segments) as CodeSegment[] });

export const selectFonds = (db: Database): FondsRecord[] => db.statement<[], FondsRecord>(`${FONDS} ORDER BY code`).all();
export const findFonds = (db: Database, fondsId: string): FondsRecord | undefined => db.statement<[string], FondsRecord>(`${FONDS} WHERE fonds_id = ?`).get(fondsId);
export const findFondsByCode = (db: Database, code: string): FondsRecord | undefined => db.statement<[string], FondsRecord>(`${FONDS} WHERE code = ?`).get(code);

export function insertFonds(db: Database, fonds: FondsRecord): void {
  db.statement('INSERT INTO fonds (fonds_id, code, name, history, start_year, end_year, version) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(fonds.fondsId, fonds.code, fonds.name, fonds.history, fonds.startYear, fonds.endYear, fonds.version);
}

export function changeFonds(db: Database, fonds: FondsRecord): void {
  db.statement('UPDATE fonds SET name = ?, history = ?, start_year = ?, end_year = ?, version = ? WHERE fonds_id = ?')
    .run(fonds.name, fonds.history, fonds.startYear, fonds.endYear, fonds.version, fonds.fondsId);
}

export const selectUnits = (db: Database, fondsId: string): UnitRecord[] => db.statement<[string], UnitRow>(`${UNITS} WHERE fonds_id = ? ORDER BY active DESC, code`).all(fondsId).map(toUnit);

export function findUnit(db: Database, unitId: string): UnitRecord | undefined {
  const row = db.statement<[string], UnitRow>(`${UNITS} WHERE unit_id = ?`).get(unitId);
  return row && toUnit(row);
}

export function insertUnit(db: Database, unit: UnitRecord): void {
  db.statement('INSERT INTO units (unit_id, fonds_id, code, name, active, version) VALUES (?, ?, ?, ?, ?, ?)')
    .run(unit.unitId, unit.fondsId, unit.code, unit.name, unit.active ? 1 : 0, unit.version);
}

export function changeUnit(db: Database, unit: UnitRecord): void {
  db.statement('UPDATE units SET code = ?, name = ?, active = ?, version = ? WHERE unit_id = ?').run(unit.code, unit.name, unit.active ? 1 : 0, unit.version, unit.unitId);
}

/** Whether a number was given to an item of the unit; deleted items count, their numbers are kept. */
export const isUnitNumbered = (db: Database, fondsId: string, unitId: string): boolean =>
  db.statement<[string, string], { found: 1 }>('SELECT 1 AS found FROM items WHERE fonds_id = ? AND unit_id = ? AND archival_code IS NOT NULL LIMIT 1').get(fondsId, unitId) !== undefined;

export const selectCodeRules = (db: Database, fondsId: string): CodeRuleRecord[] => db.statement<[string], CodeRuleRow>(`${RULES} WHERE fonds_id = ? ORDER BY record_group`).all(fondsId).map(toRule);

export function findCodeRule(db: Database, codeRuleId: string): CodeRuleRecord | undefined {
  const row = db.statement<[string], CodeRuleRow>(`${RULES} WHERE code_rule_id = ?`).get(codeRuleId);
  return row && toRule(row);
}

export function findCodeRuleOf(db: Database, fondsId: string, recordGroup: string): CodeRuleRecord | undefined {
  const row = db.statement<[string, string], CodeRuleRow>(`${RULES} WHERE fonds_id = ? AND record_group = ?`).get(fondsId, recordGroup);
  return row && toRule(row);
}

export function insertCodeRule(db: Database, rule: CodeRuleRecord): void {
  db.statement('INSERT INTO code_rules (code_rule_id, fonds_id, record_group, name, segments, start_at, version) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(rule.codeRuleId, rule.fondsId, rule.recordGroup, rule.name, JSON.stringify(rule.segments), rule.startAt, rule.version);
}

export function changeCodeRule(db: Database, rule: CodeRuleRecord): void {
  db.statement('UPDATE code_rules SET name = ?, segments = ?, start_at = ?, version = ? WHERE code_rule_id = ?').run(rule.name, JSON.stringify(rule.segments), rule.startAt, rule.version, rule.codeRuleId);
}

/** Whether the rule has given out a number; deleted items count, their numbers are kept. */
export const isRuleNumbering = (db: Database, fondsId: string, recordGroup: string): boolean =>
  db.statement<[string, string], { found: 1 }>('SELECT 1 AS found FROM items WHERE fonds_id = ? AND record_group = ? AND archival_code IS NOT NULL LIMIT 1').get(fondsId, recordGroup) !== undefined;
