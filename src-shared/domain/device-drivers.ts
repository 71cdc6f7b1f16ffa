/** Every driver by the family that it serves; the registry of the drivers has exactly these, and screens offer them. */
export const DRIVERS_OF_FAMILY = {
  shelving: ['shelving/ms1', 'shelving/stow-wms', 'shelving/udp-55', 'shelving/manual'],
  climate: ['climate/modbus-transmitter', 'climate/temperhum', 'climate/lascar'],
  printing: ['printing/zpl', 'printing/tspl', 'printing/escpos'],
  barcode: ['barcode/hid-pos'],
  rfid: ['rfid/r200'],
  scanning: ['scanning/escl', 'scanning/scanimage', 'scanning/naps2'],
} as const;

/** Whether Stop reaches a bank's controller, only the button in the room stops it, or nothing there moves by itself. */
export type ShelfStopReach = 'remote' | 'onSite' | 'none';

export const STOP_REACH: Readonly<Record<(typeof DRIVERS_OF_FAMILY)['shelving'][number], ShelfStopReach>> = {
  'shelving/ms1': 'remote', 'shelving/stow-wms': 'onSite', 'shelving/udp-55': 'onSite', 'shelving/manual': 'none',
};

/** Null for a driver that there is not: nothing is promised then. */
export const stopReachOf = (driver: string): ShelfStopReach | null => Object.entries(STOP_REACH).find(([name]) => name === driver)?.[1] ?? null;

export type DriverName = (typeof DRIVERS_OF_FAMILY)[keyof typeof DRIVERS_OF_FAMILY][number];
