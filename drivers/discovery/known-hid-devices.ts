import type { DriverName } from '#shared/domain/device-drivers.ts';

/** Drivers that may fit a HID device by its `vendor:product`. The rules of `resources/udev` let people open exactly these; a test compares the two. */
export const KNOWN_HID_DEVICES: Readonly<Record<string, readonly DriverName[]>> = {
  '413d:2107': ['climate/temperhum'], '1a86:e025': ['climate/temperhum'], '3553:a001': ['climate/temperhum'], '0c45:7401': ['climate/temperhum'], '0c45:7402': ['climate/temperhum'],
  // Lascar EL-USB-RT
  '1781:0ec4': ['climate/lascar'],
  // Silicon Labs CP2110: what hangs on its serial line only the device itself can tell.
  '10c4:ea80': ['shelving/ms1', 'rfid/r200', 'climate/modbus-transmitter'],
};
