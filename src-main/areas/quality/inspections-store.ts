import { BATCH_VISIBLE } from '#main/areas/line/batches-store.ts';
import type { Database } from '#main/db/database.ts';

export interface InspectionRow {
  readonly n: number; readonly inspectionId: string; readonly batchId: string; readonly arrival: number; readonly gateKey: string; readonly seed: number; readonly samplePct: number; readonly population: number; readonly state: 'open' | 'accepted' | 'rejected' | 'withdrawn';
  readonly openedAt: string; readonly openedBy: string; readonly closedAt: string | null; readonly closedBy: string | null; /** Kept when it is closed. */ readonly items: number; readonly linked: number; readonly note: string; readonly version: number;
}

const INSPECTION = `SELECT s.n, s.inspection_id AS inspectionId, s.batch_id AS batchId, s.arrival, s.gate_key AS gateKey, s.seed, s.sample_pct AS samplePct, s.population, s.state, s.opened_at AS openedAt, s.opened_by AS openedBy, s.closed_at AS closedAt, s.closed_by AS closedBy,
  s.items, s.linked, s.note, s.version FROM inspections s JOIN batches b ON b.batch_id = s.batch_id`;

export const findInspection = (db: Database, inspectionId: string, rank: number): InspectionRow | undefined =>
  db.statement<[string, number], InspectionRow>(`${INSPECTION} WHERE s.inspection_id = ? AND ${BATCH_VISIBLE}`).get(inspectionId, rank);

/** Latest first, of one batch or of all that may be seen. */
export const selectInspections = (db: Database, batchId: string | null, rank: number, limit: number): InspectionRow[] =>
  db.statement<(string | number | null)[], InspectionRow>(`${INSPECTION} WHERE (? IS NULL OR s.batch_id = ?) AND ${BATCH_VISIBLE} ORDER BY s.n DESC LIMIT ?`).all(batchId, batchId, rank, limit);

/** Of a batch since it came to its station. */
export const selectRound = (db: Database, batchId: string, arrival: number): InspectionRow[] =>
  db.statement<[string, number], InspectionRow>(`${INSPECTION} WHERE s.batch_id = ? AND s.arrival = ? AND s.state <> 'withdrawn' ORDER BY s.n`).all(batchId, arrival);

export function writeInspection(db: Database, row: Omit<InspectionRow, 'n'>): void {
  db.statement(`INSERT INTO inspections (inspection_id, batch_id, arrival, gate_key, seed, sample_pct, population, state, opened_at, opened_by, closed_at, closed_by, items, linked, note, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (inspection_id) DO UPDATE SET state = excluded.state, closed_at = excluded.closed_at, closed_by = excluded.closed_by, items = excluded.items, linked = excluded.linked, note = excluded.note, version = excluded.version`)
    .run(row.inspectionId, row.batchId, row.arrival, row.gateKey, row.seed, row.samplePct, row.population, row.state, row.openedAt, row.openedBy, row.closedAt, row.closedBy, row.items, row.linked, row.note, row.version);
}

/** Batches that were decided upon in a time, with what each gate of theirs said, in order. `gates`: how many its line has. */
export interface DecidedGate { readonly batchId: string; readonly arrival: number; readonly state: 'accepted' | 'rejected'; readonly gates: number; readonly right: number; readonly looked: number }

export const selectDecided = (db: Database, { lineId, from, to, rank }: { readonly lineId: string | null; readonly from: string; readonly to: string; readonly rank: number }): DecidedGate[] =>
  db.statement<(string | number | null)[], DecidedGate>(`SELECT s.batch_id AS batchId, s.arrival, s.state, json_array_length(b.settings, '$.quality.gates') AS gates,
      (SELECT count(*) FROM inspection_pages p WHERE p.inspection_id = s.inspection_id AND p.verdict = 'right') AS "right", (SELECT count(*) FROM inspection_pages p WHERE p.inspection_id = s.inspection_id AND p.verdict <> 'pending') AS looked
    FROM inspections s JOIN batches b ON b.batch_id = s.batch_id
    WHERE s.state IN ('accepted','rejected') AND s.batch_id IN (SELECT batch_id FROM inspections WHERE closed_at >= ? AND closed_at < ? AND state IN ('accepted','rejected')) AND (? IS NULL OR b.line_id = ?) AND ${BATCH_VISIBLE} ORDER BY s.n`).all(from, to, lineId, lineId, rank);
