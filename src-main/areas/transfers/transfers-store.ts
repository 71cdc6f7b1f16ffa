import type { RefusalReason } from '#shared/domain/case-paper.ts';
import type { Database } from '#main/db/database.ts';

export interface TransferRow {
  readonly n: number; readonly transferId: string; readonly number: string; readonly fondsId: string; readonly fromWhom: string; readonly unitId: string | null; readonly recordGroup: string; readonly classCode: string; readonly retention: string; readonly year: number;
  /** A rank. */ readonly classification: number; readonly note: string; readonly state: 'draft' | 'sent' | 'signed' | 'withdrawn'; readonly createdAt: string; readonly createdBy: string; readonly sentAt: string | null; readonly sentBy: string | null; readonly dueAt: string | null;
  readonly signedAt: string | null; readonly signedBy: string | null; readonly version: number;
}

const SELECT = `SELECT n, transfer_id AS transferId, number, fonds_id AS fondsId, from_whom AS fromWhom, unit_id AS unitId, record_group AS recordGroup, class_code AS classCode, retention, year, classification, note, state,
  created_at AS createdAt, created_by AS createdBy, sent_at AS sentAt, sent_by AS sentBy, due_at AS dueAt, signed_at AS signedAt, signed_by AS signedBy, version FROM transfers`;

export const findTransfer = (db: Database, transferId: string): TransferRow | undefined => db.statement<[string], TransferRow>(`${SELECT} WHERE transfer_id = ?`).get(transferId);

export interface TransferSearch { readonly state: string | null; readonly words: string; readonly rank: number; readonly before: number; readonly limit: number }

/** Within the clearance, latest first. */
export const selectTransfers = (db: Database, { state, words, rank, before, limit }: TransferSearch): TransferRow[] =>
  db.statement<(string | number | null)[], TransferRow>(`${SELECT} WHERE n < ? AND classification <= ? AND (? IS NULL OR state = ?) AND (? = '' OR instr(number, ?) > 0 OR instr(from_whom, ?) > 0) ORDER BY n DESC LIMIT ?`).all(before, rank, state, state, words, words, words, limit);

export function writeTransfer(db: Database, row: Omit<TransferRow, 'n'>): void {
  db.statement(`INSERT INTO transfers (transfer_id, number, fonds_id, from_whom, unit_id, record_group, class_code, retention, year, classification, note, state, created_at, created_by, sent_at, sent_by, due_at, signed_at, signed_by, version)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (transfer_id) DO UPDATE SET state = excluded.state, sent_at = excluded.sent_at, sent_by = excluded.sent_by, due_at = excluded.due_at,
    signed_at = excluded.signed_at, signed_by = excluded.signed_by, version = excluded.version`)
    .run(row.transferId, row.number, row.fondsId, row.fromWhom, row.unitId, row.recordGroup, row.classCode, row.retention, row.year, row.classification, row.note, row.state, row.createdAt, row.createdBy, row.sentAt, row.sentBy, row.dueAt, row.signedAt, row.signedBy, row.version);
}

/** The highest number given out in a year: `YJ-2026-0012` is 12. */
export const lastNumberOf = (db: Database, year: string): number =>
  db.statement<[string], { last: number | null }>("SELECT max(CAST(substr(number, 9) AS INTEGER)) AS last FROM transfers WHERE number LIKE 'YJ-' || ? || '-%'").get(year)!.last ?? 0;

export interface LineRow {
  readonly lineId: string; readonly transferId: string; readonly position: number; readonly title: string; readonly documentNumber: string; readonly responsible: string; readonly date: string; readonly statedPages: number; readonly countedPages: number | null; readonly damage: string;
  readonly outcome: 'pending' | 'accepted' | 'refused'; readonly refusal: RefusalReason | null; readonly note: string; readonly decidedAt: string | null; readonly decidedBy: string | null; readonly paperId: string | null; readonly itemId: string | null;
}

export const selectLines = (db: Database, transferId: string): LineRow[] =>
  db.statement<[string], LineRow>(`SELECT line_id AS lineId, transfer_id AS transferId, position, title, document_number AS documentNumber, responsible, date, stated_pages AS statedPages, counted_pages AS countedPages, damage, outcome, refusal, note,
    decided_at AS decidedAt, decided_by AS decidedBy, paper_id AS paperId, item_id AS itemId FROM transfer_lines WHERE transfer_id = ? ORDER BY position`).all(transferId);

export function writeLine(db: Database, line: LineRow): void {
  db.statement(`INSERT INTO transfer_lines (line_id, transfer_id, position, title, document_number, responsible, date, stated_pages, counted_pages, damage, outcome, refusal, note, decided_at, decided_by, paper_id, item_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (line_id) DO UPDATE SET counted_pages = excluded.counted_pages, damage = excluded.damage, outcome = excluded.outcome, refusal = excluded.refusal,
    note = excluded.note, decided_at = excluded.decided_at, decided_by = excluded.decided_by, item_id = excluded.item_id`)
    .run(line.lineId, line.transferId, line.position, line.title, line.documentNumber, line.responsible, line.date, line.statedPages, line.countedPages, line.damage, line.outcome, line.refusal, line.note, line.decidedAt, line.decidedBy, line.paperId, line.itemId);
}

export function deleteLine(db: Database, lineId: string): void {
  db.statement('DELETE FROM transfer_lines WHERE line_id = ?').run(lineId);
}

/** Lists that carry the paper and are neither signed nor withdrawn. */
export const countListsOfPaper = (db: Database, paperId: string): number =>
  db.statement<[string], { count: number }>("SELECT count(*) AS count FROM transfer_lines l JOIN transfers t ON t.transfer_id = l.transfer_id WHERE l.paper_id = ? AND t.state IN ('draft','sent')").get(paperId)!.count;

