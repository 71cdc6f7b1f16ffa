import type { ErrorDefinition } from '../errors.ts';

export const subjectsErrors = {
  SUBJECTS_SUBJECT_NOT_FOUND: { severity: 'notice' },
  SUBJECTS_CHANGED_MEANWHILE: { severity: 'notice' },
  SUBJECTS_MERGE_NOT_POSSIBLE: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
