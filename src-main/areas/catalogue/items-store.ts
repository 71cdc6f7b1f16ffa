import { aliasKey } from '#shared/domain/code-alias.ts';
import type { IndexedItem } from '#main/search-index/search-index-store.ts';
import type { Database } from '#main/db/database.ts';
import { rankOf } from '#main/areas/clearance-rank.ts';
import { searchableValues } from '#main/areas/schemes/searchable-values.ts';
import { storeCustomValues } from '#main/areas/schemes/custom-values.ts';
import { COLUMN_OF_FIELD, readAliases, type ItemFieldName, type ItemFields, type ItemRow } from './item-record.ts';

/** Columns of an `ItemRow`, from `items i` and what ITEM_JOINS adds. */
export const ITEM_COLUMNS = `i.n, i.item_id AS itemId, i.fonds_id AS fondsId, i.record_group AS recordGroup, i.class_code AS classCode, i.year, i.unit_id AS unitId, i.retention, i.title, i.document_number AS documentNumber,
  i.responsible, i.date, i.document_type AS documentType, i.draft_stage AS draftStage, i.language, i.carrier, i.page_count AS pageCount, i.classification, i.secrecy_term AS secrecyTerm,
  i.open_status AS openStatus, i.keywords, i.note, i.custom, i.archival_code AS archivalCode, i.item_number AS itemNumber, i.code_scope AS codeScope, i.box_id AS boxId, i.aliases, i.volume_id AS volumeId, i.volume_position AS volumePosition, i.captured_pages AS capturedPages,
  i.unread_pages AS unreadPages, i.deleted_at AS deletedAt, i.created_at AS createdAt, i.created_by AS createdBy, i.updated_at AS updatedAt, i.updated_by AS updatedBy, i.version,
  f.code AS fondsCode, v.archival_code AS volumeCode, v.year AS volumeYear, u.code AS unitCode, u.name AS unitName, b.box_number AS boxNumber, r.code AS roomCode, k.code AS bankCode, s.col AS shelfColumn, s.face, s.section, s.level, b.slot`;

export const ITEM_JOINS = `CROSS JOIN fonds f ON f.fonds_id = i.fonds_id LEFT JOIN units u ON u.unit_id = i.unit_id LEFT JOIN boxes b ON b.box_id = i.box_id LEFT JOIN volumes v ON v.volume_id = i.volume_id
  LEFT JOIN shelves s ON s.shelf_id = b.shelf_id LEFT JOIN banks k ON k.bank_id = s.bank_id LEFT JOIN rooms r ON r.room_id = k.room_id`;

/** An item within the clearance, deleted ones too. */
export const findItemRow = (db: Database, itemId: string, clearanceRank: number): ItemRow | undefined =>
  db.statement<[string, number], ItemRow>(`SELECT ${ITEM_COLUMNS} FROM items i ${ITEM_JOINS} WHERE i.item_id = ? AND i.classification <= ?`).get(itemId, clearanceRank);

/** Items by row number, in the order asked for; those above the clearance are left out. Together: so wide a row asked for by itself costs five times as much. */
export const findItemRows = (db: Database, ns: readonly number[], clearanceRank: number): ItemRow[] =>
  db.statement<[string, number], ItemRow>(`SELECT ${ITEM_COLUMNS} FROM json_each(?) h CROSS JOIN items i ON i.n = h.value ${ITEM_JOINS} WHERE i.classification <= ? ORDER BY h.key`).all(JSON.stringify(ns), clearanceRank);

/** Items of a fonds that have a code and are in use, in the order of coming in, after a row number. */
export const selectNumberedItems = (db: Database, fondsId: string, clearanceRank: number, after: number, limit: number): ItemRow[] =>
  db.statement<[string, number, number, number], ItemRow>(`SELECT ${ITEM_COLUMNS} FROM items i NOT INDEXED ${ITEM_JOINS} WHERE i.fonds_id = ? AND i.classification <= ? AND i.n > ? AND i.archival_code IS NOT NULL AND i.deleted_at IS NULL ORDER BY i.n LIMIT ?`)
    .all(fondsId, clearanceRank, after, limit);

/** Whether a code is taken, by whatever item, deleted ones too. */
export const isCodeTaken = (db: Database, archivalCode: string): boolean => db.statement<[string], { found: 1 }>('SELECT 1 AS found FROM items WHERE archival_code = ?').get(archivalCode) !== undefined;

export interface GivenCode {
  readonly archivalCode: string;
  readonly itemNumber: number;
  readonly codeScope: string;
}

export interface NewItemRow {
  readonly itemId: string;
  readonly fields: ItemFields;
  readonly code: GivenCode | null;
  /** JSON of `CodeAlias[]`; none when left out. */
  readonly aliases?: string;
  readonly filed?: { readonly volumeId: string; readonly position: number } | null;
  readonly at: string;
  readonly by: string;
}

/** Writes a new item; answers with its row number. */
export function insertItemRow(db: Database, { itemId, fields: f, code, aliases = '[]', filed = null, at, by }: NewItemRow): number {
  const n = Number(db.statement(`INSERT INTO items (item_id, fonds_id, record_group, class_code, year, unit_id, retention, title, document_number, responsible, date, document_type, draft_stage, language, carrier,
      page_count, classification, secrecy_term, open_status, keywords, note, custom, archival_code, item_number, code_scope, aliases, volume_id, volume_position, created_at, created_by, updated_at, updated_by, version)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`).run(
    itemId, f.fondsId, f.recordGroup, f.classCode, f.year, f.unitId, f.retention, f.title, f.documentNumber, f.responsible, f.date, f.documentType, f.draftStage, f.language, f.carrier,
    f.pageCount, rankOf(f.classification), f.secrecyTerm, f.openStatus, f.keywords, f.note, storeCustomValues(f.custom), code?.archivalCode ?? null, code?.itemNumber ?? null, code?.codeScope ?? null, aliases, filed?.volumeId ?? null, filed?.position ?? null, at, by, at, by,
  ).lastInsertRowid);
  if (aliases !== '[]') writeAliases(db, n, aliases);
  return n;
}

/** What an update may set besides described fields. */
export interface ItemMarks {
  readonly archivalCode?: string | null;
  readonly itemNumber?: number | null;
  readonly codeScope?: string | null;
  readonly deletedAt?: string | null;
  readonly volumeId?: string | null;
  readonly volumePosition?: number | null;
  /** JSON of `CodeAlias[]`, in the order of `orderAliases`. */
  readonly aliases?: string;
}
/** `custom` names the elements that change; an op may also name them singly, as `custom.<key>`. */
export type ItemChanges = Partial<ItemFields> & ItemMarks;

const COLUMN_OF_MARK: Readonly<Record<keyof ItemMarks, string>> = { archivalCode: 'archival_code', itemNumber: 'item_number', codeScope: 'code_scope', deletedAt: 'deleted_at', volumeId: 'volume_id', volumePosition: 'volume_position', aliases: 'aliases' };

/** Changes an item and counts its version up. `custom` is written as it is given, whole. */
export function changeItemRow(db: Database, n: number, changes: ItemChanges, at: string, by: string): void {
  const names = Object.keys(changes).sort() as (ItemFieldName | keyof ItemMarks)[];
  const columns = names.map((name) => `${{ ...COLUMN_OF_FIELD, ...COLUMN_OF_MARK }[name]} = ?, `).join('');
  const values = names.map((name) => {
    if (name === 'classification' && changes.classification !== undefined) return rankOf(changes.classification);
    return name === 'custom' ? storeCustomValues(changes.custom ?? {}) : changes[name];
  });
  db.statement(`UPDATE items SET ${columns}updated_at = ?, updated_by = ?, version = version + 1 WHERE n = ?`).run(...values, at, by, n);
  if (changes.aliases !== undefined) writeAliases(db, n, changes.aliases);
}

/** What can be found of an item: of its further elements those that their definition lets be searched. */
export const indexedItemOf = (db: Database, fields: ItemFields, archivalCode: string | null): IndexedItem => ({
  title: fields.title, documentNumber: fields.documentNumber, responsible: fields.responsible, keywords: fields.keywords, note: fields.note, archivalCode, date: fields.date, year: fields.year,
  custom: searchableValues(db, fields),
});

/** What other numbers are found by. */
function writeAliases(db: Database, n: number, aliases: string): void {
  db.statement('DELETE FROM code_aliases WHERE item_n = ?').run(n);
  for (const { kind, code } of readAliases(aliases)) db.statement('INSERT OR IGNORE INTO code_aliases (alias, item_n, kind) VALUES (?, ?, ?)').run(aliasKey(code), n, kind);
}

/** Frees the codes of items whose numbers change places in this transaction: no two rows may have one code, not even between two statements. */
export function clearCodes(db: Database, ns: readonly number[]): void {
  for (const n of ns) db.statement('UPDATE items SET archival_code = NULL WHERE n = ?').run(n);
}

/** Highest number ever given in a scope; null when none was. */
export const readLastNumber = (db: Database, fondsId: string, scope: string): number | null =>
  db.statement<[string, string], { last_number: number }>('SELECT last_number FROM code_sequences WHERE fonds_id = ? AND scope = ?').get(fondsId, scope)?.last_number ?? null;

/** Notes the highest number given; it never goes down. */
export function keepLastNumber(db: Database, fondsId: string, scope: string, number: number): void {
  db.statement('INSERT INTO code_sequences (fonds_id, scope, last_number) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET last_number = max(last_number, excluded.last_number)').run(fondsId, scope, number);
}
