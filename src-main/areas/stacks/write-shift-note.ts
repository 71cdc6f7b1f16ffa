import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewShiftNote } from './list-shift-notes.ts';
import { insertShiftNote, type ShiftNoteRecord } from './shift-notes-store.ts';
import { summariseShift } from './summarise-shift.ts';

/** Writes a note; a hand-over (交接班) keeps with it what the program counted of the shift. */
export function writeShiftNote(context: AreaContext, input: CallInput<'stacks', 'writeShiftNote'>): CallAnswer<'stacks', 'writeShiftNote'> {
  const { db, actor, clock, ids } = context;
  const summary = input.handsOver ? summariseShift(context) : null;
  const note: ShiftNoteRecord = { noteId: ids.uuid(), writtenAt: clock.nowIso(), writtenBy: actor.name, handsOver: input.handsOver ? 1 : 0, summary: summary === null ? '' : JSON.stringify(summary), remark: input.remark };
  return context.write((tx) => {
    insertShiftNote(db, note);
    tx.record({ class: 'F', kind: 'shift.note', entity: 'shiftNote', eid: note.noteId, body: { handsOver: input.handsOver, summary, remark: input.remark } });
    tx.publish({ name: 'stacks.shiftNoteWritten', payload: {} });
    return viewShiftNote(note);
  });
}
