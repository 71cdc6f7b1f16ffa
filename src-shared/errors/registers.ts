import type { ErrorDefinition } from '../errors.ts';

export const registersErrors = {
  REGISTERS_REGISTER_NOT_FOUND: { severity: 'notice' },
  REGISTERS_REGISTER_RETIRED: { severity: 'notice' },
  REGISTERS_DIRECTION_STAYS: { severity: 'notice' },
  REGISTERS_LINE_NOT_FOUND: { severity: 'notice' },
  REGISTERS_CHANGED_MEANWHILE: { severity: 'notice' },
  REGISTERS_NUMBER_TAKEN: { severity: 'notice' },
  REGISTERS_DAY_TO_COME: { severity: 'notice' },
  REGISTERS_YEAR_STAYS: { severity: 'notice' },
  REGISTERS_LATE_REASON_NEEDED: { severity: 'notice' },
  REGISTERS_LOOKS_ENTERED: { severity: 'notice' },
  REGISTERS_LINE_VOID: { severity: 'notice' },
  REGISTERS_LINE_NOT_VOID: { severity: 'notice' },
  REGISTERS_LINE_FILED: { severity: 'notice' },
  REGISTERS_LINE_NOT_FILED: { severity: 'notice' },
  REGISTERS_ITEM_IN_A_LINE: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
