import type { ErrorDefinition } from '../errors.ts';

/** Errors of jobs and settings. */
export const systemErrors = {
  SYSTEM_JOB_NOT_FOUND: { severity: 'notice' },
  SYSTEM_JOB_ENDED: { severity: 'notice' },
  SYSTEM_JOB_NOT_ENDED: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
