import type { ErrorDefinition } from '../errors.ts';

export const searchErrors = {
  SEARCH_CURSOR_INVALID: { severity: 'notice' },
  SEARCH_PAGE_NOT_FOUND: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
