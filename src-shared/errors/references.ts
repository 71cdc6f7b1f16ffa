import type { ErrorDefinition } from '../errors.ts';

export const referencesErrors = {
  REFERENCES_RECORD_NOT_FOUND: { severity: 'notice' },
  REFERENCES_CODE_AMBIGUOUS: { severity: 'notice' },
  REFERENCES_TO_ITSELF: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
