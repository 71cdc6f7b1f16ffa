import type { ErrorDefinition } from '../errors.ts';

export const duplicatesErrors = {
  DUPLICATES_PAIR_DECIDED: { severity: 'notice' },
  DUPLICATES_RULE_CHANGED: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
