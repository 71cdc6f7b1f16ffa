import type { ErrorDefinition } from '../errors.ts';

export const transfersErrors = {
  TRANSFERS_TRANSFER_NOT_FOUND: { severity: 'notice' },
  TRANSFERS_CHANGED_MEANWHILE: { severity: 'notice' },
  TRANSFERS_NOT_NOW: { severity: 'notice' },
  TRANSFERS_NO_PAPERS: { severity: 'notice' },
  TRANSFERS_EMPTY: { severity: 'notice' },
  TRANSFERS_LINE_NOT_FOUND: { severity: 'notice' },
  TRANSFERS_PAPER_NOT_READY: { severity: 'notice' },
  TRANSFERS_PAPER_MORE_SECRET: { severity: 'notice' },
  TRANSFERS_PAPER_ON_A_LIST: { severity: 'notice' },
  TRANSFERS_REFUSAL_NEEDS_REASON: { severity: 'notice' },
  TRANSFERS_NOTHING_COUNTED: { severity: 'notice' },
  TRANSFERS_NOT_COUNTED: { severity: 'notice' },
  TRANSFERS_OWN_LIST: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
