import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findAsideOf, insertAside, putAside } from './aside-store.ts';
import { getSubject } from './get-subject.ts';
import { requireSubject } from './view-subject.ts';

/**
 * The records named, or all that stand in the present part and that the actor may see, go to the history of the subject. They stay where they are found; only the dossier is told apart.
 * Throws SUBJECTS_SUBJECT_NOT_FOUND, SUBJECTS_NOT_ITS_RECORD, SUBJECTS_NOTHING_TO_MOVE, SUBJECTS_DAY_TO_COME, SUBJECTS_OWN_SUCCESSOR.
 */
export function moveAside(context: AreaContext, input: CallInput<'subjects', 'moveAside'>): CallAnswer<'subjects', 'moveAside'> {
  return context.write((tx) => {
    const { db, clock, actor, ids } = context;
    const { subjectId } = requireSubject(context, input.subjectId);
    if (input.onDay > localDay(clock.nowMs())) throw new MunimentError('SUBJECTS_DAY_TO_COME', { day: input.onDay });
    const successorId = input.successorId == null ? null : requireSubject(context, input.successorId).subjectId;
    if (successorId === subjectId) throw new MunimentError('SUBJECTS_OWN_SUCCESSOR');
    const present = getSubject(context, { subjectId: subjectId as never }).records.filter(({ aside }) => aside === null);
    const wanted = new Set<string>([...input.itemIds, ...input.volumeIds]);
    const chosen = wanted.size === 0 ? present : present.filter(({ id }) => wanted.has(id));
    if (chosen.length < wanted.size) throw new MunimentError('SUBJECTS_NOT_ITS_RECORD');
    if (chosen.length === 0) throw new MunimentError('SUBJECTS_NOTHING_TO_MOVE');
    const asideId = ids.uuid();
    const { kind, onDay, reason, keepUntil, place } = input;
    insertAside(db, { asideId, subjectId, kind, onDay, reason, keepUntil, place, successorId, movedAt: clock.nowIso(), movedBy: actor.name });
    for (const record of chosen) if (findAsideOf(db, record.kind, record.id) === undefined) putAside(db, asideId, record.kind, record.id);
    tx.record({ class: 'R', kind: 'subject.moveAside', entity: 'subject', eid: subjectId, body: { asideId, kind, onDay, reason, keepUntil, place, successorId, records: chosen.map((record) => ({ kind: record.kind, id: record.id })) } });
    tx.publish({ name: 'subjects.subjectChanged', payload: { subjectIds: successorId === null ? [subjectId] : [subjectId, successorId] } });
    return { asideId, moved: chosen.length } as CallAnswer<'subjects', 'moveAside'>;
  });
}
