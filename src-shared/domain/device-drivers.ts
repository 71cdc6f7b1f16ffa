/** Every driver by the family that it serves; the registry of the drivers has exactly these, and screens offer them. */
export const DRIVERS_OF_FAMILY = {
  shelving: ['shelving/ms1', 'shelving/stow-wms', 'shelving/udp-55', 'shelving/manual'],
  climate: ['climate/modbus-transmitter', 'climate/temperhum', 'climate/lascar'],
  printing: ['printing/zpl', 'printing/tspl', 'printing/escpos'],
  barcode: ['barcode/hid-pos'],
  rfid: ['rfid/r200'],
  scanning: ['scanning/escl', 'scanning/scanimage', 'scanning/naps2'],
} as const;

export type DriverName = (typeof DRIVERS_OF_FAMILY)[keyof typeof DRIVERS_OF_FAMILY][number];
