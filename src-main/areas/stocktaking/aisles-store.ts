import type { Database } from '#main/db/database.ts';

/** An aisle in which a stocktaking is. */
export interface EnteredAisle { readonly bankId: string; readonly aisle: number; readonly held: 0 | 1; readonly remark: string; readonly enteredAt: string; readonly enteredBy: string }

const AISLE = 'SELECT bank_id AS bankId, aisle, held, remark, entered_at AS enteredAt, entered_by AS enteredBy FROM stocktaking_aisles WHERE left_at IS NULL';

export const listEnteredAisles = (db: Database, stocktakingId: string): EnteredAisle[] => db.statement<[string], EnteredAisle>(`${AISLE} AND stocktaking_id = ? ORDER BY n`).all(stocktakingId);

export const findEnteredAisle = (db: Database, stocktakingId: string, bankId: string): EnteredAisle | null =>
  db.statement<[string, string], EnteredAisle>(`${AISLE} AND stocktaking_id = ? AND bank_id = ?`).get(stocktakingId, bankId) ?? null;

/** Whether another stocktaking is in the same aisle: it has two faces. */
export const isSharedAisle = (db: Database, stocktakingId: string, bankId: string): boolean =>
  db.statement('SELECT 1 FROM stocktaking_aisles WHERE left_at IS NULL AND bank_id = ? AND stocktaking_id <> ?').get(bankId, stocktakingId) !== undefined;

export const insertEnteredAisle = (db: Database, stocktakingId: string, aisle: EnteredAisle) =>
  db.statement('INSERT INTO stocktaking_aisles (stocktaking_id, bank_id, aisle, held, remark, entered_at, entered_by) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(stocktakingId, aisle.bankId, aisle.aisle, aisle.held, aisle.remark, aisle.enteredAt, aisle.enteredBy);

export const endEnteredAisle = (db: Database, stocktakingId: string, bankId: string, leftAt: string, leftBy: string) =>
  db.statement('UPDATE stocktaking_aisles SET left_at = ?, left_by = ? WHERE stocktaking_id = ? AND bank_id = ? AND left_at IS NULL').run(leftAt, leftBy, stocktakingId, bankId);

/** The names of RFID readers that are set up and switched on. */
export const isTagReader = (db: Database, deviceId: string): boolean =>
  db.statement("SELECT 1 FROM devices WHERE device_id = ? AND family = 'rfid' AND enabled = 1").get(deviceId) !== undefined;
