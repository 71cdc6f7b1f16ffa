import type { ErrorDefinition } from '../errors.ts';

/** Errors of scanners and of batches of scanned pages. */
export const scanErrors = {
  SCAN_FEEDER_EMPTY: { severity: 'notice' },
  SCAN_JAM: { severity: 'warning' },
  SCAN_DOUBLE_FEED: { severity: 'warning' },
  SCAN_COVER_OPEN: { severity: 'notice' },
  SCAN_BUSY: { severity: 'notice' },
  SCAN_STOPPED: { severity: 'warning' },
  SCAN_CANCELLED_THERE: { severity: 'notice' },
  SCAN_IMAGE_TRUNCATED: { severity: 'warning' },
  SCAN_LINK_LOST: { severity: 'warning' },
  SCAN_TIMEOUT: { severity: 'warning' },
  SCAN_UNEXPECTED_ANSWER: { severity: 'warning' },
  SCAN_SETTINGS_REFUSED: { severity: 'notice' },
  SCAN_DENIED: { severity: 'warning' },
  SCAN_DEVICE_FAILED: { severity: 'warning' },
  SCAN_PROGRAM_MISSING: { severity: 'notice' },
  SCAN_PROGRAM_FAILED: { severity: 'warning' },
  SCAN_IN_USE: { severity: 'notice' },
  SCAN_INTERRUPTED: { severity: 'warning' },
  SCAN_CODES_UNREAD: { severity: 'warning' },
  SCAN_PART_NOT_FOUND: { severity: 'notice' },
  SCAN_BATCH_NOT_FOUND: { severity: 'notice' },
  SCAN_BATCH_NOT_WAITING: { severity: 'notice' },
  SCAN_TOO_MANY_PAGES: { severity: 'warning' },
} as const satisfies Record<string, ErrorDefinition>;
