import type { ErrorDefinition } from '../errors.ts';

/** Errors of the exchange between a room and head office, whatever carries it. */
export const syncErrors = {
  SYNC_SEGMENT_MALFORMED: { severity: 'warning' },
  SYNC_SEGMENT_TOO_LARGE: { severity: 'warning' },
  SYNC_SEGMENT_BROKEN: { severity: 'critical' },
  SYNC_SIGNATURE_WRONG: { severity: 'critical' },
  SYNC_OP_TWICE: { severity: 'warning' },
  SYNC_OP_NOT_YOURS: { severity: 'warning' },
  SYNC_REQUEST_DECIDED: { severity: 'notice' },
  SYNC_PACKAGE_UNKNOWN: { severity: 'notice' },
  SYNC_PACKAGE_NEWER: { severity: 'warning' },
  SYNC_PACKAGE_NOT_YOURS: { severity: 'notice' },
  SYNC_PACKAGE_CHANGED: { severity: 'critical' },
  SYNC_PACKAGE_UNSIGNED: { severity: 'critical' },
  SYNC_PACKAGE_INCOMPLETE: { severity: 'warning' },
  SYNC_PACKAGE_TOO_LARGE: { severity: 'warning' },
} as const satisfies Record<string, ErrorDefinition>;
