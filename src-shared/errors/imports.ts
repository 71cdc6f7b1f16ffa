import type { ErrorDefinition } from '../errors.ts';

export const importsErrors = {
  IMPORTS_NOT_FOUND: { severity: 'notice' },
  IMPORTS_FILE_UNREADABLE: { severity: 'notice' },
  IMPORTS_FILE_EMPTY: { severity: 'notice' },
  IMPORTS_FILE_GONE: { severity: 'warning' },
  IMPORTS_FORMAT_UNKNOWN: { severity: 'notice' },
  IMPORTS_ENCODING_UNKNOWN: { severity: 'notice' },
  IMPORTS_QUOTE_OPEN: { severity: 'notice' },
  IMPORTS_STATE: { severity: 'notice' },
  IMPORTS_WITHOUT_TITLE: { severity: 'notice' },
  IMPORTS_NO_ROWS: { severity: 'notice' },
  IMPORTS_ROWS_INVALID: { severity: 'warning' },
  IMPORTS_RECORDS_IN_USE: { severity: 'warning' },
  IMPORTS_NO_ANNEX: { severity: 'notice' },
  IMPORTS_NO_ERROR_FILE: { severity: 'notice' },
  IMPORTS_PROFILE_NOT_FOUND: { severity: 'notice' },
  IMPORTS_PROFILE_NAME_TAKEN: { severity: 'notice' },
  IMPORTS_PROFILE_CHANGED: { severity: 'notice' },
  IMPORTS_ARCHIVE_REFUSED: { severity: 'notice' },
  IMPORTS_FORMAT_BROKEN: { severity: 'notice' },
  IMPORTS_SHEET_NOT_FOUND: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
