import { tidyIdentifier } from '#shared/domain/subject.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeSubject, insertSubject, type SubjectRecord } from './subjects-store.ts';
import { nameKeyOf, requireSubject, subjectFacts, viewSubject } from './view-subject.ts';

/** Registers a subject or changes one. Two may look alike: `listDuplicates` names them. Throws SUBJECTS_SUBJECT_NOT_FOUND, SUBJECTS_CHANGED_MEANWHILE. */
export function saveSubject(context: AreaContext, input: CallInput<'subjects', 'saveSubject'>): CallAnswer<'subjects', 'saveSubject'> {
  return context.write((tx) => {
    const before = input.subjectId == null ? null : requireSubject(context, input.subjectId);
    if (before !== null && before.version !== input.version) throw new MunimentError('SUBJECTS_CHANGED_MEANWHILE', { version: before.version });
    const { kind, name, otherNames, note } = input.fields;
    const identifiers = input.fields.identifiers?.map((each) => ({ kind: each.kind, value: tidyIdentifier(each.value) })) ?? before?.identifiers ?? [];
    const subject: Omit<SubjectRecord, 'n'> = {
      subjectId: before?.subjectId ?? context.ids.uuid(), kind, name, nameKey: nameKeyOf(name), otherNames, identifiers, note, mergedInto: before?.mergedInto ?? null, version: (before?.version ?? 0) + 1,
    };
    if (before === null) insertSubject(context.db, subject);
    else changeSubject(context.db, subject);
    tx.record({ class: 'R', kind: before === null ? 'subject.create' : 'subject.update', entity: 'subject', eid: subject.subjectId, body: before === null ? subjectFacts(subject) : { before: subjectFacts(before), after: subjectFacts(subject) } });
    tx.publish({ name: 'subjects.subjectChanged', payload: { subjectIds: [subject.subjectId] } });
    return viewSubject({ ...subject, n: 0 });
  });
}
