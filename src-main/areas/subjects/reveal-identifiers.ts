import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireSubject } from './view-subject.ts';

/** Identifiers in full; who asked and why stands in the audit log. Throws SUBJECTS_SUBJECT_NOT_FOUND. */
export function revealIdentifiers(context: AreaContext, input: CallInput<'subjects', 'revealIdentifiers'>): CallAnswer<'subjects', 'revealIdentifiers'> {
  return context.write((tx) => {
    const subject = requireSubject(context, input.subjectId);
    tx.record({ class: 'R', kind: 'subject.reveal', entity: 'subject', eid: subject.subjectId, body: { reason: input.reason } });
    return subject.identifiers.map((each) => ({ ...each }));
  });
}
