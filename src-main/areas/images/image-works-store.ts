import type { ImageWork, WorkSettings } from '#shared/contract/images.ts';
import type { Database } from '#main/db/database.ts';
import type { PagePicture } from '#main/areas/digitisation/pages-store.ts';

export interface WorkRecord {
  readonly n: number; readonly workId: string; readonly settings: WorkSettings; readonly state: ImageWork['state']; readonly jobId: string | null; readonly errorCode: string | null;
  readonly createdAt: string; readonly createdBy: string; readonly endedAt: string | null;
}
export type WorkPageState = 'planned' | 'changed' | 'made' | 'gone' | 'same' | 'refused' | 'undone' | 'kept';
export interface WorkPage { readonly pageN: number; readonly pageId: string; readonly state: WorkPageState; readonly before: PagePicture | null; readonly after: PagePicture | null }

const SELECT = 'SELECT n, work_id AS workId, settings, state, job_id AS jobId, error_code AS errorCode, created_at AS createdAt, created_by AS createdBy, ended_at AS endedAt FROM image_works';
type WorkRow = Omit<WorkRecord, 'settings'> & { readonly settings: string };
const toRecord = (row: WorkRow): WorkRecord => ({ ...row, settings: JSON.parse(row.settings) as WorkSettings });

export function findWork(db: Database, workId: string): WorkRecord | undefined {
  const row = db.statement<[string], WorkRow>(`${SELECT} WHERE work_id = ?`).get(workId);
  return row && toRecord(row);
}

/** Latest first. */
export const selectWorks = (db: Database, limit: number): WorkRecord[] => db.statement<[number], WorkRow>(`${SELECT} ORDER BY n DESC LIMIT ?`).all(limit).map(toRecord);

export function insertWork(db: Database, work: Pick<WorkRecord, 'workId' | 'settings' | 'state' | 'createdAt' | 'createdBy'>): number {
  const { lastInsertRowid } = db.statement('INSERT INTO image_works (work_id, settings, state, created_at, created_by) VALUES (?, ?, ?, ?, ?)').run(work.workId, JSON.stringify(work.settings), work.state, work.createdAt, work.createdBy);
  return Number(lastInsertRowid);
}

export function changeWorkRow(db: Database, n: number, changes: Partial<Pick<WorkRecord, 'state' | 'jobId' | 'errorCode' | 'endedAt'>>): void {
  const columns = { state: 'state', jobId: 'job_id', errorCode: 'error_code', endedAt: 'ended_at' } as const;
  const names = Object.keys(changes).sort() as (keyof typeof columns)[];
  db.statement(`UPDATE image_works SET ${names.map((name) => `${columns[name]} = ?`).join(', ')} WHERE n = ?`).run(...names.map((name) => changes[name]), n);
}

export function keepWorkPage(db: Database, workN: number, pageN: number, state: WorkPageState, told: { readonly before?: PagePicture; readonly after?: PagePicture; readonly errorCode?: string } = {}): void {
  db.statement(`INSERT INTO image_work_pages (work_n, page_n, state, error_code, before, after) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET state = excluded.state, error_code = excluded.error_code, before = coalesce(excluded.before, before), after = coalesce(excluded.after, after)`)
    .run(workN, pageN, state, told.errorCode ?? null, told.before === undefined ? null : JSON.stringify(told.before), told.after === undefined ? null : JSON.stringify(told.after));
}

type WorkPageRow = Omit<WorkPage, 'before' | 'after'> & { readonly before: string | null; readonly after: string | null };
const toPage = ({ before, after, ...row }: WorkPageRow): WorkPage => ({ ...row, before: before === null ? null : JSON.parse(before) as PagePicture, after: after === null ? null : JSON.parse(after) as PagePicture });

/** Pages that the work has not come to, in the order in which they were chosen. */
export const selectPlanned = (db: Database, workN: number, limit: number): string[] =>
  db.statement<[number, number], { pageId: string }>("SELECT p.page_id AS pageId FROM image_work_pages w JOIN pages p ON p.n = w.page_n WHERE w.work_n = ? AND w.state = 'planned' ORDER BY w.page_n LIMIT ?").all(workN, limit).map(({ pageId }) => pageId);

/** What can be taken back; pages that came of the work first, so that the others find their places. */
export const selectDone = (db: Database, workN: number, limit: number): WorkPage[] =>
  db.statement<[number, number], WorkPageRow>(`SELECT w.page_n AS pageN, p.page_id AS pageId, w.state, w.before, w.after FROM image_work_pages w JOIN pages p ON p.n = w.page_n
    WHERE w.work_n = ? AND w.state IN ('changed', 'gone') ORDER BY w.state = 'gone', w.page_n LIMIT ?`).all(workN, limit).map(toPage);

/** The pages that came of a spread beside the page itself. */
export const selectMadeBeside = (db: Database, workN: number, beforePageN: number): WorkPage[] =>
  db.statement<[number, number], WorkPageRow>(`SELECT w.page_n AS pageN, p.page_id AS pageId, w.state, w.before, w.after FROM image_work_pages w JOIN pages p ON p.n = w.page_n
    WHERE w.work_n = ? AND w.state = 'made' AND json_extract(w.before, '$.of') = ?`).all(workN, beforePageN).map(toPage);

export function keepMadePage(db: Database, workN: number, pageN: number, ofPageN: number, after: PagePicture): void {
  db.statement("INSERT INTO image_work_pages (work_n, page_n, state, before, after) VALUES (?, ?, 'made', ?, ?)").run(workN, pageN, JSON.stringify({ of: ofPageN }), JSON.stringify(after));
}

const OF_WORK = 'image_work_pages w JOIN pages p ON p.n = w.page_n LEFT JOIN items i ON i.item_id = p.item_id WHERE w.work_n = ?';

/** How many pages are in which state, as far as `rank` may see them. */
export function countStates(db: Database, workN: number, rank: number): Partial<Record<WorkPageState, number>> {
  const rows = db.statement<[number, number], { state: WorkPageState; count: number }>(`SELECT w.state, count(*) AS count FROM ${OF_WORK} AND (p.item_id IS NULL OR i.classification <= ?) GROUP BY w.state`).all(workN, rank);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

export const selectRefused = (db: Database, workN: number, rank: number, limit: number) =>
  db.statement<[number, number, number], { pageId: string; itemId: string | null; position: number; code: string }>(
    `SELECT p.page_id AS pageId, p.item_id AS itemId, p.position, w.error_code AS code FROM ${OF_WORK} AND w.state = 'refused' AND (p.item_id IS NULL OR i.classification <= ?) ORDER BY w.page_n LIMIT ?`).all(workN, rank, limit);

/** Whether a page of it is above the rank. */
export const hasHigherPages = (db: Database, workN: number, rank: number): boolean => db.statement<[number, number]>(`SELECT 1 FROM ${OF_WORK} AND i.classification > ? LIMIT 1`).get(workN, rank) !== undefined;

/** Living pages of a volume's items, in order, that `rank` may see. */
export const selectPagesOfVolume = (db: Database, volumeId: string, rank: number): string[] =>
  db.statement<[string, number], { pageId: string }>('SELECT p.page_id AS pageId FROM items i JOIN pages p ON p.item_id = i.item_id AND p.deleted_at IS NULL WHERE i.volume_id = ? AND i.deleted_at IS NULL AND i.classification <= ? ORDER BY i.n, p.position').all(volumeId, rank).map(({ pageId }) => pageId);
