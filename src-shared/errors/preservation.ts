import type { ErrorDefinition } from '../errors.ts';

/** Errors of backup, restore and verification. */
export const preservationErrors = {
  PRESERVATION_BACKUP_FOLDER_UNUSABLE: { severity: 'warning' },
  PRESERVATION_BACKUP_DAMAGED: { severity: 'critical' },
  PRESERVATION_BACKUP_FAILED: { severity: 'critical' },
  PRESERVATION_NOT_A_BACKUP: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
