import type { Database } from '#main/db/database.ts';

export interface SecretRow { readonly n: number; readonly itemId: string; readonly archivalCode: string | null; readonly title: string; readonly date: string; readonly classification: number; readonly secrecyTerm: string }

/** Items in use that are state secrets (秘密 and above) within the clearance. A room has few; an index holds them apart. */
export const selectSecretItems = (db: Database, fondsId: string | null, rank: number): SecretRow[] =>
  db.statement<(string | number | null)[], SecretRow>(`SELECT n, item_id AS itemId, archival_code AS archivalCode, title, date, classification, secrecy_term AS secrecyTerm FROM items INDEXED BY items_secret
    WHERE classification >= 2 AND deleted_at IS NULL AND classification <= ? AND (? IS NULL OR fonds_id = ?) ORDER BY n`).all(rank, fondsId, fondsId);

/** The same of volumes and projects, by their ids. */
export const selectSecretVolumes = (db: Database, fondsId: string | null, rank: number): string[] =>
  db.statement<(string | number | null)[], { id: string }>(`SELECT volume_id AS id FROM volumes INDEXED BY volumes_secret WHERE classification >= 2 AND deleted_at IS NULL AND classification <= ? AND (? IS NULL OR fonds_id = ?) ORDER BY n`)
    .all(rank, fondsId, fondsId).map(({ id }) => id);

/** Whether something in use in a volume, or in the volumes of a project, is classified higher. */
export const holdsHigher = (db: Database, volumeId: string, rank: number): boolean =>
  db.statement<(string | number)[], { found: number }>(`SELECT EXISTS (SELECT 1 FROM items WHERE volume_id IN (SELECT ? UNION ALL SELECT volume_id FROM volumes WHERE parent_id = ? AND deleted_at IS NULL) AND deleted_at IS NULL AND classification > ?)
    + EXISTS (SELECT 1 FROM volumes WHERE parent_id = ? AND deleted_at IS NULL AND classification > ?) AS found`).get(volumeId, volumeId, rank, volumeId, rank)!.found > 0;
