import type { ErrorDefinition } from '../errors.ts';

export const dispatchesErrors = {
  DISPATCHES_DISPATCH_NOT_FOUND: { severity: 'notice' },
  DISPATCHES_CHANGED_MEANWHILE: { severity: 'notice' },
  DISPATCHES_NOT_NOW: { severity: 'notice' },
  DISPATCHES_RECIPIENT_NOT_FOUND: { severity: 'notice' },
  DISPATCHES_RECIPIENT_NOT_NOW: { severity: 'notice' },
  DISPATCHES_DAY_WRONG: { severity: 'notice' },
  DISPATCHES_ITEM_MORE_SECRET: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
