import type { ErrorDefinition } from '../errors.ts';

export const subjectsErrors = {
  SUBJECTS_SUBJECT_NOT_FOUND: { severity: 'notice' },
  SUBJECTS_CHANGED_MEANWHILE: { severity: 'notice' },
  SUBJECTS_MERGE_NOT_POSSIBLE: { severity: 'notice' },
  SUBJECTS_ASIDE_NOT_FOUND: { severity: 'notice' },
  SUBJECTS_NOT_ITS_RECORD: { severity: 'notice' },
  SUBJECTS_NOTHING_TO_MOVE: { severity: 'notice' },
  SUBJECTS_DAY_TO_COME: { severity: 'notice' },
  SUBJECTS_OWN_SUCCESSOR: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
