import { parseSearchQuery, phraseExpression } from '#shared/domain/search-query.ts';
import type { Database } from '#main/db/database.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { simplifyChinese } from '#main/search-index/simplify-chinese.ts';

export type ItemFilter = CallInput<'catalogue', 'countItems'>['filter'];
export type SqlValue = string | number | null | Uint8Array;

/** A piece of SQL with what fills its question marks. */
export interface Sql {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Where the rows come from: what stands after FROM (it gives `items i`) and the conditions that its index needs. */
export interface RowSource {
  readonly from: Sql;
  readonly where: readonly Sql[];
}

/** Up to so many rows are sorted for every page; beyond, an index must already have them in order. */
export const FEW = 2000;

/** After every text: no code point follows it. */
const LAST_CHARACTER = '\u{10ffff}';

export const where = (sql: string, ...values: SqlValue[]): Sql => ({ sql, values });

/** Everything that the filter and the clearance ask of a row. */
export function filterConditions(filter: ItemFilter, clearanceRank: number): Sql[] {
  const found: Sql[] = [where('i.classification <= ?', clearanceRank), where(filter.state === 'deleted' ? 'i.deleted_at IS NOT NULL' : 'i.deleted_at IS NULL')];
  if (filter.state === 'unnumbered') found.push(where('i.archival_code IS NULL'));
  if (filter.state === 'unfiled') found.push(where('i.volume_id IS NULL'));
  if (filter.state === 'unboxed') found.push(where('i.box_id IS NULL'));
  if (filter.state === 'unscanned') found.push(where('i.captured_pages = 0'));
  if (filter.withoutUnit === true) found.push(where('i.unit_id IS NULL'));
  const { boxId, volumeId, classCode, archivalCodePrefix, dateFrom, dateTo } = filter;
  for (const [column, value] of schemeParts(filter)) if (value != null) found.push(where(`i.${column} = ?`, value));
  if (classCode) found.push(where("(i.class_code = ? OR i.class_code GLOB ?)", classCode, `${classCode.replaceAll(/[[*?]/gu, '[$&]')}·*`));
  if (boxId != null) found.push(where('i.box_id = ?', boxId));
  if (volumeId != null) found.push(where('i.volume_id = ?', volumeId));
  if (filter.importId != null) found.push(OF_IMPORT(filter.importId));
  if (archivalCodePrefix) found.push(codeRange(archivalCodePrefix));
  for (const [key, text] of Object.entries(filter.custom ?? {})) if (text !== '') found.push(where("i.custom <> '{}' AND instr(lower(i.custom ->> ?), lower(?)) > 0", `$."${key}"`, text));
  // An inferred date stands in [ ]; a day lies within its month and year.
  if (dateFrom) found.push(where("trim(i.date, '[]') >= ?", dateFrom));
  if (dateTo) found.push(where("trim(i.date, '[]') <= ?", dateTo + LAST_CHARACTER), where("i.date <> ''"));
  return found;
}

const OF_IMPORT = (importId: string): Sql => where("EXISTS (SELECT 1 FROM import_records r JOIN imports m ON m.n = r.import_n WHERE m.import_id = ? AND r.kind = 'item' AND r.record_n = i.n)", importId);

export const codeRange = (prefix: string): Sql => where('i.archival_code >= ? AND i.archival_code < ?', prefix, prefix + LAST_CHARACTER);

const schemeParts = (filter: ItemFilter): [string, SqlValue | undefined][] =>
  [['fonds_id', filter.fondsId], ['record_group', filter.recordGroup], ['year', filter.year], ['unit_id', filter.unitId], ['retention', filter.retention]];

/** The words looked for in single fields, as an expression of the index; null when there are none. */
export function textExpression(filter: ItemFilter): string | null {
  const parts = ([['title', filter.title], ['number', filter.documentNumber], ['responsible', filter.responsible]] as const).flatMap(([column, text]) => {
    const expression = phraseExpression(parseSearchQuery(text ?? '', simplifyChinese));
    return expression === '' ? [] : [`${column} : (${expression})`];
  });
  return parts.length === 0 ? null : parts.join(' AND ');
}

/** Words in rows that the index does not hold: of deleted items, and texts of punctuation only. */
export function plainTextConditions(filter: ItemFilter): Sql[] {
  return ([['title', filter.title], ['document_number', filter.documentNumber], ['responsible', filter.responsible]] as const).flatMap(([column, text]) => {
    const indexed = filter.state !== 'deleted' && phraseExpression(parseSearchQuery(text ?? '', simplifyChinese)) !== '';
    return !text || indexed ? [] : [where(`instr(lower(i.${column}), lower(?)) > 0`, text)];
  });
}

export const inTextIndex = (expression: string): Sql => where('EXISTS (SELECT 1 FROM item_index WHERE item_index MATCH ? AND rowid = i.n)', expression);

/** Every row of a state that an index keeps apart, in order of entry; null for states that most rows are in. */
export function stateSource(filter: ItemFilter): RowSource | null {
  const source = (index: string, condition: string): RowSource => ({ from: where(`items i INDEXED BY ${index}`), where: [where(condition)] });
  if (filter.state === 'deleted') return source('items_deleted', 'i.deleted_at IS NOT NULL');
  if (filter.state === 'unnumbered') return source('items_unnumbered', 'i.archival_code IS NULL AND i.deleted_at IS NULL');
  if (filter.state === 'unboxed') return source('items_unboxed', 'i.box_id IS NULL AND i.deleted_at IS NULL');
  if (filter.state === 'unscanned') return source('items_unscanned', 'i.captured_pages = 0 AND i.deleted_at IS NULL');
  return null;
}

export const textSource = (expression: string): RowSource => ({ from: where('item_index x CROSS JOIN items i ON i.n = x.rowid'), where: [where('x.item_index MATCH ?', expression)] });

/** Every row that has the text in one of its further elements, from a table that holds nothing else; null when none is asked for. */
export function customSource(filter: ItemFilter): RowSource | null {
  const [asked] = Object.entries(filter.custom ?? {}).filter(([, text]) => text !== '').toSorted(([, a], [, b]) => b.length - a.length);
  return asked === undefined ? null : { from: where('custom_values cv CROSS JOIN items i ON i.n = cv.item_n'), where: [where('cv.key = ? AND instr(lower(cv.value), lower(?)) > 0', ...asked)] };
}

/** The smallest set of rows that an index can give for the filter, if any is small. Each candidate is counted up to FEW, never further. */
export function findFewRows(db: Database, filter: ItemFilter): RowSource | null {
  let best: { source: RowSource; count: number } | null = null;
  for (const source of candidates(filter)) {
    const conditions = source.where.map((each) => each.sql).join(' AND ');
    const counted = db.statement<SqlValue[], { count: number }>(`SELECT count(*) AS count FROM (SELECT 1 FROM ${source.from.sql} WHERE ${conditions} LIMIT ${FEW + 1})`)
      .get(...source.from.values, ...source.where.flatMap((each) => each.values));
    const count = counted?.count ?? 0;
    if (count <= FEW && count < (best?.count ?? FEW + 1)) best = { source, count };
  }
  return best?.source ?? null;
}

function candidates(filter: ItemFilter): RowSource[] {
  const found: (RowSource | null)[] = [stateSource(filter)];
  const add = (index: string, ...conditions: Sql[]) => found.push({ from: where(`items i INDEXED BY ${index}`), where: conditions });
  const parts = schemeParts(filter);
  const gap = parts.findIndex(([, value]) => value == null);
  const prefix = parts.slice(0, gap < 0 ? parts.length : gap);
  if (prefix.length > 0) add('items_by_scheme', ...prefix.map(([column, value]) => where(`i.${column} = ?`, value ?? null)));
  if (filter.year != null && prefix.length < 3) add('items_by_year', where('i.year = ?', filter.year));
  if (filter.volumeId != null) add('items_by_volume', where('i.volume_id = ?', filter.volumeId));
  if (filter.boxId != null) add('items_by_box', where('i.box_id = ?', filter.boxId));
  if (filter.importId != null) found.push({ from: where("import_records r CROSS JOIN items i ON i.n = r.record_n"), where: [where("r.import_n = (SELECT n FROM imports WHERE import_id = ?) AND r.kind = 'item'", filter.importId)] });
  if (filter.archivalCodePrefix) add('items_by_code', codeRange(filter.archivalCodePrefix));
  if (filter.dateFrom || filter.dateTo) found.push(dateSource(filter.dateFrom ?? '0', (filter.dateTo ?? '') + LAST_CHARACTER));
  found.push(customSource(filter));
  const expression = filter.state === 'deleted' ? null : textExpression(filter);
  if (expression !== null) found.push(textSource(expression));
  return found.filter((source) => source !== null);
}

/** Plain dates and inferred ones in [ ] are two stretches of one index; the second is wide, as `]` sorts after digits. The filter is checked on each row again. */
function dateSource(from: string, to: string): RowSource {
  const stretch = 'SELECT n FROM items INDEXED BY items_by_date WHERE date >= ? AND date <= ?';
  return { from: where(`(${stretch} UNION ALL ${stretch}) d CROSS JOIN items i ON i.n = d.n`, from, to, `[${from.slice(0, 4)}`, `[${to.slice(0, 4)}${LAST_CHARACTER}`), where: [where('i.n > 0')] };
}
