import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findAside, selectAsideRecords, takeBack } from './aside-store.ts';
import { getSubject } from './get-subject.ts';

/** 移回 Records of one move that the actor may see stand in the present part again: those named, or all. Throws SUBJECTS_ASIDE_NOT_FOUND, SUBJECTS_NOTHING_TO_MOVE. */
export function moveBack(context: AreaContext, { asideId, itemIds, volumeIds, reason }: CallInput<'subjects', 'moveBack'>): CallAnswer<'subjects', 'moveBack'> {
  return context.write((tx) => {
    const { db } = context;
    const aside = findAside(db, asideId);
    if (!aside) throw new MunimentError('SUBJECTS_ASIDE_NOT_FOUND');
    const seen = new Set(getSubject(context, { subjectId: aside.subjectId as never }).records.map(({ id }) => id));
    const wanted = new Set<string>([...itemIds, ...volumeIds]);
    const back = selectAsideRecords(db, asideId).filter(({ recordId }) => seen.has(recordId) && (wanted.size === 0 || wanted.has(recordId)));
    if (back.length === 0 || back.length < wanted.size) throw new MunimentError('SUBJECTS_NOTHING_TO_MOVE');
    for (const { kind, recordId } of back) takeBack(db, asideId, kind, recordId);
    tx.record({ class: 'R', kind: 'subject.moveBack', entity: 'subject', eid: aside.subjectId, body: { asideId, reason, records: back.map(({ kind, recordId }) => ({ kind, id: recordId })) } });
    tx.publish({ name: 'subjects.subjectChanged', payload: { subjectIds: [aside.subjectId] } });
    return { moved: back.length };
  });
}
