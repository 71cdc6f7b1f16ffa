import type { Database } from '../db/database.ts';
import { ChangedRows, type ChangedTable } from './changed-rows.ts';

const WATCHED: readonly (readonly [ChangedTable, columns: string])[] = [
  ['items', 'fonds_id, record_group, year, unit_id, retention, class_code, classification, deleted_at'], ['pages', 'item_id, deleted_at'],
];

/** Notes what the writer's connection changes of what searches keep in memory. A temporary trigger lives and dies with its connection, and the folder holds one writer only. */
export function watchRows(db: Database): ChangedRows {
  const changed = new ChangedRows();
  if (db.sqlite.readonly) return changed;
  for (const [table, columns] of WATCHED) {
    db.sqlite.function(`${table}_row_changed`, (n: unknown) => { changed.note(table, Number(n)); return null; });
    db.sqlite.exec(
      `CREATE TEMP TRIGGER ${table}_row_changed AFTER UPDATE OF ${columns} ON main.${table} BEGIN SELECT ${table}_row_changed(old.n); END;
       CREATE TEMP TRIGGER ${table}_row_removed AFTER DELETE ON main.${table} BEGIN SELECT ${table}_row_changed(old.n); END;`,
    );
  }
  return changed;
}
