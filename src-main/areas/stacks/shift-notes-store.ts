import type { Database } from '#main/db/database.ts';

/** `summary` is a JSON ShiftSummary, or empty for a note that hands nothing over. */
export interface ShiftNoteRecord { readonly noteId: string; readonly writtenAt: string; readonly writtenBy: string; readonly handsOver: 0 | 1; readonly summary: string; readonly remark: string }

export const insertShiftNote = (db: Database, note: ShiftNoteRecord) =>
  db.statement('INSERT INTO shift_notes (note_id, written_at, written_by, hands_over, summary, remark) VALUES (?, ?, ?, ?, ?, ?)').run(note.noteId, note.writtenAt, note.writtenBy, note.handsOver, note.summary, note.remark);

/** Newest first. */
export const listShiftNoteRecords = (db: Database, limit: number): ShiftNoteRecord[] =>
  db.statement<[number], ShiftNoteRecord>('SELECT note_id AS noteId, written_at AS writtenAt, written_by AS writtenBy, hands_over AS handsOver, summary, remark FROM shift_notes ORDER BY n DESC LIMIT ?').all(limit);

export const lastHandOverAt = (db: Database): string | null =>
  db.statement<[], { writtenAt: string }>('SELECT written_at AS writtenAt FROM shift_notes WHERE hands_over = 1 ORDER BY n DESC LIMIT 1').get()?.writtenAt ?? null;

/** Commands since an instant, by what they were and how they ended. */
export const countCommandsSince = (db: Database, since: string): { readonly command: string; readonly result: string | null; readonly count: number }[] =>
  db.statement<[string], { command: string; result: string | null; count: number }>('SELECT command, result, count(*) AS count FROM shelf_commands WHERE asked_at > ? GROUP BY command, result').all(since);
