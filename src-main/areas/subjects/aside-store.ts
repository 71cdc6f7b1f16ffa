import type { AsideKind } from '#shared/domain/subject.ts';
import type { Database } from '#main/db/database.ts';
import type { LinkedKind } from './subjects-store.ts';

/** Why and until when records stand in the history of a subject. `keepUntil`, `backAt`: empty or null where there is none. */
export interface AsideRow {
  readonly asideId: string; readonly subjectId: string; readonly kind: AsideKind; readonly onDay: string; readonly reason: string; readonly keepUntil: string; readonly place: string; readonly successorId: string | null; readonly successorName: string | null; readonly movedAt: string; readonly movedBy: string;
}
type AsideDraft = Omit<AsideRow, 'successorName'>;

export function insertAside(db: Database, { asideId, subjectId, kind, onDay, reason, keepUntil, place, successorId, movedAt, movedBy }: AsideDraft): void {
  db.statement('INSERT INTO subject_asides (aside_id, subject_id, kind, on_day, reason, keep_until, place, successor_id, moved_at, moved_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(asideId, subjectId, kind, onDay, reason, keepUntil, place, successorId, movedAt, movedBy);
}

const SELECT = `SELECT a.aside_id AS asideId, a.subject_id AS subjectId, a.kind, a.on_day AS onDay, a.reason, a.keep_until AS keepUntil, a.place, a.successor_id AS successorId, s.name AS successorName, a.moved_at AS movedAt, a.moved_by AS movedBy
  FROM subject_asides a LEFT JOIN subjects s ON s.subject_id = a.successor_id`;

export const findAside = (db: Database, asideId: string): AsideRow | undefined => db.statement<[string], AsideRow>(`${SELECT} WHERE a.aside_id = ?`).get(asideId);
/** The latest first. */
export const selectAsides = (db: Database, subjectId: string): AsideRow[] => db.statement<[string], AsideRow>(`${SELECT} WHERE a.subject_id = ? ORDER BY a.on_day DESC, a.moved_at DESC`).all(subjectId);

/** In whose history a record stands now, whoever's it is; a record stands in one at most. */
export const findAsideOf = (db: Database, kind: LinkedKind, recordId: string): AsideRow | undefined =>
  db.statement<[LinkedKind, string], AsideRow>(`${SELECT} JOIN subject_aside_records r ON r.aside_id = a.aside_id WHERE r.record_kind = ? AND r.record_id = ?`).get(kind, recordId);

export function putAside(db: Database, asideId: string, kind: LinkedKind, recordId: string): void {
  db.statement('INSERT INTO subject_aside_records (aside_id, record_kind, record_id) VALUES (?, ?, ?)').run(asideId, kind, recordId);
}
/** Answers whether it stood there. */
export const takeBack = (db: Database, asideId: string, kind: LinkedKind, recordId: string): boolean =>
  db.statement('DELETE FROM subject_aside_records WHERE aside_id = ? AND record_kind = ? AND record_id = ?').run(asideId, kind, recordId).changes > 0;
export const selectAsideRecords = (db: Database, asideId: string): { kind: LinkedKind; recordId: string }[] =>
  db.statement<[string], { kind: LinkedKind; recordId: string }>('SELECT record_kind AS kind, record_id AS recordId FROM subject_aside_records WHERE aside_id = ? ORDER BY record_kind, record_id').all(asideId);
