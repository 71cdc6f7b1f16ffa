import { tidyCode } from '#shared/domain/archival-code.ts';
import { aliasKey } from '#shared/domain/code-alias.ts';
import type { SearchCondition } from '#shared/domain/search-condition.ts';
import type { Database } from '#main/db/database.ts';
import { codeRange, where, type Sql, type SqlValue } from '#main/areas/catalogue/item-filter-store.ts';

/** After every digit and before every other letter: a year without a month reaches to its end. */
const AFTER_DIGITS = '~';

const NUMBER_COLUMNS: Readonly<Record<string, string>> = { pageCount: 'page_count', itemNumber: 'item_number', capturedPages: 'captured_pages' };
const CODE_COLUMNS: Readonly<Record<string, string>> = { openStatus: 'open_status', documentType: 'document_type', carrier: 'carrier', language: 'language' };

/** Row numbers of items that meet a condition, deleted ones too; of those in `among` only, where it is given. Undefined for a condition that is not asked of rows. */
export function selectConditionRows(db: Database, condition: SearchCondition, clearanceRank: number, among: readonly number[] | null): number[] | undefined {
  const asked = conditionSql(condition, clearanceRank);
  if (asked === undefined) return undefined;
  if (among !== null) {
    return db.statement<SqlValue[], number>(`SELECT i.n FROM json_each(?) h CROSS JOIN items i ON i.n = h.value WHERE ${asked.row.sql}`).pluck().all(JSON.stringify(among), ...asked.row.values) as number[];
  }
  const whole = asked.whole ?? where(`SELECT i.n FROM items i WHERE ${asked.row.sql}`, ...asked.row.values);
  return db.statement<SqlValue[], number>(whole.sql).pluck().all(...whole.values) as number[];
}

interface Asked {
  /** What is asked of a row `items i`. */
  readonly row: Sql;
  /** A faster way to all such rows. */
  readonly whole?: Sql;
}

function conditionSql(condition: SearchCondition, clearanceRank: number): Asked | undefined {
  switch (condition.kind) {
    case 'number': {
      const column = NUMBER_COLUMNS[condition.field];
      return column === undefined ? undefined : { row: where(`i.${column} BETWEEN ? AND ?`, condition.from ?? 0, condition.to ?? Number.MAX_SAFE_INTEGER) };
    }
    case 'days': return condition.field === 'createdAt' ? { row: where('i.created_at >= ? AND i.created_at < ?', isoDay(condition.from), `${isoDay(condition.to)}${AFTER_DIGITS}`) } : daysSql(condition.from, condition.to);
    case 'codes': {
      const column = CODE_COLUMNS[condition.field];
      return column === undefined ? undefined : { row: where(`i.${column} IN (${condition.codes.map(() => '?').join(', ')})`, ...condition.codes) };
    }
    case 'codePrefix': return codeSql(condition.prefix);
    case 'named': return namedSql(condition.field, condition.value, clearanceRank);
    default: return undefined;
  }
}

const isoDay = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;

/** Items whose date can lie within: a year alone reaches from its first to its last day, a range from its beginning to its end. */
function daysSql(from: string, to: string): Asked {
  const plain = "trim(replace(replace(i.date, '[', ''), ']', ''))";
  const last = `CASE WHEN instr(i.date, '-') > 0 THEN substr(${plain}, instr(${plain}, '-') + 1) ELSE ${plain} END`;
  const row = where(`i.date <> '' AND ${plain} <= ? AND (${last}) || '${AFTER_DIGITS}' >= ?`, to + AFTER_DIGITS, from);
  const stretch = `SELECT i.n FROM items i INDEXED BY items_by_date WHERE ${row.sql} AND`;
  // Plain dates from the year on, ranges that began before it, and inferred ones, which stand in brackets.
  return {
    row,
    whole: where(`${stretch} i.date >= ? AND i.date <= ? UNION SELECT i.n FROM items i INDEXED BY items_of_spans WHERE instr(i.date, '-') > 0 AND ${row.sql} UNION ${stretch} i.date >= '['`,
      ...row.values, from.slice(0, 4), to + AFTER_DIGITS, ...row.values, ...row.values),
  };
}

/** By the code that is in force or by another number. */
function codeSql(prefix: string): Asked {
  const range = codeRange(tidyCode(prefix));
  const aliases = where('SELECT item_n FROM code_aliases WHERE alias >= ? AND alias < ?', ...codeRange(aliasKey(prefix)).values);
  return {
    row: where(`((${range.sql}) OR i.n IN (${aliases.sql}))`, ...range.values, ...aliases.values),
    whole: where(`SELECT i.n FROM items i INDEXED BY items_by_code WHERE ${range.sql} UNION ${aliases.sql}`, ...range.values, ...aliases.values),
  };
}

function namedSql(field: string, value: string, clearanceRank: number): Asked | undefined {
  const like = `%${value.replaceAll(/[%_\\]/gu, '\\$&')}%`;
  // The title of a volume above the clearance must not be found out by asking for its items.
  const volumes = (condition: string): string => `SELECT v.volume_id FROM volumes v WHERE v.classification <= ? AND v.deleted_at IS NULL AND (${condition})`;
  const inVolumes = (condition: string, ...values: SqlValue[]): Sql =>
    where(`(i.volume_id IN (${volumes(condition)}) OR i.volume_id IN (SELECT c.volume_id FROM volumes c WHERE c.parent_id IN (${volumes(condition)})))`, clearanceRank, ...values, clearanceRank, ...values);
  switch (field) {
    case 'box': return { row: where("i.box_id IN (SELECT box_id FROM boxes WHERE box_number = ? OR ltrim(box_number, '0') = ltrim(?, '0') OR barcode = ?)", value, value, value) };
    case 'volume': return { row: inVolumes("v.archival_code = ? OR v.title LIKE ? ESCAPE '\\'", value, like) };
    case 'subject': return { row: inVolumes("v.subject LIKE ? ESCAPE '\\'", like) };
    case 'createdBy': return { row: where('i.created_by = ?', value) };
    default: return undefined;
  }
}

/** Units and fonds by their code or a part of their name. */
export const findNamedUnits = (db: Database, value: string): string[] =>
  db.statement<[string, string], string>('SELECT unit_id FROM units WHERE upper(code) = upper(?) OR instr(name, ?) > 0').pluck().all(value, value) as string[];
export const findNamedFonds = (db: Database, value: string): string[] =>
  db.statement<[string, string], string>('SELECT fonds_id FROM fonds WHERE upper(code) = upper(?) OR instr(name, ?) > 0').pluck().all(value, value) as string[];

export const findItemIdOf = (db: Database, n: number): string | undefined => db.statement<[number], string>('SELECT item_id FROM items WHERE n = ?').pluck().get(n) as string | undefined;
