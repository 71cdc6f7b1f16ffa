import type { Database } from '#main/db/database.ts';

export interface PrinterRow { readonly deviceId: string; readonly name: string; readonly options: Readonly<Record<string, string | number | boolean>> }

/** The label printers that are set up and switched on. */
export const listPrinterRows = (db: Database): PrinterRow[] =>
  db.statement<[], { deviceId: string; name: string; options: string }>("SELECT device_id AS deviceId, name, options FROM devices WHERE family = 'printing' AND enabled = 1 ORDER BY name, device_id").all()
    .map((row) => ({ ...row, options: JSON.parse(row.options) as PrinterRow['options'] }));

/** The item with this 档号 that the rank may see; deleted ones do not count. */
export const findItemByCode = (db: Database, archivalCode: string, rank: number): { itemId: string; title: string } | null =>
  db.statement<[string, number], { itemId: string; title: string }>('SELECT item_id AS itemId, title FROM items WHERE archival_code = ? AND classification <= ? AND deleted_at IS NULL').get(archivalCode, rank) ?? null;
