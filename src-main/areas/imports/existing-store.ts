import type { Database } from '#main/db/database.ts';

export interface ExistingRecord { readonly n: number; readonly id: string; readonly classification: number; readonly deletedAt: string | null }

/** The item that has a code, deleted ones too, whatever its classification: a code is given once. */
export const findItemByCode = (db: Database, code: string): ExistingRecord | undefined =>
  db.statement<[string], ExistingRecord>('SELECT n, item_id AS id, classification, deleted_at AS deletedAt FROM items WHERE archival_code = ?').get(code);

export const findVolumeByCode = (db: Database, code: string): (ExistingRecord & { readonly fondsId: string; readonly level: 'project' | 'volume' }) | undefined =>
  db.statement<[string], ExistingRecord & { fondsId: string; level: 'project' | 'volume' }>('SELECT n, volume_id AS id, classification, deleted_at AS deletedAt, fonds_id AS fondsId, level FROM volumes WHERE archival_code = ?').get(code);

/** The 档号 (or title) of an item in use that is known by a number besides its own. */
export const findByAlias = (db: Database, alias: string, clearanceRank: number): string | undefined =>
  db.statement<[string, number], { name: string }>('SELECT coalesce(i.archival_code, i.title) AS name FROM code_aliases a JOIN items i ON i.n = a.item_n WHERE a.alias = ? AND i.classification <= ? AND i.deleted_at IS NULL LIMIT 1').get(alias, clearanceRank)?.name;

/** The 档号 (or title) of an item in use with the same document number, responsible body, date and title. */
export function findSameDescription(db: Database, of: { readonly title: string; readonly documentNumber: string; readonly responsible: string; readonly date: string }, clearanceRank: number): string | undefined {
  const index = of.documentNumber === '' ? 'items_by_title' : 'items_by_document_number';
  return db.statement<[string, string, string, string, number], { name: string }>(`SELECT coalesce(archival_code, title) AS name FROM items INDEXED BY ${index}
    WHERE document_number = ? AND title = ? AND responsible = ? AND date = ? AND classification <= ? AND deleted_at IS NULL LIMIT 1`).get(of.documentNumber, of.title, of.responsible, of.date, clearanceRank)?.name;
}

/** The last place in a volume that is taken. */
export const lastPosition = (db: Database, volumeId: string): number =>
  db.statement<[string], { last: number | null }>('SELECT max(volume_position) AS last FROM items WHERE volume_id = ?').get(volumeId)?.last ?? 0;
