import type { ErrorDefinition } from '../errors.ts';

/** Errors of stocktakings. What a tag reader refuses is DEVICES_*, what a box or an aisle refuses is STACKS_*. */
export const stocktakingErrors = {
  STOCKTAKING_NOT_FOUND: { severity: 'notice' },
  STOCKTAKING_NOT_UNDER_WAY: { severity: 'warning' },
  STOCKTAKING_IS_OVER: { severity: 'notice' },
  STOCKTAKING_NOTHING_TO_COUNT: { severity: 'notice' },
  STOCKTAKING_SHELVES_TAKEN: { severity: 'warning' },
  STOCKTAKING_SHELF_NOT_IN_SCOPE: { severity: 'notice' },
  STOCKTAKING_NO_SHELF_YET: { severity: 'notice' },
  STOCKTAKING_AISLE_NOT_ENTERED: { severity: 'warning' },
  STOCKTAKING_IN_ANOTHER_AISLE: { severity: 'warning' },
  STOCKTAKING_THING_NOT_FOUND: { severity: 'notice' },
  STOCKTAKING_READER_BUSY: { severity: 'notice' },
  STOCKTAKING_NO_SUCH_READER: { severity: 'notice' },
  STOCKTAKING_NO_DIFFERENCE: { severity: 'notice' },
  STOCKTAKING_DECISION_NOT_OFFERED: { severity: 'notice' },
  STOCKTAKING_REASON_NEEDED: { severity: 'notice' },
  STOCKTAKING_DIFFERENCES_OPEN: { severity: 'warning' },
  STOCKTAKING_NOTHING_COUNTED: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
