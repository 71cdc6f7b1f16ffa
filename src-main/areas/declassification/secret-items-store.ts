import type { Database } from '#main/db/database.ts';

export interface SecretRow { readonly n: number; readonly itemId: string; readonly archivalCode: string | null; readonly title: string; readonly date: string; readonly classification: number; readonly secrecyTerm: string }

/** Items in use that are state secrets (秘密 and above) within the clearance. A room has few; an index holds them apart. */
export const selectSecretItems = (db: Database, fondsId: string | null, rank: number): SecretRow[] =>
  db.statement<(string | number | null)[], SecretRow>(`SELECT n, item_id AS itemId, archival_code AS archivalCode, title, date, classification, secrecy_term AS secrecyTerm FROM items INDEXED BY items_secret
    WHERE classification >= 2 AND deleted_at IS NULL AND classification <= ? AND (? IS NULL OR fonds_id = ?) ORDER BY n`).all(rank, fondsId, fondsId);
