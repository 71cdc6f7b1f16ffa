import type { ErrorDefinition } from '../errors.ts';

export const catalogueErrors = {
  CATALOGUE_ITEM_NOT_FOUND: { severity: 'notice' },
  CATALOGUE_CHANGED_MEANWHILE: { severity: 'notice' },
  CATALOGUE_ITEM_DELETED: { severity: 'notice' },
  CATALOGUE_ABOVE_CLEARANCE: { severity: 'notice' },
  CATALOGUE_CODE_HOLDS_FIELD: { severity: 'warning' },
  CATALOGUE_CODE_TAKEN: { severity: 'notice' },
  CATALOGUE_CODE_NOT_BY_RULE: { severity: 'notice' },
  CATALOGUE_CODE_NOT_POSSIBLE: { severity: 'notice' },
  CATALOGUE_NUMBERS_GIVEN: { severity: 'notice' },
  CATALOGUE_BLOCK_NOT_FOUND: { severity: 'notice' },
  CATALOGUE_ITEM_BOXED: { severity: 'notice' },
  CATALOGUE_UNDO_TOO_LATE: { severity: 'notice' },
  CATALOGUE_UNDO_NOT_POSSIBLE: { severity: 'notice' },
  CATALOGUE_PATTERN_UNREADABLE: { severity: 'notice' },
  CATALOGUE_DEED_GIVEN_UP: { severity: 'notice' },
  CATALOGUE_CURSOR_INVALID: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
