import type { ErrorDefinition } from '../errors.ts';

/** Errors of accounts, sign-in and permission. */
export const peopleErrors = {
  PEOPLE_NOT_SIGNED_IN: { severity: 'notice' },
  PEOPLE_SESSION_LOCKED: { severity: 'notice' },
  PEOPLE_SESSION_ENDED: { severity: 'notice' },
  PEOPLE_NOT_ALLOWED: { severity: 'warning' },
  PEOPLE_SIGN_IN_REFUSED: { severity: 'notice' },
  PEOPLE_SIGN_IN_PAUSED: { severity: 'warning' },
  PEOPLE_NAME_TAKEN: { severity: 'notice' },
  PEOPLE_NOT_FOUND: { severity: 'notice' },
  PEOPLE_CHANGED_MEANWHILE: { severity: 'notice' },
  PEOPLE_ALREADY_SET_UP: { severity: 'warning' },
  PEOPLE_LAST_ADMINISTRATOR: { severity: 'warning' },
  PEOPLE_AUDITOR_APART: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
