import type { Database } from '#main/db/database.ts';

/** A row of `register_lines`, with the code of its item where the asker may see it. `classification` is a rank. */
export interface LineRow {
  readonly lineId: string; readonly registerId: string; readonly year: number; readonly running: number; readonly number: string; readonly onDay: string; readonly counterpart: string; readonly documentNumber: string; readonly title: string; readonly documentDate: string;
  readonly urgency: string; readonly copies: number; readonly pages: number; readonly unit: string; readonly handler: string; readonly classification: number; readonly note: string; readonly state: 'entered' | 'void'; readonly voidReason: string;
  readonly enteredAt: string; readonly enteredBy: string; readonly sameDay: number; readonly lateReason: string; readonly filingNumber: string; readonly itemId: string | null; readonly filedAt: string | null; readonly filedBy: string | null; readonly version: number;
}
/** Of its item: null where there is none within the clearance. */
export interface SeenLineRow extends LineRow { readonly seenItemId: string | null; readonly archivalCode: string | null; readonly itemTitle: string | null }

const COLUMNS = `l.line_id AS lineId, l.register_id AS registerId, l.year, l.running, l.number, l.on_day AS onDay, l.counterpart, l.document_number AS documentNumber, l.title, l.document_date AS documentDate, l.urgency, l.copies, l.pages, l.unit, l.handler,
  l.classification, l.note, l.state, l.void_reason AS voidReason, l.entered_at AS enteredAt, l.entered_by AS enteredBy, l.same_day AS sameDay, l.late_reason AS lateReason, l.filing_number AS filingNumber, l.item_id AS itemId, l.filed_at AS filedAt, l.filed_by AS filedBy, l.version`;
const SEEN = `SELECT ${COLUMNS}, i.item_id AS seenItemId, i.archival_code AS archivalCode, i.title AS itemTitle FROM register_lines l LEFT JOIN items i ON i.item_id = l.item_id AND i.classification <= ? AND i.deleted_at IS NULL`;

/** The line within the clearance. */
export const findLine = (db: Database, lineId: string, rank: number): SeenLineRow | undefined =>
  db.statement<[number, string, number], SeenLineRow>(`${SEEN} WHERE l.line_id = ? AND l.classification <= ?`).get(rank, lineId, rank);

const SHOWN = { all: '', unfiled: " AND l.filed_at IS NULL AND l.state = 'entered'", late: " AND l.late_reason <> ''", void: " AND l.state = 'void'" } as const;

export interface LineSearch { readonly registerId: string; readonly year: number; readonly show: keyof typeof SHOWN; readonly words: string; readonly rank: number; readonly from: number; readonly limit: number }

/** Within the clearance, past number `from`: downwards for a screen, upwards as the book has them. */
export const selectLines = (db: Database, { registerId, year, show, words, rank, from, limit }: LineSearch, order: 'latestFirst' | 'asInTheBook'): SeenLineRow[] =>
  db.statement<(string | number)[], SeenLineRow>(`${SEEN} WHERE l.register_id = ? AND l.year = ? AND l.running ${order === 'latestFirst' ? '<' : '>'} ? AND l.classification <= ?${SHOWN[show]}
    AND (? = '' OR instr(l.title, ?) > 0 OR instr(l.number, ?) > 0 OR instr(l.document_number, ?) > 0 OR instr(l.counterpart, ?) > 0) ORDER BY l.running ${order === 'latestFirst' ? 'DESC' : ''} LIMIT ?`).all(rank, registerId, year, from, rank, words, words, words, words, words, limit);

/** Every number of a year, whoever may see what it is of: a gap is where there is none, not where something is secret. */
export const selectNumbers = (db: Database, registerId: string, year: number): number[] =>
  db.statement<[string, number], { running: number }>('SELECT running FROM register_lines WHERE register_id = ? AND year = ? ORDER BY running').all(registerId, year).map(({ running }) => running);

export interface YearCounts { readonly lines: number; readonly unfiled: number; readonly late: number; readonly sameDay: number; readonly void: number }
/** Within the clearance; void lines count by themselves. */
export const countYear = (db: Database, registerId: string, year: number, rank: number): YearCounts =>
  db.statement<[string, number, number], YearCounts>(`SELECT count(*) FILTER (WHERE state = 'entered') AS lines, count(*) FILTER (WHERE state = 'entered' AND filed_at IS NULL) AS unfiled, count(*) FILTER (WHERE state = 'entered' AND late_reason <> '') AS late,
    count(*) FILTER (WHERE state = 'entered' AND same_day = 1) AS sameDay, count(*) FILTER (WHERE state = 'void') AS void FROM register_lines WHERE register_id = ? AND year = ? AND classification <= ?`).get(registerId, year, rank)!;

/** The line of the same document of the same counterpart, within the clearance. */
export const findSameDocument = (db: Database, registerId: string, documentNumber: string, counterpart: string, rank: number): { number: string } | undefined =>
  db.statement<[string, string, string, number], { number: string }>("SELECT number FROM register_lines WHERE register_id = ? AND document_number = ? AND document_number <> '' AND counterpart = ? AND classification <= ? AND state = 'entered' LIMIT 1").get(registerId, documentNumber, counterpart, rank);

/** The line that an item stands in, whatever its 密级. */
export const findLineOfItem = (db: Database, itemId: string): { number: string; classification: number } | undefined =>
  db.statement<[string], { number: string; classification: number }>('SELECT number, classification FROM register_lines WHERE item_id = ?').get(itemId);

export function writeLine(db: Database, line: LineRow): void {
  db.statement(`INSERT INTO register_lines (line_id, register_id, year, running, number, on_day, counterpart, document_number, title, document_date, urgency, copies, pages, unit, handler, classification, note, state, void_reason, entered_at, entered_by, same_day, late_reason, filing_number, item_id, filed_at, filed_by, version)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (line_id) DO UPDATE SET on_day = excluded.on_day, counterpart = excluded.counterpart, document_number = excluded.document_number, title = excluded.title, document_date = excluded.document_date,
    urgency = excluded.urgency, copies = excluded.copies, pages = excluded.pages, unit = excluded.unit, handler = excluded.handler, classification = excluded.classification, note = excluded.note, state = excluded.state, void_reason = excluded.void_reason, same_day = excluded.same_day,
    filing_number = excluded.filing_number, item_id = excluded.item_id, filed_at = excluded.filed_at, filed_by = excluded.filed_by, version = excluded.version`)
    .run(line.lineId, line.registerId, line.year, line.running, line.number, line.onDay, line.counterpart, line.documentNumber, line.title, line.documentDate, line.urgency, line.copies, line.pages, line.unit, line.handler, line.classification, line.note, line.state, line.voidReason,
      line.enteredAt, line.enteredBy, line.sameDay, line.lateReason, line.filingNumber, line.itemId, line.filedAt, line.filedBy, line.version);
}
