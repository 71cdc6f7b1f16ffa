import type { Database } from '#main/db/database.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { codeRange, filterConditions, findFewRows, inTextIndex, plainTextConditions, stateSource, textExpression, textSource, where, type ItemFilter, type RowSource, type Sql, type SqlValue } from './item-filter-store.ts';
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
  const { sort, after, limit } = request;
  if (sort.by !== 'archivalCode') return run(db, request, orderedQuery(db, request), limit);
  // Items without a code come last, whichever the direction.
  const coded = after !== null && after.value === null ? [] : run(db, request, codedQuery(db, request), limit);
  if (coded.length === limit || request.filter.archivalCodePrefix) return coded;
  const uncoded = { ...request, sort: { by: 'entered' as const, descending: sort.descending }, filter: request.filter.state === 'all' ? { ...request.filter, state: 'unnumbered' as const } : request.filter };
  const rest = orderedQuery(db, { ...uncoded, after: after?.value === null ? after : null });
  return [...coded, ...run(db, uncoded, { ...rest, where: [...rest.where, where('i.archival_code IS NULL')] }, limit - coded.length)];
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

function run(db: Database, { filter, clearanceRank, sort }: ListRequest, query: OrderedQuery, limit: number): ItemRow[] {
  if (limit <= 0) return [];
  // Sorted by code, the range is already among the bounds; a second lower bound would make the index start at the wrong one.
  const wanted = sort.by === 'archivalCode' ? { ...filter, archivalCodePrefix: null } : filter;
  const built = compose(`SELECT ${ITEM_COLUMNS}`, query, [...filterConditions(wanted, clearanceRank), ...plainTextConditions(filter)], `ORDER BY ${query.order} LIMIT ?`, [limit]);
  return db.statement<SqlValue[], ItemRow>(built.sql).all(...built.values);
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
  const source = findFewRows(db, filter) ?? (words === null ? { from: where('items i'), where: [] } : textSource(words));
  const built = compose('SELECT 1', { source, where: [], words }, [...filterConditions(filter, clearanceRank), ...plainTextConditions(filter)], 'LIMIT ?', [most + 1]);
  return db.statement<SqlValue[], { count: number }>(`SELECT count(*) AS count FROM (${built.sql})`).get(...built.values)?.count ?? 0;
}

/** The query plan of a page, for tests: the statements that `selectItems` would run, explained. */
export function explainItems(db: Database, request: ListRequest): string[] {
  const query = request.sort.by === 'archivalCode' ? codedQuery(db, request) : orderedQuery(db, request);
  const wanted = request.sort.by === 'archivalCode' ? { ...request.filter, archivalCodePrefix: null } : request.filter;
  const built = compose(`SELECT ${ITEM_COLUMNS}`, query, [...filterConditions(wanted, request.clearanceRank), ...plainTextConditions(request.filter)], `ORDER BY ${query.order} LIMIT ?`, [request.limit]);
  return db.statement<SqlValue[], { detail: string }>(`EXPLAIN QUERY PLAN ${built.sql}`).all(...built.values).map((row) => row.detail);
}
