import type { WorkStretch } from '#shared/domain/line-work.ts';
import type { Database } from '#main/db/database.ts';
import { BATCH_VISIBLE } from './batches-store.ts';

export interface Counts { readonly volumes: number; readonly items: number; readonly pages: number }

export interface HandOverRow extends Counts {
  readonly arrival: number; readonly direction: 'start' | 'forward' | 'back' | 'finish'; readonly fromPosition: number; readonly toPosition: number; readonly givenAt: string; readonly givenBy: string; readonly receivedAt: string | null; readonly receivedBy: string | null;
  readonly roomItems: number; readonly roomPages: number; readonly condition: string; readonly remark: string; readonly reason: string; readonly wrongPages: number; readonly received: Counts | null; readonly receivedRemark: string; readonly checks: readonly string[];
  readonly images: number; readonly imagesHash: string; readonly files: number; readonly filesChanged: number;
}
type RawRow = Omit<HandOverRow, 'received' | 'checks'> & { received: string | null; checks: string };

const toHandOver = (row: RawRow): HandOverRow => ({ ...row, received: row.received === null ? null : JSON.parse(row.received) as Counts, checks: JSON.parse(row.checks) as string[] });

/** In the order in which they were. */
export const selectHandOvers = (db: Database, batchId: string): HandOverRow[] =>
  db.statement<[string], RawRow>(`SELECT arrival, direction, from_position AS fromPosition, to_position AS toPosition, given_at AS givenAt, given_by AS givenBy, received_at AS receivedAt, received_by AS receivedBy, volumes, items, pages, room_items AS roomItems, room_pages AS roomPages,
    condition, remark, reason, wrong_pages AS wrongPages, received, received_remark AS receivedRemark, checks, images, images_hash AS imagesHash, files, files_changed AS filesChanged FROM batch_hand_overs WHERE batch_id = ? ORDER BY arrival`).all(batchId).map(toHandOver);

export function insertHandOver(db: Database, batchId: string, row: HandOverRow): void {
  db.statement(`INSERT INTO batch_hand_overs (batch_id, arrival, direction, from_position, to_position, given_at, given_by, received_at, received_by, volumes, items, pages, room_items, room_pages, condition, remark, reason, wrong_pages, received, received_remark, checks,
    images, images_hash, files, files_changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(batchId, row.arrival, row.direction, row.fromPosition, row.toPosition, row.givenAt, row.givenBy, row.receivedAt, row.receivedBy, row.volumes, row.items, row.pages, row.roomItems, row.roomPages, row.condition, row.remark, row.reason, row.wrongPages,
      row.received === null ? null : JSON.stringify(row.received), row.receivedRemark, JSON.stringify(row.checks), row.images, row.imagesHash, row.files, row.filesChanged);
}

/** The receiver's half of the last hand-over. All null takes it back. */
export function writeReceipt(db: Database, batchId: string, arrival: number, { at, by, received, remark, checks }: { readonly at: string | null; readonly by: string | null; readonly received: Counts | null; readonly remark: string; readonly checks: readonly string[] }): void {
  db.statement('UPDATE batch_hand_overs SET received_at = ?, received_by = ?, received = ?, received_remark = ?, checks = ? WHERE batch_id = ? AND arrival = ?').run(at, by, received === null ? null : JSON.stringify(received), remark, JSON.stringify(checks), batchId, arrival);
}

export interface TickRow { readonly itemKey: string; readonly doneAt: string; readonly doneBy: string; readonly note: string }
export const selectTicks = (db: Database, batchId: string): TickRow[] =>
  db.statement<[string], TickRow>('SELECT item_key AS itemKey, done_at AS doneAt, done_by AS doneBy, note FROM batch_ticks WHERE batch_id = ? ORDER BY item_key').all(batchId);
export function writeTick(db: Database, batchId: string, { itemKey, doneAt, doneBy, note }: TickRow): void {
  db.statement('INSERT INTO batch_ticks (batch_id, item_key, done_at, done_by, note) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET done_at = excluded.done_at, done_by = excluded.done_by, note = excluded.note').run(batchId, itemKey, doneAt, doneBy, note);
}
export function deleteTick(db: Database, batchId: string, itemKey: string): void {
  db.statement('DELETE FROM batch_ticks WHERE batch_id = ? AND item_key = ?').run(batchId, itemKey);
}

export function insertWork(db: Database, batchId: string, arrival: number, { person, station, beganAt, endedAt, items, pages }: Omit<WorkStretch, 'returnedPages'>): void {
  db.statement('INSERT INTO batch_work (batch_id, arrival, station_key, person, began_at, ended_at, items, pages, returned_pages) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)').run(batchId, arrival, station, person, beganAt, endedAt, items, pages);
}

/** Pages that came back count against the last stretch that sent the batch on from that station. */
export function addReturnedPages(db: Database, batchId: string, station: string, pages: number): void {
  db.statement('UPDATE batch_work SET returned_pages = returned_pages + ? WHERE n = (SELECT max(n) FROM batch_work WHERE batch_id = ? AND station_key = ? AND items > 0)').run(pages, batchId, station);
}

/** Who has worked on the batch. */
export const selectWorkers = (db: Database, batchId: string): string[] => db.statement<[string], { person: string }>('SELECT DISTINCT person FROM batch_work WHERE batch_id = ?').all(batchId).map(({ person }) => person);

/** Stretches that ended from one instant to before another, of batches of which nothing is above the clearance. */
export const selectWork = (db: Database, { lineId, from, to, rank }: { readonly lineId: string | null; readonly from: string; readonly to: string; readonly rank: number }): WorkStretch[] =>
  db.statement<(string | number | null)[], WorkStretch>(`SELECT w.person, w.station_key AS station, w.began_at AS beganAt, w.ended_at AS endedAt, w.items, w.pages, w.returned_pages AS returnedPages FROM batch_work w JOIN batches b ON b.batch_id = w.batch_id
    WHERE w.ended_at >= ? AND w.ended_at < ? AND (? IS NULL OR b.line_id = ?) AND ${BATCH_VISIBLE} ORDER BY w.n`).all(from, to, lineId, lineId, rank);

export interface BatchDeed { readonly at: string; readonly by: string; readonly kind: string; readonly note: string }

/** What was done with a batch, latest first. */
export const selectDeeds = (db: Database, batchId: string): BatchDeed[] =>
  db.statement<[string], Omit<BatchDeed, 'at'> & { ms: number }>(`SELECT o.ms, coalesce(p.display_name, o.actor) AS "by", o.kind, coalesce(o.body ->> '$.note', '') AS note FROM op_log o LEFT JOIN people p ON p.person_id = o.actor
    WHERE o.entity = 'batch' AND o.eid = ? ORDER BY o.n DESC LIMIT 500`).all(batchId).map(({ ms, ...deed }) => ({ ...deed, at: new Date(ms).toISOString() }));
