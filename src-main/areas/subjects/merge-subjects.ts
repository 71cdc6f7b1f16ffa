import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeSubject, selectMerged } from './subjects-store.ts';
import { requireSubject, viewSubject } from './view-subject.ts';

/**
 * Says that two are one. Names, identifiers and links stay with each, so that it can be taken back whole (`separateSubject`).
 * Throws SUBJECTS_SUBJECT_NOT_FOUND, SUBJECTS_MERGE_NOT_POSSIBLE.
 */
export function mergeSubjects(context: AreaContext, input: CallInput<'subjects', 'mergeSubjects'>): CallAnswer<'subjects', 'mergeSubjects'> {
  return context.write((tx) => {
    const from = requireSubject(context, input.subjectId);
    const into = requireSubject(context, input.into);
    // One step only: what was merged before must be separated first, or nobody could say what to take back.
    if (from.subjectId === into.subjectId || from.mergedInto !== null || into.mergedInto !== null || selectMerged(context.db, from.subjectId).length > 0) throw new MunimentError('SUBJECTS_MERGE_NOT_POSSIBLE', { name: from.name });
    changeSubject(context.db, { ...from, mergedInto: into.subjectId, version: from.version + 1 });
    tx.record({ class: 'R', kind: 'subject.merge', entity: 'subject', eid: from.subjectId, body: { into: into.subjectId, reason: input.reason } });
    tx.publish({ name: 'subjects.subjectChanged', payload: { subjectIds: [from.subjectId, into.subjectId] } });
    return viewSubject(into);
  });
}
