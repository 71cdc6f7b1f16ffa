import type { ErrorDefinition } from '../errors.ts';

export const dictionariesErrors = {
  DICTIONARIES_NOT_FOUND: { severity: 'notice' },
  DICTIONARIES_EXISTS: { severity: 'notice' },
  DICTIONARIES_FIXED: { severity: 'notice' },
  DICTIONARIES_FIELD_TAKEN: { severity: 'notice' },
  DICTIONARIES_WORD_NOT_FOUND: { severity: 'notice' },
  DICTIONARIES_WORD_IN_USE: { severity: 'notice' },
  DICTIONARIES_SAME_WORD: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
