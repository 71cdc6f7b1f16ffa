import type { DriverName } from './device-drivers.ts';

/** A USB device that the system lists, before anybody has asked it who it is. */
export interface ConnectedDevice {
  readonly kind: 'hid' | 'usb';
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber: string;
  /** Maker and product as the device calls itself; may be empty. */
  readonly name: string;
  /** Drivers that may fit; none for what is unknown. */
  readonly drivers: readonly DriverName[];
}
