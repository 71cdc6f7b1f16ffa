import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listShiftNoteRecords, type ShiftNoteRecord } from './shift-notes-store.ts';
import { summariseShift } from './summarise-shift.ts';

type Notes = CallAnswer<'stacks', 'listShiftNotes'>;

/** The notes, newest first, and what a hand-over would say now. */
export function listShiftNotes(context: AreaContext, input: CallInput<'stacks', 'listShiftNotes'>): Notes {
  return { now: summariseShift(context), notes: listShiftNoteRecords(context.db, input.limit).map(viewShiftNote) };
}

export function viewShiftNote({ writtenAt, writtenBy, handsOver, summary, remark }: ShiftNoteRecord): Notes['notes'][number] {
  return { writtenAt, writtenBy, handsOver: handsOver === 1, summary: summary === '' ? null : (JSON.parse(summary) as Notes['now']), remark };
}
