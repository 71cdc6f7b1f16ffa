import type { ErrorDefinition } from '../errors.ts';

/** Errors of the head office server: its folder, its database, its requests. */
export const officeErrors = {
  OFFICE_FOLDER_IN_USE: { severity: 'warning' },
  OFFICE_FOLDER_UNUSABLE: { severity: 'critical' },
  OFFICE_FOLDER_CLOSED: { severity: 'critical' },
  OFFICE_ACCOUNT_MISSING: { severity: 'critical' },
  OFFICE_DATABASE_NOT_HERE: { severity: 'critical' },
  OFFICE_DATABASE_NOT_MADE: { severity: 'critical' },
  OFFICE_DATABASE_NOT_STARTED: { severity: 'critical' },
  OFFICE_DATABASE_OTHER_VERSION: { severity: 'critical' },
  OFFICE_DATABASE_UNREACHABLE: { severity: 'critical' },
  OFFICE_DATABASE_GONE: { severity: 'warning' },
  OFFICE_DATABASE_BUSY: { severity: 'warning' },
  OFFICE_SCHEMA_NEWER: { severity: 'critical' },
  OFFICE_SCHEMA_DIFFERS: { severity: 'critical' },
  OFFICE_SCHEMA_FAILED: { severity: 'critical' },
  OFFICE_UNKNOWN_ADDRESS: { severity: 'notice' },
  OFFICE_NOT_JSON: { severity: 'notice' },
  OFFICE_BODY_TOO_LARGE: { severity: 'notice' },
  OFFICE_PASSWORD_ONE_TIME: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
