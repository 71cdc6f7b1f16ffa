import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { indexColumnsOf } from '#main/search-index/search-index-store.ts';
import type { BenchCore } from './bench-core.ts';

type Row = readonly (string | number | Buffer | null)[];
interface Indexed { readonly n: number; readonly title: string; readonly documentNumber: string; readonly responsible: string; readonly keywords: string; readonly note: string; readonly archivalCode: string | null; readonly date: string; readonly year: number }

/**
 * What the database alone takes for the items of a fonds: the same rows into the same table with the same indexes, their ops and the tokens of the text index, ready-made, in
 * one transaction and with the room's settings. No product could be faster on this schema. Answers with rows a second.
 */
export function writeBareRows({ context }: BenchCore, folder: string, fondsId: string): number {
  const room = context.db.sqlite;
  const rowsOf = (sql: string) => room.prepare<unknown[], Row>(sql).raw().all(...(sql.includes('?') ? [fondsId] : []));
  const schema = room.prepare<[], string>("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '%\\_index\\_%' ESCAPE '\\'").pluck().all();
  const items = rowsOf('SELECT * FROM items WHERE fonds_id = ? ORDER BY n');
  const ops = rowsOf("SELECT o.* FROM op_log o JOIN items i ON i.item_id = o.eid WHERE o.entity = 'item' AND i.fonds_id = ? ORDER BY o.n");
  const tokens = room.prepare<[string], Indexed>('SELECT n, title, document_number AS documentNumber, responsible, keywords, note, archival_code AS archivalCode, date, year FROM items WHERE fonds_id = ? ORDER BY n').all(fondsId)
    .map((item) => [item.n, ...indexColumnsOf({ ...item, custom: [] })]);

  const bare = new BetterSqlite3(join(folder, 'bare-rows.sqlite'));
  bare.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 4000; PRAGMA foreign_keys = ON');
  for (const sql of schema) bare.exec(sql);
  const put = (table: string, rows: readonly Row[]) => {
    const insert = bare.prepare(`INSERT INTO ${table} VALUES (${rows[0]?.map(() => '?').join(', ') ?? ''})`);
    for (const row of rows) insert.run(...row);
  };
  for (const table of ['fonds', 'units']) put(table, rowsOf(`SELECT * FROM ${table}`));
  const started = performance.now();
  bare.transaction(() => {
    put('items', items);
    put('item_index (rowid, title, number, responsible, keywords, note, code, days, custom)', tokens);
    put('op_log', ops);
  }).immediate();
  const seconds = (performance.now() - started) / 1000;
  bare.close();
  return items.length / seconds;
}
