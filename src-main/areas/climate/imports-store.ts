import type { LoggerMaker } from '#shared/domain/logger-table.ts';
import type { Database } from '#main/db/database.ts';

export interface ImportRecord {
  readonly importId: string; readonly fileName: string; readonly sha256: string; readonly maker: LoggerMaker; readonly added: number; readonly importedAt: string; readonly importedBy: string; readonly withdrawnAt: string | null;
}

const IMPORT = `SELECT import_id AS importId, file_name AS fileName, sha256, maker, added, imported_at AS importedAt, imported_by AS importedBy, withdrawn_at AS withdrawnAt FROM climate_imports`;
const MOST = 500;

export const insertImport = (db: Database, record: ImportRecord): void => {
  db.statement('INSERT INTO climate_imports (import_id, file_name, sha256, maker, added, imported_at, imported_by, withdrawn_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(record.importId, record.fileName, record.sha256, record.maker, record.added, record.importedAt, record.importedBy, record.withdrawnAt);
};

export const setAdded = (db: Database, importId: string, added: number): void => { db.statement('UPDATE climate_imports SET added = ? WHERE import_id = ?').run(added, importId); };

export const readImport = (db: Database, importId: string): ImportRecord | null => db.statement<[string], ImportRecord>(`${IMPORT} WHERE import_id = ?`).get(importId) ?? null;

export const readImports = (db: Database): ImportRecord[] => db.statement<[number], ImportRecord>(`${IMPORT} ORDER BY n DESC LIMIT ?`).all(MOST);

export const roomsOfImport = (db: Database, importId: string): string[] =>
  db.statement<[string], { roomId: string }>('SELECT DISTINCT room_id AS roomId FROM climate_readings WHERE import_id = ?').all(importId).map(({ roomId }) => roomId);

/** The number of readings that are gone. */
export function removeImported(db: Database, importId: string, withdrawnAt: string): number {
  db.statement('UPDATE climate_imports SET withdrawn_at = ? WHERE import_id = ?').run(withdrawnAt, importId);
  return db.statement('DELETE FROM climate_readings WHERE import_id = ?').run(importId).changes;
}

/** Where the last reading of this logger went. */
export const lastRoomOf = (db: Database, deviceId: string): string | null =>
  db.statement<[string], { roomId: string }>('SELECT room_id AS roomId FROM climate_readings WHERE device_id = ? ORDER BY sampled_at DESC LIMIT 1').get(deviceId)?.roomId ?? null;
