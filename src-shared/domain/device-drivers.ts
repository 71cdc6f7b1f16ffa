/** Every driver by the family that it serves; the registry of the drivers has exactly these, and screens offer them. */
export const DRIVERS_OF_FAMILY = {
  shelving: ['shelving/ms1'],
  climate: ['climate/modbus-transmitter', 'climate/temperhum'],
} as const;

export type DriverName = (typeof DRIVERS_OF_FAMILY)[keyof typeof DRIVERS_OF_FAMILY][number];
