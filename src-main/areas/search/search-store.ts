import type { Database } from '#main/db/database.ts';
import { codeRange, filterConditions, findFewRows, inTextIndex, where, type ItemFilter, type Sql, type SqlValue } from '#main/areas/catalogue/item-filter-store.ts';
import { RowBits } from './row-bits.ts';

/** What limits a search besides its words. The clearance is always among it. */
export interface SearchScope {
  readonly fondsId: string | null;
  readonly recordGroup: string | null;
  readonly year: number | null;
  readonly retention: string | null;
  readonly unitId: string | null;
  /** One 密级 only. */
  readonly onlyRank: number | null;
  readonly clearanceRank: number;
}

const filterOf = ({ fondsId, recordGroup, year, retention, unitId }: SearchScope): ItemFilter => ({ fondsId, recordGroup, year, retention, unitId, state: 'all' }) as ItemFilter;
const conditionsOf = (scope: SearchScope): Sql[] => [...filterConditions(filterOf(scope), scope.clearanceRank), ...(scope.onlyRank === null ? [] : [where('i.classification = ?', scope.onlyRank)])];
// Numbers are bound as REAL, and FTS5 passes over a bound on its rowid that is not an INTEGER: an equality would match every row.
const ROW = 'CAST(? AS INTEGER)';

const joined = (conditions: readonly Sql[]): string => conditions.map((each) => each.sql).join(' AND ');
const valuesOf = (conditions: readonly Sql[]): SqlValue[] => conditions.flatMap((each) => each.values);

/** Items whose code begins with the prefix, in the order of codes, after a code. */
export function selectCodeHits(db: Database, prefix: string, scope: SearchScope, after: string | null, limit: number): { n: number; archivalCode: string }[] {
  const [first = '', end = ''] = codeRange(prefix).values;
  const conditions = [where(`i.archival_code ${after === null ? '>=' : '>'} ?`, after ?? first), where('i.archival_code < ?', end), ...conditionsOf(scope)];
  return db.statement<SqlValue[], { n: number; archivalCode: string }>(`SELECT i.n, i.archival_code AS archivalCode FROM items i INDEXED BY items_by_code WHERE ${joined(conditions)} ORDER BY i.archival_code LIMIT ?`)
    .all(...valuesOf(conditions), limit);
}

/** Items by an older or another number that begins with what was typed: the very number first. Few, or it says nothing. */
export const selectAliasRows = (db: Database, key: string, limit: number): number[] =>
  db.statement<[string, string, string, number], number>('SELECT item_n FROM code_aliases WHERE alias >= ? AND alias < ? GROUP BY item_n ORDER BY max(alias = ?) DESC, min(alias), item_n LIMIT ?').pluck().all(key, `${key}\u{10ffff}`, key, limit) as number[];

/** Those of these items that are in scope, in the order given; those of the code range are left to `selectCodeHits`. */
export function selectInScope(db: Database, ns: readonly number[], scope: SearchScope, notPrefix: string | null): number[] {
  if (ns.length === 0) return [];
  const conditions = [...conditionsOf(scope), ...outsideRange(notPrefix)];
  return db.statement<SqlValue[], number>(`SELECT i.n FROM json_each(?) h CROSS JOIN items i ON i.n = h.value WHERE ${joined(conditions)} ORDER BY h.key`).pluck().all(JSON.stringify(ns), ...valuesOf(conditions)) as number[];
}

/** Ids of these items in the order given, those within the clearance and in use. */
export const selectItemIds = (db: Database, ns: readonly number[], clearanceRank: number): string[] =>
  db.statement<[string, number], string>('SELECT i.item_id FROM json_each(?) h CROSS JOIN items i ON i.n = h.value WHERE i.classification <= ? AND i.deleted_at IS NULL ORDER BY h.key').pluck().all(JSON.stringify(ns), clearanceRank) as string[];

/**
 * Where fonds or year leave few items, those of them that have the words in their fields, newest first, older than row `below`; null where they leave many.
 * Those of the code range are left to `selectCodeHits`, those of other numbers to their stage.
 */
export function selectFewFieldHits(db: Database, expression: string, scope: SearchScope, notPrefix: string | null, notRows: readonly number[], below: number, limit: number): number[] | null {
  const few = narrowed(scope) ? findFewRows(db, filterOf(scope)) : null;
  if (few === null) return null;
  const notShown = notRows.length === 0 ? [] : [where('i.n NOT IN (SELECT value FROM json_each(?))', JSON.stringify(notRows))];
  const conditions = [...few.where, where(`i.n < ${ROW}`, below), ...conditionsOf(scope), ...outsideRange(notPrefix), ...notShown, inTextIndex(expression)];
  return db.statement<SqlValue[], number>(`SELECT i.n FROM ${few.from.sql} WHERE ${joined(conditions)} ORDER BY i.n DESC LIMIT ?`).pluck().all(...few.from.values, ...valuesOf(conditions), limit) as number[];
}

const outsideRange = (prefix: string | null): Sql[] => (prefix === null ? [] : [where(`(i.archival_code IS NULL OR NOT (${codeRange(prefix).sql}))`, ...codeRange(prefix).values)]);
const narrowed = (scope: SearchScope): boolean => scope.fondsId !== null || scope.year !== null;

/** Asks whether single items have the words in their fields; not for beginnings of words, all of which the index would gather for every item. */
export function createFieldProbe(db: Database, expression: string): (itemN: number) => boolean {
  const probe = db.statement<[string, number], { found: 1 }>(`SELECT 1 AS found FROM item_index WHERE item_index MATCH ? AND rowid = ${ROW}`);
  return (itemN) => probe.get(expression, itemN) !== undefined;
}

/** Whether an expression asks for beginnings of words. */
export const hasPrefix = (expression: string): boolean => expression.includes('"*');

/** A page of the index; `itemN` is null when its item is out of scope, deleted or above the clearance, or when it has none. */
export interface PageCandidate {
  readonly pageN: number;
  readonly itemN: number | null;
  readonly text: string | null;
}

/** What is known of these pages, in their order. Those out of scope come too, without text. */
export function selectPageCandidates(db: Database, pageNs: readonly number[], scope: SearchScope): PageCandidate[] {
  const conditions = conditionsOf(scope);
  return db.statement<SqlValue[], PageCandidate>(
    `SELECT p.n AS pageN, i.n AS itemN, t.text FROM json_each(?) h
      CROSS JOIN pages p ON p.n = h.value LEFT JOIN items i ON i.item_id = p.item_id AND p.deleted_at IS NULL AND ${joined(conditions)} LEFT JOIN page_texts t ON t.page_n = p.n AND i.n IS NOT NULL ORDER BY h.key`,
  ).all(JSON.stringify(pageNs), ...valuesOf(conditions));
}

/** Row numbers in an index that have the words, newest first, below row `below`; those of `page_index` must still be verified. */
export function selectIndexRows(db: Database, index: 'item_index' | 'page_index', expression: string, below: number, limit: number): number[] {
  // One text instead of a row each: a quarter of the time for a hundred thousand.
  const rows = db.statement<[string, number, number], string>(`SELECT json_group_array(n) FROM (SELECT rowid AS n FROM ${index} WHERE ${index} MATCH ? AND rowid < ${ROW} ORDER BY rowid DESC LIMIT ?)`);
  return JSON.parse(rows.pluck().get(expression, below, limit) as string) as number[];
}

/** All rows of an index that have the words, those of `page_index` still to be verified. As digits in bytes: half the time of a list of numbers. */
export function selectIndexBits(db: Database, index: 'item_index' | 'page_index', expression: string, lastN: number): RowBits {
  const digits = db.statement<[string], Uint8Array | null>(`SELECT CAST(group_concat(rowid, ',') AS BLOB) FROM ${index} WHERE ${index} MATCH ?`).pluck().get(expression) as Uint8Array | null;
  return RowBits.read(digits ?? new Uint8Array(), lastN);
}

/** Texts of pages, in no order. */
export const selectPageTexts = (db: Database, pageNs: readonly number[]): { pageN: number; text: string }[] =>
  db.statement<[string], { pageN: number; text: string }>('SELECT t.page_n AS pageN, t.text FROM json_each(?) h CROSS JOIN page_texts t ON t.page_n = h.value').all(JSON.stringify(pageNs));

export interface ItemPage {
  readonly pageN: number;
  readonly pageId: string;
  readonly position: number;
  readonly text: string;
}

const PAGE_COLUMNS = 'p.n AS pageN, p.page_id AS pageId, p.position, t.text';

/** So many pages are read faster than the index is asked about them, where they stand together in it, and where they lie about. */
const FEW_TOGETHER = 8;
const FEW_APART = 30;

/** The pages of one item that may hold the words, by position; each must still be verified. */
export function selectPagesOfItem(db: Database, expression: string, itemId: string): ItemPage[] {
  const span = db.statement<[string], { pages: number; first: number; last: number }>('SELECT count(*) AS pages, min(n) AS first, max(n) AS last FROM pages WHERE item_id = ? AND deleted_at IS NULL').get(itemId);
  if (!span || span.pages === 0) return [];
  // Pages captured in one go stand together in the index and are read as one stretch.
  if (span.pages > FEW_TOGETHER && !hasPrefix(expression) && span.last - span.first < span.pages * 3 + 50) {
    return db.statement<[string, number, number, string], ItemPage>(
      `SELECT ${PAGE_COLUMNS} FROM page_index x CROSS JOIN pages p ON p.n = x.rowid CROSS JOIN page_texts t ON t.page_n = p.n
        WHERE x.page_index MATCH ? AND x.rowid BETWEEN ${ROW} AND ${ROW} AND p.item_id = ? AND p.deleted_at IS NULL ORDER BY p.position`,
    ).all(expression, span.first, span.last, itemId);
  }
  const pagesOfItem = `SELECT ${PAGE_COLUMNS} FROM pages p CROSS JOIN page_texts t ON t.page_n = p.n WHERE p.item_id = ? AND p.deleted_at IS NULL`;
  if (span.pages <= FEW_APART) return db.statement<[string], ItemPage>(`${pagesOfItem} ORDER BY p.position`).all(itemId);
  return db.statement<[string, string, number, number], ItemPage>(`${pagesOfItem} AND p.n IN (SELECT rowid FROM page_index WHERE page_index MATCH ? AND rowid BETWEEN ${ROW} AND ${ROW}) ORDER BY p.position`)
    .all(itemId, expression, span.first, span.last);
}

/** Pages of an item with their text, by position. */
export const listPagesOfItem = (db: Database, itemId: string, limit: number): ItemPage[] =>
  db.statement<[string, number], ItemPage>(`SELECT ${PAGE_COLUMNS} FROM pages p CROSS JOIN page_texts t ON t.page_n = p.n WHERE p.item_id = ? AND p.deleted_at IS NULL ORDER BY p.position LIMIT ?`).all(itemId, limit);

export interface PageForMarks { readonly text: string; readonly lines: string }

/** Text and line boxes of a page within the clearance; a page without an item is nobody's secret. */
export const findPageForMarks = (db: Database, pageId: string, clearanceRank: number): PageForMarks | undefined =>
  db.statement<[string, number], PageForMarks>(
    `SELECT coalesce(t.text, '') AS text, coalesce(t.lines, '[]') AS lines FROM pages p LEFT JOIN items i ON i.item_id = p.item_id LEFT JOIN page_texts t ON t.page_n = p.n
      WHERE p.page_id = ? AND p.deleted_at IS NULL AND (p.item_id IS NULL OR (i.classification <= ? AND i.deleted_at IS NULL))`,
  ).get(pageId, clearanceRank);
