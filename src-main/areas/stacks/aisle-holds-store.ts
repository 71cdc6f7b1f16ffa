import type { Database } from '#main/db/database.ts';

export interface AisleHoldRecord { readonly bankId: string; readonly aisle: number; readonly purpose: 'fetch' | 'stocktaking'; readonly heldById: string; readonly heldBy: string; readonly heldAt: string }

export const findOpenHold = (db: Database, bankId: string): AisleHoldRecord | null =>
  db.statement<[string], AisleHoldRecord>('SELECT bank_id AS bankId, aisle, purpose, held_by_id AS heldById, held_by AS heldBy, held_at AS heldAt FROM aisle_holds WHERE bank_id = ? AND released_at IS NULL').get(bankId) ?? null;

export const insertHold = (db: Database, hold: AisleHoldRecord) =>
  db.statement('INSERT INTO aisle_holds (bank_id, aisle, purpose, held_by_id, held_by, held_at) VALUES (?, ?, ?, ?, ?, ?)').run(hold.bankId, hold.aisle, hold.purpose, hold.heldById, hold.heldBy, hold.heldAt);

export const endHold = (db: Database, bankId: string, releasedAt: string, releasedBy: string, remark: string) =>
  db.statement('UPDATE aisle_holds SET released_at = ?, released_by = ?, remark = ? WHERE bank_id = ? AND released_at IS NULL').run(releasedAt, releasedBy, remark, bankId);
