import type { LineSettings } from '#shared/presets/line-preset.ts';
import type { Database } from '#main/db/database.ts';

export interface LineRecord { readonly lineId: string; readonly presetId: string | null; readonly settings: LineSettings; readonly retired: boolean; readonly version: number }
interface LineRow { lineId: string; presetId: string | null; settings: string; retired: number; version: number }

const LINE = 'SELECT line_id AS lineId, preset_id AS presetId, settings, retired, version FROM lines';
const toLine = (row: LineRow): LineRecord => ({ ...row, settings: JSON.parse(row.settings) as LineSettings, retired: row.retired === 1 });

export const selectLines = (db: Database): LineRecord[] => db.statement<[], LineRow>(`${LINE} ORDER BY n`).all().map(toLine);
export function findLine(db: Database, lineId: string): LineRecord | undefined {
  const row = db.statement<[string], LineRow>(`${LINE} WHERE line_id = ?`).get(lineId);
  return row && toLine(row);
}
export function writeLine(db: Database, { lineId, presetId, settings, retired, version }: LineRecord): void {
  db.statement(`INSERT INTO lines (line_id, preset_id, settings, retired, version) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (line_id) DO UPDATE SET settings = excluded.settings, retired = excluded.retired, version = excluded.version`).run(lineId, presetId, JSON.stringify(settings), retired ? 1 : 0, version);
}
