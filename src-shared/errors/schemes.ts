import type { ErrorDefinition } from '../errors.ts';

export const schemesErrors = {
  SCHEMES_FONDS_NOT_FOUND: { severity: 'notice' },
  SCHEMES_FONDS_CODE_TAKEN: { severity: 'notice' },
  SCHEMES_UNIT_NOT_FOUND: { severity: 'notice' },
  SCHEMES_UNIT_CODE_TAKEN: { severity: 'notice' },
  SCHEMES_UNIT_IN_USE: { severity: 'warning' },
  SCHEMES_RULE_NOT_FOUND: { severity: 'notice' },
  SCHEMES_RULE_EXISTS: { severity: 'notice' },
  SCHEMES_RULE_UNSOUND: { severity: 'notice' },
  SCHEMES_RULE_IN_USE: { severity: 'warning' },
  SCHEMES_CHANGED_MEANWHILE: { severity: 'notice' },
  SCHEMES_FIELD_CHOICES_MISSING: { severity: 'notice' },
  SCHEMES_CLASS_EXISTS: { severity: 'notice' },
  SCHEMES_ENTRY_NOT_FOUND: { severity: 'notice' },
  SCHEMES_ENTRY_DATE_UNREADABLE: { severity: 'notice' },
  SCHEMES_FIELD_PATTERN_UNREADABLE: { severity: 'notice' },
  SCHEMES_FIELD_DICTIONARY: { severity: 'notice' },
  SCHEMES_FIELD_IN_USE: { severity: 'warning' },
  SCHEMES_REGIME_NOT_FOUND: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
