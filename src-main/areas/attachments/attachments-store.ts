import type { AttachmentBatch, AttachmentSettings } from '#shared/contract/attachments.ts';
import type { Database } from '#main/db/database.ts';

export type AttachmentState = AttachmentBatch['state'];

export interface AttachmentRecord {
  readonly n: number; readonly attachmentId: string; readonly folder: string; readonly state: AttachmentState; readonly settings: AttachmentSettings; readonly fondsCode: string;
  readonly jobId: string | null; readonly errorCode: string | null; readonly kept: number; readonly createdAt: string; readonly createdBy: string; readonly startedAt: string | null; readonly endedAt: string | null;
}
type AttachmentRow = Omit<AttachmentRecord, 'settings'> & { readonly settings: string };

const COLUMNS = { folder: 'folder', state: 'state', settings: 'settings', jobId: 'job_id', errorCode: 'error_code', kept: 'kept', createdAt: 'created_at', createdBy: 'created_by', startedAt: 'started_at', endedAt: 'ended_at' } as const;
const SELECT = `SELECT a.n, a.attachment_id AS attachmentId, ${Object.entries(COLUMNS).map(([name, column]) => `a.${column} AS ${name}`).join(', ')}, f.code AS fondsCode FROM attachments a JOIN fonds f ON f.fonds_id = a.fonds_id`;

const toRecord = (row: AttachmentRow): AttachmentRecord => ({ ...row, settings: JSON.parse(row.settings) as AttachmentSettings });

export function findAttachment(db: Database, attachmentId: string): AttachmentRecord | undefined {
  const row = db.statement<[string], AttachmentRow>(`${SELECT} WHERE a.attachment_id = ?`).get(attachmentId);
  return row && toRecord(row);
}

/** Latest first. */
export const selectAttachments = (db: Database, before: number, limit: number): AttachmentRecord[] =>
  db.statement<[number, number], AttachmentRow>(`${SELECT} WHERE a.n < ? ORDER BY a.n DESC LIMIT ?`).all(before, limit).map(toRecord);

export function insertAttachment(db: Database, { attachmentId, folder, settings, createdAt, createdBy }: Pick<AttachmentRecord, 'attachmentId' | 'folder' | 'settings' | 'createdAt' | 'createdBy'>): void {
  db.statement("INSERT INTO attachments (attachment_id, folder, state, settings, fonds_id, created_at, created_by) VALUES (?, ?, 'checking', ?, ?, ?, ?)").run(attachmentId, folder, JSON.stringify(settings), settings.scope.fondsId, createdAt, createdBy);
}

export function changeAttachment(db: Database, attachmentId: string, changes: Partial<Omit<AttachmentRecord, 'n' | 'attachmentId' | 'fondsCode'>>): void {
  const names = Object.keys(changes).sort() as (keyof typeof COLUMNS)[];
  const values = names.map((name) => (name === 'settings' ? JSON.stringify(changes[name]) : changes[name]));
  db.statement(`UPDATE attachments SET ${names.map((name) => `${COLUMNS[name]} = ?`).join(', ')} WHERE attachment_id = ?`).run(...values, attachmentId);
  if (changes.settings) db.statement('UPDATE attachments SET fonds_id = ? WHERE attachment_id = ?').run(changes.settings.scope.fondsId, attachmentId);
}

export const removeAttachment = (db: Database, attachmentId: string): void => { db.statement('DELETE FROM attachments WHERE attachment_id = ?').run(attachmentId); };
