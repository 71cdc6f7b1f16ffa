import type { Subject } from '#shared/contract/subjects.ts';
import { maskIdentifier } from '#shared/domain/subject.ts';
import { MunimentError } from '#shared/errors.ts';
import { foldSearchText } from '#shared/domain/search-text.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { simplifyChinese } from '#main/search-index/simplify-chinese.ts';
import { findSubject, type SubjectRecord } from './subjects-store.ts';

/** As a screen sees it: nobody's identity card is read over a shoulder. */
export function viewSubject({ n: _n, nameKey: _key, identifiers, otherNames, ...rest }: SubjectRecord): Subject {
  return { ...rest, otherNames: [...otherNames], identifiers: identifiers.map((each) => ({ kind: each.kind, value: maskIdentifier(each) })) } as Subject;
}

/** Throws SUBJECTS_SUBJECT_NOT_FOUND. */
export function requireSubject({ db }: AreaContext, subjectId: string): SubjectRecord {
  const subject = findSubject(db, subjectId);
  if (!subject) throw new MunimentError('SUBJECTS_SUBJECT_NOT_FOUND');
  return subject;
}

/** One spelling for one name, as the search folds it: width, case, Traditional characters, spaces. */
export const nameKeyOf = (name: string): string => foldSearchText(name, simplifyChinese);

/** What the op log keeps of a subject. */
export const subjectFacts = ({ kind, name, otherNames, identifiers, note, mergedInto }: SubjectRecord | Omit<SubjectRecord, 'n'>) =>
  ({ kind, name, otherNames: [...otherNames], identifiers: identifiers.map((each) => ({ ...each })), note, mergedInto });
