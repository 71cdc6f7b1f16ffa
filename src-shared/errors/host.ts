import type { ErrorDefinition } from '../errors.ts';

/** Errors of the doors, the core process and the database that carries everything. */
export const hostErrors = {
  HOST_GONE: { severity: 'warning' },
  HOST_FAULT: { severity: 'critical' },
  HOST_UNKNOWN_CALL: { severity: 'warning' },
  HOST_INVALID_INPUT: { severity: 'notice' },
  HOST_INVALID_OUTPUT: { severity: 'critical' },
  HOST_PORT_TAKEN: { severity: 'warning' },
  HOST_TOKEN_REFUSED: { severity: 'warning' },
  HOST_ORIGIN_REFUSED: { severity: 'warning' },
  HOST_NAME_REFUSED: { severity: 'warning' },
  HOST_RATE_LIMITED: { severity: 'warning' },
  DATA_FOLDER_IN_USE: { severity: 'warning' },
  DATA_FOLDER_READ_ONLY: { severity: 'critical' },
  DATA_FOLDER_NOT_EMPTY: { severity: 'notice' },
  DATA_FOLDER_EMPTY: { severity: 'notice' },
  DATA_FROM_NEWER_VERSION: { severity: 'critical' },
  DATA_DAMAGED: { severity: 'critical' },
  DATA_MIGRATION_FAILED: { severity: 'critical' },
  DATA_SQLITE_TOO_OLD: { severity: 'critical' },
  DATA_DISK_FULL: { severity: 'critical' },
  DATA_IO_FAILED: { severity: 'critical' },
  DATA_REPAIR_MODE: { severity: 'critical' },
  CLI_USAGE: { severity: 'notice' },
  CLI_FILE_UNREADABLE: { severity: 'notice' },
  CLI_FILE_UNWRITABLE: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
