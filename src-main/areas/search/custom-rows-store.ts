import type { SearchCondition } from '#shared/domain/search-condition.ts';
import type { Database } from '#main/db/database.ts';

const pathOf = (key: string): string => `$.${JSON.stringify(key)}`;

/** Items whose own field compares as asked: both sides as numbers; days are numbers too. Of those in `among` only, where it is given. */
export function selectCustomRows(db: Database, { field, operator, value }: Extract<SearchCondition, { kind: 'custom' }>, among: readonly number[] | null): number[] {
  if (among === null) return db.statement<string[], number>(`SELECT item_n FROM ${customRowsSql(operator)}`).pluck().all(field, value) as number[];
  const values = [pathOf(field), pathOf(field), value];
  return db.statement<string[], number>(`SELECT i.n FROM json_each(?) h CROSS JOIN items i ON i.n = h.value WHERE json_extract(i.custom, ?) <> '' AND CAST(json_extract(i.custom, ?) AS REAL) ${operator} CAST(? AS REAL)`)
    .pluck().all(JSON.stringify(among), ...values) as number[];
}

const customRowsSql = (operator: string): string => `custom_values INDEXED BY custom_values_by_number WHERE key = ? AND CAST(value AS REAL) ${operator} CAST(? AS REAL)`;

/** The query plan of a comparison, for tests. */
export const explainCustomRows = (db: Database, field: string, value: string): string[] =>
  db.statement<string[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT item_n FROM ${customRowsSql('>')}`).all(field, value).map(({ detail }) => detail);

/** What these items have in a field of the room's own. */
export const selectCustomValues = (db: Database, ns: readonly number[], field: string): { n: number; value: string }[] =>
  db.statement<[string, string], { n: number; value: string }>("SELECT i.n, coalesce(json_extract(i.custom, ?), '') AS value FROM json_each(?) h CROSS JOIN items i ON i.n = h.value").all(pathOf(field), JSON.stringify(ns));
