import type { StockDecision, StockStatus } from '#shared/domain/stocktaking.ts';
import type { Database } from '#main/db/database.ts';

export interface DecisionRecord {
  readonly difference: string; readonly status: StockStatus; readonly decision: StockDecision; readonly reason: string; readonly shelfId: string | null; readonly decidedAt: string; readonly decidedBy: string;
}

export const listDecisions = (db: Database, stocktakingId: string): DecisionRecord[] =>
  db.statement<[string], DecisionRecord>('SELECT difference, status, decision, reason, shelf_id AS shelfId, decided_at AS decidedAt, decided_by AS decidedBy FROM stocktaking_decisions WHERE stocktaking_id = ?').all(stocktakingId);

/** The last word counts; the earlier ones stay in the op log. */
export const putDecision = (db: Database, stocktakingId: string, record: DecisionRecord) =>
  db.statement(`INSERT INTO stocktaking_decisions (stocktaking_id, difference, status, decision, reason, shelf_id, decided_at, decided_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET status = excluded.status, decision = excluded.decision, reason = excluded.reason, shelf_id = excluded.shelf_id, decided_at = excluded.decided_at, decided_by = excluded.decided_by`)
    .run(stocktakingId, record.difference, record.status, record.decision, record.reason, record.shelfId, record.decidedAt, record.decidedBy);

/** What earlier stocktakings marked missing and no later one has seen, with the day. */
export const listMissed = (db: Database, stocktakingId: string): ReadonlyMap<string, string> => new Map(
  db.statement<[string], { difference: string; at: string }>(`SELECT difference, max(decided_at) AS at FROM stocktaking_decisions AS decided WHERE decision = 'markMissing' AND stocktaking_id <> ?
    AND NOT EXISTS (SELECT 1 FROM stocktaking_sights AS seen WHERE seen.thing_id = substr(difference, instr(difference, ':') + 1) AND seen.seen_at > decided_at AND seen.withdrawn_at IS NULL) GROUP BY difference`)
    .all(stocktakingId).map(({ difference, at }) => [difference, at]));
