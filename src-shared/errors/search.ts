import type { ErrorDefinition } from '../errors.ts';

export const searchErrors = {
  SEARCH_CURSOR_INVALID: { severity: 'notice' },
  SEARCH_PAGE_NOT_FOUND: { severity: 'notice' },
  SEARCH_SAVED_NOT_FOUND: { severity: 'notice' },
  SEARCH_NEAR_FAILED: { severity: 'warning' },
  SEARCH_INTERRUPTED: { severity: 'warning' },
  // Each says with `start` and `end` where in the typed query it lies.
  SEARCH_QUERY_OPERAND_MISSING: { severity: 'notice' },
  SEARCH_QUERY_PARENTHESIS_OPEN: { severity: 'notice' },
  SEARCH_QUERY_FIELD_EMPTY: { severity: 'notice' },
  SEARCH_QUERY_VALUE_INVALID: { severity: 'notice' },
  SEARCH_QUERY_TOO_LONG: { severity: 'notice' },
  SEARCH_QUERY_LENGTH: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
