import type { DeadlineRule } from '#shared/domain/deadline.ts';
import type { Database } from '#main/db/database.ts';

interface DispatchPaper { readonly title: string; readonly documentNumber: string; readonly note: string; readonly itemId: string | null }

/** `classification` is a rank; `receiptWithin` and `papers` are JSON in the table. */
export interface DispatchRow {
  readonly n: number; readonly dispatchId: string; readonly number: string; readonly fondsId: string; readonly title: string; readonly askedBy: string; readonly purpose: string; readonly classification: number; readonly receiptWithin: DeadlineRule | null; readonly papers: readonly DispatchPaper[];
  readonly state: 'draft' | 'issued' | 'closed' | 'withdrawn'; readonly createdAt: string; readonly createdBy: string; readonly issuedAt: string | null; readonly issuedBy: string | null; readonly dueAt: string | null; readonly closedAt: string | null; readonly version: number;
}
type Stored = Omit<DispatchRow, 'receiptWithin' | 'papers'> & { readonly receiptWithin: string; readonly papers: string };

const SELECT = `SELECT n, dispatch_id AS dispatchId, number, fonds_id AS fondsId, title, asked_by AS askedBy, purpose, classification, receipt_within AS receiptWithin, papers, state, created_at AS createdAt, created_by AS createdBy,
  issued_at AS issuedAt, issued_by AS issuedBy, due_at AS dueAt, closed_at AS closedAt, version FROM dispatches`;
const toDispatch = (row: Stored): DispatchRow => ({ ...row, receiptWithin: JSON.parse(row.receiptWithin) as DeadlineRule | null, papers: JSON.parse(row.papers) as DispatchPaper[] });

export function findDispatch(db: Database, dispatchId: string): DispatchRow | undefined {
  const row = db.statement<[string], Stored>(`${SELECT} WHERE dispatch_id = ?`).get(dispatchId);
  return row && toDispatch(row);
}

export interface DispatchSearch { readonly state: string | null; readonly overdueAt: string | null; readonly words: string; readonly rank: number; readonly before: number; readonly limit: number }

/** Within the clearance, latest first. `overdueAt`: only those whose receipts were due by then. */
export const selectDispatches = (db: Database, { state, overdueAt, words, rank, before, limit }: DispatchSearch): DispatchRow[] =>
  db.statement<(string | number | null)[], Stored>(`${SELECT} WHERE n < ? AND classification <= ? AND (? IS NULL OR state = ?) AND (? IS NULL OR (state = 'issued' AND due_at < ?)) AND (? = '' OR instr(number, ?) > 0 OR instr(title, ?) > 0
    OR EXISTS (SELECT 1 FROM dispatch_recipients r WHERE r.dispatch_id = dispatches.dispatch_id AND instr(r.name, ?) > 0)) ORDER BY n DESC LIMIT ?`).all(before, rank, state, state, overdueAt, overdueAt, words, words, words, words, limit).map(toDispatch);

export function writeDispatch(db: Database, row: Omit<DispatchRow, 'n'>): void {
  db.statement(`INSERT INTO dispatches (dispatch_id, number, fonds_id, title, asked_by, purpose, classification, receipt_within, papers, state, created_at, created_by, issued_at, issued_by, due_at, closed_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (dispatch_id) DO UPDATE SET fonds_id = excluded.fonds_id, title = excluded.title, asked_by = excluded.asked_by, purpose = excluded.purpose, classification = excluded.classification, receipt_within = excluded.receipt_within, papers = excluded.papers, state = excluded.state,
    issued_at = excluded.issued_at, issued_by = excluded.issued_by, due_at = excluded.due_at, closed_at = excluded.closed_at, version = excluded.version`)
    .run(row.dispatchId, row.number, row.fondsId, row.title, row.askedBy, row.purpose, row.classification, JSON.stringify(row.receiptWithin), JSON.stringify(row.papers), row.state, row.createdAt, row.createdBy, row.issuedAt, row.issuedBy, row.dueAt, row.closedAt, row.version);
}

/** The highest number given out in a year: `FF-2026-0012` is 12. */
export const lastNumberOf = (db: Database, year: string): number =>
  db.statement<[string], { last: number | null }>("SELECT max(CAST(substr(number, 9) AS INTEGER)) AS last FROM dispatches WHERE number LIKE 'FF-' || ? || '-%'").get(year)!.last ?? 0;

export interface RecipientRow {
  readonly recipientId: string; readonly dispatchId: string; readonly position: number; readonly name: string; readonly copies: number; readonly method: 'hand' | 'post' | 'electronic'; readonly state: 'waiting' | 'issued' | 'signed' | 'returned';
  readonly signedBy: string; readonly signedOn: string; readonly returnedOn: string; readonly returnedTo: string; readonly note: string;
}

export const selectRecipients = (db: Database, dispatchId: string): RecipientRow[] =>
  db.statement<[string], RecipientRow>('SELECT recipient_id AS recipientId, dispatch_id AS dispatchId, position, name, copies, method, state, signed_by AS signedBy, signed_on AS signedOn, returned_on AS returnedOn, returned_to AS returnedTo, note FROM dispatch_recipients WHERE dispatch_id = ? ORDER BY position').all(dispatchId);

export function writeRecipient(db: Database, row: RecipientRow): void {
  db.statement(`INSERT INTO dispatch_recipients (recipient_id, dispatch_id, position, name, copies, method, state, signed_by, signed_on, returned_on, returned_to, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (recipient_id) DO UPDATE SET state = excluded.state, signed_by = excluded.signed_by, signed_on = excluded.signed_on, returned_on = excluded.returned_on, returned_to = excluded.returned_to, note = excluded.note`)
    .run(row.recipientId, row.dispatchId, row.position, row.name, row.copies, row.method, row.state, row.signedBy, row.signedOn, row.returnedOn, row.returnedTo, row.note);
}

export function deleteRecipients(db: Database, dispatchId: string): void {
  db.statement('DELETE FROM dispatch_recipients WHERE dispatch_id = ?').run(dispatchId);
}
