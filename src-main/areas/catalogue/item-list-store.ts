import type { Database } from '#main/db/database.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { codeRange, customSource, filterConditions, findFewRows, inTextIndex, plainTextConditions, stateSource, textExpression, textSource, where, type ItemFilter, type RowSource, type Sql, type SqlValue } from './item-filter-store.ts';
import { ITEM_COLUMNS, ITEM_JOINS } from './items-store.ts';
import type { ItemRow } from './item-record.ts';

export type ItemSort = CallInput<'catalogue', 'listItems'>['sort'];

/** The last row of a page: its value in the sorted column and its row number. `value` is null among the items without a code. */
export interface ListPosition {
  readonly value: string | number | null;
  readonly n: number;
}

export interface ListRequest {
  readonly filter: ItemFilter;
  readonly sort: ItemSort;
  readonly after: ListPosition | null;
  readonly limit: number;
  readonly clearanceRank: number;
}

interface SortColumn { readonly column: string; readonly index: string; readonly lowest: SqlValue; readonly highest: SqlValue }

// A blob sorts after every text.
const text = (column: string): SortColumn => ({ column, index: `items_by_${column}`, lowest: '', highest: new Uint8Array() });
const number = (column: string): SortColumn => ({ column, index: `items_by_${column}`, lowest: -1, highest: Number.MAX_SAFE_INTEGER });
const SORT_COLUMNS = {
  title: text('title'), date: text('date'), documentNumber: text('document_number'), responsible: text('responsible'), year: number('year'), pageCount: number('page_count'),
} as const;

export const positionOf = (row: ItemRow, sort: ItemSort): ListPosition => ({ value: sort.by === 'entered' ? null : row[sort.by], n: row.n });

/** One page of items after a position, sorted by an index or, where the filter leaves few rows, by sorting those. */
export function selectItems(db: Database, request: ListRequest): ItemRow[] {
  const rows: ItemRow[] = [];
  for (const part of partsOf(db, request)) rows.push(...run(db, part, request.limit - rows.length));
  return rows;
}

/** The position `skip` rows behind `after`; undefined where the list is shorter. Rows are passed over by the index, nothing of them is read but what the filter asks. */
export function skipItems(db: Database, request: ListRequest, skip: number): ListPosition | undefined {
  return skipThrough(db, partsOf(db, request), skip);
}

/** The position from which the last `rows` rows of the list follow; undefined where it has no more than those. */
export function positionBeforeEnd(db: Database, request: ListRequest, rows: number): ListPosition | undefined {
  const backwards = { ...request, after: null, sort: { ...request.sort, descending: !request.sort.descending } };
  return skipThrough(db, partsOf(db, backwards).toReversed(), rows + 1);
}

interface ListPart { readonly request: ListRequest; readonly query: OrderedQuery; readonly column: string }

/** The list is one stretch of an index; by code it is two, because items without a code come last, whichever the direction. */
function partsOf(db: Database, request: ListRequest): ListPart[] {
  const { sort, after, filter } = request;
  if (sort.by !== 'archivalCode') return [{ request, query: orderedQuery(db, request), column: sort.by === 'entered' ? 'NULL' : `i.${SORT_COLUMNS[sort.by].column}` }];
  const coded = after !== null && after.value === null ? [] : [{ request, query: codedQuery(db, request), column: 'i.archival_code' }];
  if (filter.archivalCodePrefix) return coded;
  const uncoded = { ...request, sort: { by: 'entered' as const, descending: sort.descending }, filter: filter.state === 'all' ? { ...filter, state: 'unnumbered' as const } : filter };
  const query = orderedQuery(db, { ...uncoded, after: after?.value === null ? after : null });
  return [...coded, { request: uncoded, query: { ...query, where: [...query.where, where('i.archival_code IS NULL')] }, column: 'NULL' }];
}

function skipThrough(db: Database, parts: readonly ListPart[], skip: number): ListPosition | undefined {
  let left = skip;
  for (const part of parts) {
    const at = composePart(part, `SELECT i.n AS n, ${part.column} AS value`, `ORDER BY ${part.query.order} LIMIT 1 OFFSET ?`, [left - 1]);
    const found = db.statement<SqlValue[], ListPosition>(at.sql).get(...at.values);
    if (found !== undefined) return found;
    const all = composePart(part, 'SELECT count(*) AS count', '', []);
    left -= db.statement<SqlValue[], { count: number }>(all.sql).get(...all.values)?.count ?? 0;
  }
  return undefined;
}

interface OrderedQuery {
  readonly source: RowSource;
  readonly where: readonly Sql[];
  readonly order: string;
  /** Set where the source does not look the words up itself. */
  readonly words: string | null;
}

function orderedQuery(db: Database, { filter, sort, after }: ListRequest): OrderedQuery {
  const down = sort.descending;
  const few = findFewRows(db, filter);
  const words = filter.state === 'deleted' ? null : textExpression(filter);
  if (sort.by === 'entered' || sort.by === 'archivalCode') {
    const n = after?.n ?? (down ? Number.MAX_SAFE_INTEGER : -1);
    // Numbers are bound as REAL, and FTS5 passes over a bound on its rowid that is not an INTEGER.
    if (few === null && words !== null) return { source: textSource(words), where: [where(`x.rowid ${down ? '<' : '>'} CAST(? AS INTEGER)`, n)], order: `x.rowid ${down ? 'DESC' : 'ASC'}`, words: null };
    const source = few ?? stateSource(filter) ?? { from: where('items i NOT INDEXED'), where: [] };
    return { source, where: [where(`i.n ${down ? '<' : '>'} ?`, n)], order: `i.n ${down ? 'DESC' : 'ASC'}`, words };
  }
  const { column, index, lowest, highest } = SORT_COLUMNS[sort.by];
  const [value, n] = after === null ? [down ? highest : lowest, -1] : [after.value, after.n];
  return {
    source: few ?? { from: where(`items i INDEXED BY ${index}`), where: [] },
    where: [where(`(i.${column}, i.n) ${down ? '<' : '>'} (?, ?)`, value, n)],
    order: `i.${column} ${down ? 'DESC' : 'ASC'}, i.n ${down ? 'DESC' : 'ASC'}`, words,
  };
}

/** In the order of codes, which are unique. The prefix, where one is asked for, is the range itself. */
function codedQuery(db: Database, { filter, sort, after }: ListRequest): OrderedQuery {
  const down = sort.descending;
  const words = filter.state === 'deleted' ? null : textExpression(filter);
  const [first, end] = filter.archivalCodePrefix ? codeRange(filter.archivalCodePrefix).values : ['', new Uint8Array()];
  const bounds = down
    ? [where('i.archival_code < ?', after?.value ?? end ?? ''), where('i.archival_code >= ?', first ?? '')]
    : [where(`i.archival_code ${after === null ? '>=' : '>'} ?`, after?.value ?? first ?? ''), where('i.archival_code < ?', end ?? '')];
  const source = findFewRows(db, filter) ?? { from: where('items i INDEXED BY items_by_code'), where: [] };
  return { source, where: bounds, order: `i.archival_code ${down ? 'DESC' : 'ASC'}`, words };
}

function run(db: Database, part: ListPart, limit: number): ItemRow[] {
  if (limit <= 0) return [];
  const built = composePart(part, `SELECT ${ITEM_COLUMNS}`, `ORDER BY ${part.query.order} LIMIT ?`, [limit]);
  return db.statement<SqlValue[], ItemRow>(built.sql).all(...built.values);
}

function composePart({ request: { filter, clearanceRank, sort }, query }: ListPart, select: string, tail: string, tailValues: readonly SqlValue[]): Sql {
  // Sorted by code, the range is already among the bounds; a second lower bound would make the index start at the wrong one.
  const wanted = sort.by === 'archivalCode' ? { ...filter, archivalCodePrefix: null } : filter;
  return compose(select, query, [...filterConditions(wanted, clearanceRank), ...plainTextConditions(filter)], tail, tailValues);
}

function compose(select: string, { source, where: conditions, words }: Omit<OrderedQuery, 'order'>, filters: readonly Sql[], tail: string, tailValues: readonly SqlValue[]): Sql {
  const inWords = words !== null && !source.from.sql.startsWith('item_index') ? [inTextIndex(words)] : [];
  const all = [...source.where, ...conditions, ...filters, ...inWords];
  const joins = select.includes('f.code') ? ITEM_JOINS : '';
  return { sql: `${select} FROM ${source.from.sql} ${joins} WHERE ${all.map((each) => each.sql).join(' AND ')} ${tail}`, values: [...source.from.values, ...all.flatMap((each) => each.values), ...tailValues] };
}

/** How many items the filter leaves, counted up to `most` + 1. */
export function countItemRows(db: Database, filter: ItemFilter, clearanceRank: number, most: number): number {
  const words = filter.state === 'deleted' ? null : textExpression(filter);
  const source = findFewRows(db, filter) ?? (words === null ? (customSource(filter) ?? { from: where('items i'), where: [] }) : textSource(words));
  const built = compose('SELECT 1', { source, where: [], words }, [...filterConditions(filter, clearanceRank), ...plainTextConditions(filter)], 'LIMIT ?', [most + 1]);
  return db.statement<SqlValue[], { count: number }>(`SELECT count(*) AS count FROM (${built.sql})`).get(...built.values)?.count ?? 0;
}

/** The query plan of a page, for tests: the first statement that `selectItems` would run, explained. */
export function explainItems(db: Database, request: ListRequest): string[] {
  const [part] = partsOf(db, request);
  const built = composePart(part!, `SELECT ${ITEM_COLUMNS}`, `ORDER BY ${part!.query.order} LIMIT ?`, [request.limit]);
  return db.statement<SqlValue[], { detail: string }>(`EXPLAIN QUERY PLAN ${built.sql}`).all(...built.values).map((row) => row.detail);
}
