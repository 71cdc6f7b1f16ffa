import type { Database } from '#main/db/database.ts';

export interface HandState { readonly openAisle: number; readonly confirmedAt: string; readonly confirmedBy: string }

/** Null while nobody has said anything: nothing is known then, and nothing is guessed. */
export const findHandState = (db: Database, bankId: string): HandState | null =>
  db.statement<[string], HandState>('SELECT open_aisle AS openAisle, confirmed_at AS confirmedAt, confirmed_by AS confirmedBy FROM bank_hand_states WHERE bank_id = ?').get(bankId) ?? null;

export const saveHandState = (db: Database, bankId: string, { openAisle, confirmedAt, confirmedBy }: HandState): void => {
  db.statement('INSERT INTO bank_hand_states (bank_id, open_aisle, confirmed_at, confirmed_by) VALUES (?, ?, ?, ?) ON CONFLICT (bank_id) DO UPDATE SET open_aisle = excluded.open_aisle, confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by')
    .run(bankId, openAisle, confirmedAt, confirmedBy);
};
