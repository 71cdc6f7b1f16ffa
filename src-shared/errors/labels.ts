import type { ErrorDefinition } from '../errors.ts';

/** Errors of labels: what is wanted on them, and their print jobs. */
export const labelsErrors = {
  LABELS_NO_SUCH_PRINTER: { severity: 'notice' },
  LABELS_NOTHING_TO_PRINT: { severity: 'notice' },
  LABELS_JOB_NOT_FOUND: { severity: 'notice' },
  LABELS_PERSON_NOT_FOUND: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
