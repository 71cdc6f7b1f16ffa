import type { z } from 'zod';
import type { registerSettings } from '#shared/contract/registers.ts';
import type { Database } from '#main/db/database.ts';

export type RegisterSettings = z.infer<typeof registerSettings>;
export interface RegisterRecord { readonly registerId: string; readonly settings: RegisterSettings; readonly retired: boolean; readonly version: number }
interface RegisterRow { registerId: string; settings: string; retired: number; version: number }

const SELECT = 'SELECT register_id AS registerId, settings, retired, version FROM registers';
const toRegister = (row: RegisterRow): RegisterRecord => ({ ...row, settings: JSON.parse(row.settings) as RegisterSettings, retired: row.retired === 1 });

export const selectRegisters = (db: Database): RegisterRecord[] => db.statement<[], RegisterRow>(`${SELECT} ORDER BY n`).all().map(toRegister);
export function findRegister(db: Database, registerId: string): RegisterRecord | undefined {
  const row = db.statement<[string], RegisterRow>(`${SELECT} WHERE register_id = ?`).get(registerId);
  return row && toRegister(row);
}
export function writeRegister(db: Database, { registerId, settings, retired, version }: RegisterRecord): void {
  db.statement('INSERT INTO registers (register_id, settings, retired, version) VALUES (?, ?, ?, ?) ON CONFLICT (register_id) DO UPDATE SET settings = excluded.settings, retired = excluded.retired, version = excluded.version').run(registerId, JSON.stringify(settings), retired ? 1 : 0, version);
}

/** Years in which it has lines, the latest first. A year is no secret: lines of every 密级 count. */
export const selectYears = (db: Database, registerId: string): number[] =>
  db.statement<[string], { year: number }>('SELECT DISTINCT year FROM register_lines WHERE register_id = ? ORDER BY year DESC').all(registerId).map(({ year }) => year);

export interface CatalogueMatch { readonly itemId: string; readonly title: string; readonly archivalCode: string | null }

/** Items of the fonds within the clearance that bear a document number and stand in no line; two are enough to know that it is not the only one. */
export const selectItemsNumbered = (db: Database, fondsId: string, documentNumber: string, rank: number): CatalogueMatch[] =>
  db.statement<[string, string, number], CatalogueMatch>(`SELECT i.item_id AS itemId, i.title, i.archival_code AS archivalCode FROM items i
    WHERE i.document_number = ? AND i.fonds_id = ? AND i.classification <= ? AND i.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM register_lines l WHERE l.item_id = i.item_id) ORDER BY i.n LIMIT 2`).all(documentNumber, fondsId, rank);

export interface UnlistedItem extends CatalogueMatch { readonly documentNumber: string; readonly responsible: string }
interface Unlisted { readonly fondsId: string; readonly recordGroup: string; readonly year: number; readonly rank: number; readonly responsible: string; readonly own: number; readonly limit: number }

/** Items of a year that stand in no line of any register: those that others wrote (incoming), or the fonds itself (outgoing). */
const UNLISTED = `FROM items i WHERE i.fonds_id = ? AND i.record_group = ? AND i.year = ? AND i.classification <= ? AND i.deleted_at IS NULL AND i.document_number <> '' AND (i.responsible = ?) = ? AND NOT EXISTS (SELECT 1 FROM register_lines l WHERE l.item_id = i.item_id)`;
export const selectUnlisted = (db: Database, { fondsId, recordGroup, year, rank, responsible, own, limit }: Unlisted): UnlistedItem[] =>
  db.statement<(string | number)[], UnlistedItem>(`SELECT i.item_id AS itemId, i.title, i.archival_code AS archivalCode, i.document_number AS documentNumber, i.responsible ${UNLISTED} ORDER BY i.n LIMIT ?`).all(fondsId, recordGroup, year, rank, responsible, own, limit);
export const countUnlisted = (db: Database, { fondsId, recordGroup, year, rank, responsible, own }: Omit<Unlisted, 'limit'>): number =>
  db.statement<(string | number)[], { count: number }>(`SELECT count(*) AS count ${UNLISTED}`).get(fondsId, recordGroup, year, rank, responsible, own)!.count;
