import type { ErrorDefinition } from '../errors.ts';

export const candidatesErrors = {
  CANDIDATES_FORM_TYPE_NOT_FOUND: { severity: 'notice' },
  CANDIDATES_FORM_TYPE_CHANGED_MEANWHILE: { severity: 'notice' },
  CANDIDATES_NOT_ON_PAGE: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
