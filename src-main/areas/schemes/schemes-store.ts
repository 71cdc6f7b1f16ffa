import type { CodeSegment } from '#shared/domain/archival-code.ts';
import type { Database } from '#main/db/database.ts';
import { readCustomValues, storeCustomValues } from './custom-values.ts';

/** 聚合层次: what a rule numbers. */
export type AggregationLevel = 'project' | 'volume' | 'item';

export interface FondsRecord {
  readonly fondsId: string; readonly code: string; readonly name: string; readonly history: string;
  readonly startYear: number | null; readonly endYear: number | null; readonly custom: Record<string, string>; readonly version: number;
}
export interface UnitRecord {
  readonly unitId: string; readonly fondsId: string; readonly code: string; readonly name: string; readonly active: boolean; readonly version: number;
}
export interface CodeRuleRecord {
  readonly codeRuleId: string; readonly fondsId: string; readonly recordGroup: string; readonly level: AggregationLevel; readonly fromYear: number; readonly name: string;
  readonly segments: readonly CodeSegment[]; readonly startAt: number; readonly version: number;
}

type FondsRow = Omit<FondsRecord, 'custom'> & { readonly custom: string };
type UnitRow = Omit<UnitRecord, 'active'> & { readonly active: number };
type CodeRuleRow = Omit<CodeRuleRecord, 'segments'> & { readonly segments: string };

const FONDS = 'SELECT fonds_id AS fondsId, code, name, history, start_year AS startYear, end_year AS endYear, custom, version FROM fonds';
const UNITS = 'SELECT unit_id AS unitId, fonds_id AS fondsId, code, name, active, version FROM units';
const RULES = 'SELECT code_rule_id AS codeRuleId, fonds_id AS fondsId, record_group AS recordGroup, level, from_year AS fromYear, name, segments, start_at AS startAt, version FROM code_rules';

const toFonds = (row: FondsRow): FondsRecord => ({ ...row, custom: readCustomValues(row.custom) });
const toUnit = (row: UnitRow): UnitRecord => ({ ...row, active: row.active === 1 });
const toRule = (row: CodeRuleRow): CodeRuleRecord => ({ ...row, segments: JSON.parse(row.segments) as CodeSegment[] });

export const selectFonds = (db: Database): FondsRecord[] => db.statement<[], FondsRow>(`${FONDS} ORDER BY code`).all().map(toFonds);

export function findFonds(db: Database, fondsId: string): FondsRecord | undefined {
  const row = db.statement<[string], FondsRow>(`${FONDS} WHERE fonds_id = ?`).get(fondsId);
  return row && toFonds(row);
}

export function findFondsByCode(db: Database, code: string): FondsRecord | undefined {
  const row = db.statement<[string], FondsRow>(`${FONDS} WHERE code = ?`).get(code);
  return row && toFonds(row);
}

export function insertFonds(db: Database, fonds: FondsRecord): void {
  db.statement('INSERT INTO fonds (fonds_id, code, name, history, start_year, end_year, custom, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(fonds.fondsId, fonds.code, fonds.name, fonds.history, fonds.startYear, fonds.endYear, storeCustomValues(fonds.custom), fonds.version);
}

export function changeFonds(db: Database, fonds: FondsRecord): void {
  db.statement('UPDATE fonds SET name = ?, history = ?, start_year = ?, end_year = ?, custom = ?, version = ? WHERE fonds_id = ?')
    .run(fonds.name, fonds.history, fonds.startYear, fonds.endYear, storeCustomValues(fonds.custom), fonds.version, fonds.fondsId);
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

export const selectCodeRules = (db: Database, fondsId: string): CodeRuleRecord[] => db.statement<[string], CodeRuleRow>(`${RULES} WHERE fonds_id = ? ORDER BY record_group, level, from_year`).all(fondsId).map(toRule);

export function findCodeRule(db: Database, codeRuleId: string): CodeRuleRecord | undefined {
  const row = db.statement<[string], CodeRuleRow>(`${RULES} WHERE code_rule_id = ?`).get(codeRuleId);
  return row && toRule(row);
}

/** The rule for a record formed in `year`: the latest that had begun by then. */
export function findCodeRuleOf(db: Database, fondsId: string, recordGroup: string, level: AggregationLevel, year: number): CodeRuleRecord | undefined {
  const row = db.statement<[string, string, string, number], CodeRuleRow>(`${RULES} WHERE fonds_id = ? AND record_group = ? AND level = ? AND from_year <= ? ORDER BY from_year DESC LIMIT 1`).get(fondsId, recordGroup, level, year);
  return row && toRule(row);
}

export function insertCodeRule(db: Database, rule: CodeRuleRecord): void {
  db.statement('INSERT INTO code_rules (code_rule_id, fonds_id, record_group, level, from_year, name, segments, start_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(rule.codeRuleId, rule.fondsId, rule.recordGroup, rule.level, rule.fromYear, rule.name, JSON.stringify(rule.segments), rule.startAt, rule.version);
}

export function changeCodeRule(db: Database, rule: CodeRuleRecord): void {
  db.statement('UPDATE code_rules SET name = ?, segments = ?, start_at = ?, version = ? WHERE code_rule_id = ?').run(rule.name, JSON.stringify(rule.segments), rule.startAt, rule.version, rule.codeRuleId);
}

/** Whether the rule has given out a number; deleted records count, their numbers are kept. */
export function isRuleNumbering(db: Database, { fondsId, recordGroup, level, fromYear }: Pick<CodeRuleRecord, 'fondsId' | 'recordGroup' | 'level' | 'fromYear'>): boolean {
  const next = db.statement<[string, string, string, number], { year: number }>('SELECT from_year AS year FROM code_rules WHERE fonds_id = ? AND record_group = ? AND level = ? AND from_year > ? ORDER BY from_year LIMIT 1').get(fondsId, recordGroup, level, fromYear);
  const [from, where] = level === 'item' ? ['items', ''] : ['volumes', ` AND level = '${level}'`];
  return db.statement<[string, string, number, number], { found: 1 }>(`SELECT 1 AS found FROM ${from} WHERE fonds_id = ? AND record_group = ? AND year >= ? AND year < ? AND archival_code IS NOT NULL${where} LIMIT 1`)
    .get(fondsId, recordGroup, fromYear, next?.year ?? 10_000) !== undefined;
}

/** Runs of numbers of a scope that are given to nobody. */
export const selectNumberBlocks = (db: Database, fondsId: string, scope: string): { first: number; last: number }[] =>
  db.statement<[string, string], { first: number; last: number }>('SELECT first_number AS first, last_number AS last FROM number_blocks WHERE fonds_id = ? AND scope = ? AND released_at IS NULL ORDER BY first_number').all(fondsId, scope);

export interface ArrangementModeRecord {
  readonly recordGroup: string; readonly classCode: string; readonly fromYear: number; readonly level: AggregationLevel; readonly kind: string; readonly temporaryFirst: number;
}

export const selectArrangementModes = (db: Database, fondsId: string): ArrangementModeRecord[] =>
  db.statement<[string], ArrangementModeRecord>('SELECT record_group AS recordGroup, class_code AS classCode, from_year AS fromYear, level, kind, temporary_first AS temporaryFirst FROM arrangement_modes WHERE fonds_id = ? ORDER BY record_group, class_code, from_year').all(fondsId);

export function saveArrangementMode(db: Database, fondsId: string, mode: ArrangementModeRecord): void {
  db.statement('INSERT OR REPLACE INTO arrangement_modes (fonds_id, record_group, class_code, from_year, level, kind, temporary_first) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(fondsId, mode.recordGroup, mode.classCode, mode.fromYear, mode.level, mode.kind, mode.temporaryFirst);
}

export interface NumberBlockRecord {
  readonly blockId: string; readonly fondsId: string; readonly scope: string; readonly first: number; readonly last: number; readonly kind: 'reserved' | 'retired' | 'lease';
  readonly holder: string; readonly reason: string; readonly madeAt: string; readonly madeBy: string;
}

const BLOCKS = 'SELECT block_id AS blockId, fonds_id AS fondsId, scope, first_number AS first, last_number AS last, kind, holder, reason, made_at AS madeAt, made_by AS madeBy FROM number_blocks';

export const listNumberBlockRecords = (db: Database, fondsId: string): NumberBlockRecord[] =>
  db.statement<[string], NumberBlockRecord>(`${BLOCKS} WHERE fonds_id = ? AND released_at IS NULL ORDER BY scope, first_number`).all(fondsId);

export const findNumberBlock = (db: Database, blockId: string): NumberBlockRecord | undefined => db.statement<[string], NumberBlockRecord>(`${BLOCKS} WHERE block_id = ? AND released_at IS NULL`).get(blockId);

export function insertNumberBlock(db: Database, block: NumberBlockRecord): void {
  db.statement('INSERT INTO number_blocks (block_id, fonds_id, scope, first_number, last_number, kind, holder, reason, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(block.blockId, block.fondsId, block.scope, block.first, block.last, block.kind, block.holder, block.reason, block.madeAt, block.madeBy);
}

export const releaseNumberBlock = (db: Database, blockId: string, at: string): void => { db.statement('UPDATE number_blocks SET released_at = ? WHERE block_id = ?').run(at, blockId); };

/** Whether any number of the run was given, deleted items included, or is in another run. */
export const isRunTouched = (db: Database, fondsId: string, scope: string, first: number, last: number): boolean =>
  db.statement<(string | number)[], { found: 1 }>(`SELECT 1 AS found FROM items WHERE fonds_id = ? AND code_scope = ? AND item_number BETWEEN ? AND ?
    UNION ALL SELECT 1 FROM number_blocks WHERE fonds_id = ? AND scope = ? AND released_at IS NULL AND first_number <= ? AND last_number >= ? LIMIT 1`).get(fondsId, scope, first, last, fondsId, scope, last, first) !== undefined;
