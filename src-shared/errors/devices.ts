import type { ErrorDefinition } from '../errors.ts';

/**
 * Errors of the device side: the device-host process, links, drivers, and refusals of a shelf controller.
 * Each refusing `ShelfCommandResult` of domain/shelf-bank.ts has exactly one code here.
 */
export const devicesErrors = {
  DEVICES_HOST_GONE: { severity: 'warning' },
  DEVICES_LINK_LOST: { severity: 'warning' },
  DEVICES_TIMEOUT: { severity: 'warning' },
  DEVICES_BAD_REPLY: { severity: 'warning' },
  DEVICES_UNSUPPORTED: { severity: 'warning' },
  DEVICES_UNKNOWN_DEVICE: { severity: 'notice' },
  DEVICES_UNKNOWN_DRIVER: { severity: 'warning' },
  DEVICES_BAD_OPTIONS: { severity: 'notice' },
  DEVICES_NOT_FOUND: { severity: 'warning' },
  DEVICES_SWITCHED_OFF: { severity: 'notice' },
  DEVICES_USB_LIBRARY_MISSING: { severity: 'warning' },
  DEVICES_OPEN_REFUSED: { severity: 'warning' },
  DEVICES_SENSOR_ABSENT: { severity: 'warning' },
  DEVICES_STATUS_STALE: { severity: 'warning' },
  DEVICES_STATE_UNKNOWN: { severity: 'warning' },
  DEVICES_LEASE_REQUIRED: { severity: 'warning' },
  DEVICES_SEQUENCE_REUSED: { severity: 'warning' },
  DEVICES_STOP_UNCONFIRMED: { severity: 'critical' },
  DEVICES_STOPPED: { severity: 'notice' },
  DEVICES_OUTCOME_UNKNOWN: { severity: 'critical' },
  DEVICES_BUSY: { severity: 'notice' },
  DEVICES_AISLE_OCCUPIED: { severity: 'critical' },
  DEVICES_LOCKED: { severity: 'warning' },
  DEVICES_EMERGENCY_STOP: { severity: 'critical' },
  DEVICES_FAULT_LATCHED: { severity: 'warning' },
  DEVICES_MANUAL: { severity: 'warning' },
  DEVICES_OBSTRUCTED: { severity: 'critical' },
  DEVICES_STUCK: { severity: 'critical' },
  DEVICES_OVER_CURRENT: { severity: 'critical' },
  DEVICES_WATCHDOG_EXPIRED: { severity: 'warning' },
  DEVICES_BAD_ARGUMENT: { severity: 'notice' },
  DEVICES_BAD_CHECK: { severity: 'warning' },
  DEVICES_FIRE_HOLD: { severity: 'critical' },
  DEVICES_POWER_OFF: { severity: 'warning' },
  DEVICES_ACCESS_DOOR_OPEN: { severity: 'warning' },
  DEVICES_SELF_TEST_FAILED: { severity: 'critical' },
} as const satisfies Record<string, ErrorDefinition>;
