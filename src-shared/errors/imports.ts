import type { ErrorDefinition } from '../errors.ts';

export const importsErrors = {
  IMPORTS_NOT_FOUND: { severity: 'notice' },
  IMPORTS_FILE_UNREADABLE: { severity: 'notice' },
  IMPORTS_FILE_EMPTY: { severity: 'notice' },
  IMPORTS_FILE_GONE: { severity: 'warning' },
  IMPORTS_FORMAT_UNKNOWN: { severity: 'notice' },
  IMPORTS_ENCODING_UNKNOWN: { severity: 'notice' },
  IMPORTS_QUOTE_OPEN: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
