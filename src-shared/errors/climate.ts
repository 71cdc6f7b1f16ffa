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
} as const satisfies Record<string, ErrorDefinition>;
