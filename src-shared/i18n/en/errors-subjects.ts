import type { subjectsErrors } from '../../errors/subjects.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const subjectsErrorWords: ErrorWordsFor<typeof subjectsErrors> = {
  SUBJECTS_SUBJECT_NOT_FOUND: { what: 'There is no such subject.', kept: 'Nothing was written.', action: 'Refresh the list and choose again.' },
  SUBJECTS_CHANGED_MEANWHILE: { what: 'Somebody else changed this subject while you were editing.', kept: 'Their change is saved, yours is not written yet.', action: 'Look at the latest content and change it again.' },
  SUBJECTS_MERGE_NOT_POSSIBLE: { what: '“{{name}}” cannot be merged or separated like this: nothing is merged with itself, and what was merged must be separated first.', kept: 'Both stay as they are.', action: 'Separate the earlier merge first, then merge again.' },
};
