import type { subjectsErrors } from '../../errors/subjects.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const subjectsErrorWords: ErrorWordsFor<typeof subjectsErrors> = {
  SUBJECTS_SUBJECT_NOT_FOUND: { what: 'There is no such subject.', kept: 'Nothing was written.', action: 'Refresh the list and choose again.' },
  SUBJECTS_CHANGED_MEANWHILE: { what: 'Somebody else changed this subject while you were editing.', kept: 'Their change is saved, yours is not written yet.', action: 'Look at the latest content and change it again.' },
  SUBJECTS_MERGE_NOT_POSSIBLE: { what: '“{{name}}” cannot be merged or separated like this: nothing is merged with itself, and what was merged must be separated first.', kept: 'Both stay as they are.', action: 'Separate the earlier merge first, then merge again.' },
  SUBJECTS_ASIDE_NOT_FOUND: { what: 'There is no such change.', kept: 'No record was moved.', action: 'Reload and choose again.' },
  SUBJECTS_NOT_ITS_RECORD: { what: 'Some of the records chosen are not of this subject, or are history already.', kept: 'No record was moved.', action: 'Reload and choose again.' },
  SUBJECTS_NOTHING_TO_MOVE: { what: 'There is no record to move.', kept: 'Nothing was written.', action: 'Reload and look at both parts.' },
  SUBJECTS_DAY_TO_COME: { what: 'The day {{day}} has not come yet.', kept: 'No record was moved.', action: 'Check the day and the clock of this computer.' },
  SUBJECTS_OWN_SUCCESSOR: { what: 'A customer cannot succeed itself.', kept: 'No record was moved.', action: 'Choose another subject; for a mere change of name choose “renamed”.' },
};
