import type { ErrorDefinition } from '../errors.ts';

export const attachmentsErrors = {
  ATTACHMENTS_NOT_FOUND: { severity: 'notice' },
  ATTACHMENTS_STATE: { severity: 'notice' },
  ATTACHMENTS_DISAGREE: { severity: 'warning' },
  ATTACHMENTS_NOTHING_READY: { severity: 'notice' },
  ATTACHMENTS_PAGES_IN_USE: { severity: 'warning' },
  ATTACHMENTS_ABOVE_CLEARANCE: { severity: 'notice' },
  ATTACHMENTS_FILE_DIFFERS: { severity: 'warning' },
  ATTACHMENTS_ITEM_CHANGED: { severity: 'warning' },
} as const satisfies Record<string, ErrorDefinition>;
