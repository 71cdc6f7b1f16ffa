import type { StockScope } from '#shared/contract/stocktaking.ts';
import type { Database } from '#main/db/database.ts';

export interface StocktakingRecord {
  readonly n: number; readonly stocktakingId: string; readonly scope: StockScope; readonly depth: 'boxes' | 'items'; readonly state: 'underWay' | 'paused' | 'closed' | 'cancelled';
  readonly startedAt: string; readonly startedBy: string; readonly changedAt: string; readonly changedBy: string; readonly remark: string; readonly shelves: number; readonly countedShelves: number;
}

export interface CountedShelfRecord { readonly shelfId: string; readonly position: number; readonly countedAt: string | null; readonly countedBy: string | null }

type Row = Omit<StocktakingRecord, 'scope'> & { readonly scope: string };

const STOCKTAKING = `SELECT n, stocktaking_id AS stocktakingId, scope, depth, state, started_at AS startedAt, started_by AS startedBy, changed_at AS changedAt, changed_by AS changedBy, remark,
  (SELECT count(*) FROM stocktaking_shelves AS s WHERE s.stocktaking_id = stocktakings.stocktaking_id) AS shelves,
  (SELECT count(*) FROM stocktaking_shelves AS s WHERE s.stocktaking_id = stocktakings.stocktaking_id AND counted_at IS NOT NULL) AS countedShelves FROM stocktakings`;

const read = (row: Row): StocktakingRecord => ({ ...row, scope: JSON.parse(row.scope) as StockScope });

export function findStocktaking(db: Database, stocktakingId: string): StocktakingRecord | null {
  const row = db.statement<[string], Row>(`${STOCKTAKING} WHERE stocktaking_id = ?`).get(stocktakingId);
  return row === undefined ? null : read(row);
}

/** Newest first, before the row number `beforeN`. */
export const listStocktakingRecords = (db: Database, query: { readonly over: boolean; readonly beforeN: number; readonly limit: number }): StocktakingRecord[] =>
  db.statement<[number, number, number], Row>(`${STOCKTAKING} WHERE n < ? AND (state IN ('closed', 'cancelled')) = ? ORDER BY n DESC LIMIT ?`).all(query.beforeN, query.over ? 1 : 0, query.limit).map(read);

export const insertStocktaking = (db: Database, record: Pick<StocktakingRecord, 'stocktakingId' | 'scope' | 'depth' | 'startedAt' | 'startedBy'>) =>
  db.statement('INSERT INTO stocktakings (stocktaking_id, scope, depth, state, started_at, started_by, changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(record.stocktakingId, JSON.stringify(record.scope), record.depth, 'underWay', record.startedAt, record.startedBy, record.startedAt, record.startedBy);

export const changeState = (db: Database, record: Pick<StocktakingRecord, 'stocktakingId' | 'state' | 'changedAt' | 'changedBy' | 'remark'>) =>
  db.statement('UPDATE stocktakings SET state = ?, changed_at = ?, changed_by = ?, remark = ? WHERE stocktaking_id = ?').run(record.state, record.changedAt, record.changedBy, record.remark, record.stocktakingId);

export const insertCountedShelf = (db: Database, stocktakingId: string, shelfId: string, position: number) =>
  db.statement('INSERT INTO stocktaking_shelves (stocktaking_id, shelf_id, position) VALUES (?, ?, ?)').run(stocktakingId, shelfId, position);

/** In the order of the walk. */
export const listCountedShelves = (db: Database, stocktakingId: string): CountedShelfRecord[] =>
  db.statement<[string], CountedShelfRecord>('SELECT shelf_id AS shelfId, position, counted_at AS countedAt, counted_by AS countedBy FROM stocktaking_shelves WHERE stocktaking_id = ? ORDER BY position').all(stocktakingId);

export const hasShelf = (db: Database, stocktakingId: string, shelfId: string): boolean =>
  db.statement('SELECT 1 FROM stocktaking_shelves WHERE stocktaking_id = ? AND shelf_id = ?').get(stocktakingId, shelfId) !== undefined;

export const changeCounted = (db: Database, stocktakingId: string, shelfId: string, countedAt: string | null, countedBy: string | null) =>
  db.statement('UPDATE stocktaking_shelves SET counted_at = ?, counted_by = ? WHERE stocktaking_id = ? AND shelf_id = ?').run(countedAt, countedBy, stocktakingId, shelfId);

/** Of these shelves how many are in a stocktaking that is not over, and who began it. */
export const findShelvesTaken = (db: Database, shelfIds: readonly string[]): { readonly count: number; readonly person: string | null } =>
  db.statement<[string], { count: number; person: string | null }>(`SELECT count(*) AS count, min(started_by) AS person FROM stocktaking_shelves JOIN stocktakings USING (stocktaking_id)
    WHERE shelf_id IN (SELECT value FROM json_each(?)) AND state IN ('underWay', 'paused')`).get(JSON.stringify(shelfIds))!;

export interface ShelfCountRow { readonly stocktakingId: string; readonly state: StocktakingRecord['state']; readonly countedAt: string; readonly countedBy: string }

/** Newest first; a cancelled stocktaking does not count. */
export const listShelfCounts = (db: Database, shelfId: string): ShelfCountRow[] =>
  db.statement<[string], ShelfCountRow>(`SELECT stocktaking_id AS stocktakingId, state, counted_at AS countedAt, counted_by AS countedBy FROM stocktaking_shelves JOIN stocktakings USING (stocktaking_id)
    WHERE shelf_id = ? AND counted_at IS NOT NULL AND state <> 'cancelled' ORDER BY counted_at DESC`).all(shelfId);

export interface FaceCountRow { readonly column: number; readonly face: 'A' | 'B'; readonly shelves: number; readonly countedShelves: number; readonly oldestAt: string | null }

/** Each face with how many of its shelves were ever counted, and the oldest of their last counts. */
export const listFaceCounts = (db: Database, bankId: string): FaceCountRow[] =>
  db.statement<[string], FaceCountRow>(`WITH last AS (SELECT shelf_id, max(counted_at) AS at FROM stocktaking_shelves JOIN stocktakings USING (stocktaking_id) WHERE counted_at IS NOT NULL AND state <> 'cancelled' GROUP BY shelf_id)
    SELECT col AS "column", face, count(*) AS shelves, count(last.at) AS countedShelves, min(last.at) AS oldestAt FROM shelves LEFT JOIN last USING (shelf_id) WHERE bank_id = ? GROUP BY col, face ORDER BY col, face`).all(bankId);
