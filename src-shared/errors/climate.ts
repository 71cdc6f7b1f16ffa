import type { ErrorDefinition } from '../errors.ts';

/** Errors of readings, rounds, limits and sensors. What a device refuses is DEVICES_*. */
export const climateErrors = {
  CLIMATE_NOTE_NEEDED: { severity: 'notice' },
  CLIMATE_IN_FUTURE: { severity: 'notice' },
  CLIMATE_LIMITS_EMPTY: { severity: 'notice' },
  CLIMATE_SPAN_EMPTY: { severity: 'notice' },
  CLIMATE_SENSOR_NOT_FOUND: { severity: 'notice' },
  CLIMATE_SENSOR_UNBOUND: { severity: 'notice' },
  CLIMATE_SENSOR_ABSENT: { severity: 'warning' },
  CLIMATE_LOGGER_UNREADABLE: { severity: 'notice' },
  CLIMATE_LOGGER_NOTHING_NEW: { severity: 'notice' },
  CLIMATE_IMPORT_NOT_FOUND: { severity: 'notice' },
  CLIMATE_IMPORT_WITHDRAWN: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
