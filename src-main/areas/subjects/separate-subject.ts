import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeSubject } from './subjects-store.ts';
import { requireSubject, viewSubject } from './view-subject.ts';

/** Takes a merge back. Throws SUBJECTS_SUBJECT_NOT_FOUND, SUBJECTS_MERGE_NOT_POSSIBLE. */
export function separateSubject(context: AreaContext, input: CallInput<'subjects', 'separateSubject'>): CallAnswer<'subjects', 'separateSubject'> {
  return context.write((tx) => {
    const subject = requireSubject(context, input.subjectId);
    if (subject.mergedInto === null) throw new MunimentError('SUBJECTS_MERGE_NOT_POSSIBLE', { name: subject.name });
    const after = { ...subject, mergedInto: null, version: subject.version + 1 };
    changeSubject(context.db, after);
    tx.record({ class: 'R', kind: 'subject.separate', entity: 'subject', eid: subject.subjectId, body: { from: subject.mergedInto, reason: input.reason } });
    tx.publish({ name: 'subjects.subjectChanged', payload: { subjectIds: [subject.subjectId, subject.mergedInto] } });
    return viewSubject(after);
  });
}
