import type { DeliveryOutcome } from '#shared/contract/delivery-shapes.ts';
import type { Database } from '#main/db/database.ts';

/** What a run met in a store. `receipt` and `problems`: the answer, as texts of files. */
export interface DeliveryRow {
  readonly n: number; readonly sourceN: number; readonly typeKey: string; readonly name: string; readonly fingerprint: string; readonly state: 'waiting' | 'taken' | 'refused' | 'gone'; readonly runN: number; readonly seenAt: string; readonly classification: number;
  readonly receipt: string | null; readonly problems: string | null; readonly receiptAt: string | null;
}
const SELECT = 'SELECT n, source_n AS sourceN, type_key AS typeKey, name, fingerprint, state, run_n AS runN, seen_at AS seenAt, classification, receipt, problems, receipt_at AS receiptAt FROM deliveries';

export const findDelivery = (db: Database, sourceN: number, typeKey: string, name: string): DeliveryRow | undefined => db.statement<[number, string, string], DeliveryRow>(`${SELECT} WHERE source_n = ? AND type_key = ? AND name = ?`).get(sourceN, typeKey, name);

/** Answers with its number. */
export function writeDelivery(db: Database, row: Omit<DeliveryRow, 'n' | 'receiptAt'>): number {
  return db.statement<unknown[], { n: number }>(`INSERT INTO deliveries (source_n, type_key, name, fingerprint, state, run_n, seen_at, classification, receipt, problems) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (source_n, type_key, name) DO UPDATE SET fingerprint = excluded.fingerprint, state = excluded.state, run_n = excluded.run_n, seen_at = excluded.seen_at, classification = excluded.classification, receipt = excluded.receipt, problems = excluded.problems, receipt_at = NULL RETURNING n`)
    .get(row.sourceN, row.typeKey, row.name, row.fingerprint, row.state, row.runN, row.seenAt, row.classification, row.receipt, row.problems)!.n;
}
export const selectOwedReceipts = (db: Database, sourceN: number): DeliveryRow[] => db.statement<[number], DeliveryRow>(`${SELECT} WHERE source_n = ? AND receipt IS NOT NULL AND receipt_at IS NULL ORDER BY n`).all(sourceN);
export const noteReceipt = (db: Database, n: number, at: string): void => { db.statement('UPDATE deliveries SET receipt_at = ? WHERE n = ?').run(at, n); };

/** Within the clearance. */
export const countDeliveries = (db: Database, sourceN: number, state: DeliveryRow['state'], rank: number): number =>
  db.statement<[number, string, number], { count: number }>('SELECT count(*) AS count FROM deliveries WHERE source_n = ? AND state = ? AND classification <= ?').get(sourceN, state, rank)!.count;

/** What lay in the store unfinished, or refused, and lies there no more: its log stays, nobody waits for it. */
export const selectUnsettled = (db: Database, sourceN: number): DeliveryRow[] => db.statement<[number], DeliveryRow>(`${SELECT} WHERE source_n = ? AND state IN ('waiting','refused')`).all(sourceN);
export const settleAsGone = (db: Database, n: number): void => { db.statement("UPDATE deliveries SET state = 'gone', fingerprint = '', receipt = NULL, receipt_at = NULL WHERE n = ?").run(n); };

export interface LineRow {
  readonly n: number; readonly runN: number; readonly deliveryN: number; readonly externalId: string; readonly revision: string; readonly outcome: DeliveryOutcome; readonly code: string | null; readonly data: string; readonly recordN: number | null; readonly classification: number; readonly notedAt: string;
}
export function insertLine(db: Database, line: Omit<LineRow, 'n'>): void {
  db.statement('INSERT INTO delivery_lines (run_n, delivery_n, external_id, revision, outcome, code, data, record_n, classification, noted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(line.runN, line.deliveryN, line.externalId, line.revision, line.outcome, line.code, line.data, line.recordN, line.classification, line.notedAt);
}

export const countLines = (db: Database, runN: number, rank: number): Partial<Record<DeliveryOutcome, number>> =>
  Object.fromEntries(db.statement<[number, number], { outcome: DeliveryOutcome; count: number }>('SELECT outcome, count(*) AS count FROM delivery_lines WHERE run_n = ? AND classification <= ? GROUP BY outcome').all(runN, rank).map(({ outcome, count }) => [outcome, count]));

export interface LineSearch { readonly sourceN: number | null; readonly runN: number | null; readonly outcome: string | null; readonly words: string; readonly rank: number; readonly before: number; readonly limit: number }
export interface FoundLine extends LineRow { readonly sourceN: number; readonly runId: string; readonly typeKey: string; readonly delivery: string; readonly itemId: string | null }

/** Within the clearance, latest first. */
export const selectLines = (db: Database, { sourceN, runN, outcome, words, rank, before, limit }: LineSearch): FoundLine[] =>
  db.statement<(string | number | null)[], FoundLine>(`SELECT l.n, l.run_n AS runN, l.delivery_n AS deliveryN, l.external_id AS externalId, l.revision, l.outcome, l.code, l.data, l.record_n AS recordN, l.classification, l.noted_at AS notedAt,
      d.source_n AS sourceN, r.run_id AS runId, d.type_key AS typeKey, d.name AS delivery, i.item_id AS itemId
    FROM delivery_lines l JOIN deliveries d ON d.n = l.delivery_n JOIN delivery_runs r ON r.n = l.run_n LEFT JOIN delivered_records c ON c.n = l.record_n LEFT JOIN items i ON i.item_id = c.item_id AND i.deleted_at IS NULL AND i.classification <= ?
    WHERE l.n < ? AND l.classification <= ? AND (? IS NULL OR d.source_n = ?) AND (? IS NULL OR l.run_n = ?) AND (? IS NULL OR l.outcome = ?) AND (? = '' OR instr(l.external_id, ?) > 0 OR instr(d.name, ?) > 0) ORDER BY l.n DESC LIMIT ?`)
    .all(rank, before, rank, sourceN, sourceN, runN, runN, outcome, outcome, words, words, words, limit);
