import type { ErrorDefinition } from '../errors.ts';

export const arrangementErrors = {
  ARRANGEMENT_VOLUME_NOT_FOUND: { severity: 'notice' },
  ARRANGEMENT_CHANGED_MEANWHILE: { severity: 'notice' },
  ARRANGEMENT_ITEMS_ELSEWHERE: { severity: 'notice' },
  ARRANGEMENT_ORDER_INCOMPLETE: { severity: 'notice' },
  ARRANGEMENT_NOT_A_VOLUME: { severity: 'notice' },
  ARRANGEMENT_PARENT_INVALID: { severity: 'notice' },
  ARRANGEMENT_NOT_EMPTY: { severity: 'notice' },
  ARRANGEMENT_NOT_NUMBERED: { severity: 'notice' },
  ARRANGEMENT_LOCKED: { severity: 'notice' },
  ARRANGEMENT_CODE_HOLDS_FIELD: { severity: 'warning' },
} as const satisfies Record<string, ErrorDefinition>;
