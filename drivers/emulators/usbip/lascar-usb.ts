import type { DeviceEmulator } from '../emulator.ts';
import { pushOnlyUsb } from './push-only-usb.ts';
import type { UsbFunction } from './virtual-usb-device.ts';

/** Vendor page; input report 2 of one byte, input report 3 of two. There is nothing to write. */
const REPORTS = Buffer.from('0600ff0901a101150026ff00750885029501090281028503950209038102c0', 'hex');

/** The emulated push-only thermo-hygrometer on a bus. */
export const lascarUsb = ({ emulator, serialNumber }: { readonly emulator: DeviceEmulator; readonly serialNumber: string }): UsbFunction => pushOnlyUsb({
  emulator, reportDescriptor: REPORTS, reportBytes: 8, identity: { speed: 'low', vendorId: 0x1781, productId: 0x0ec4, manufacturer: 'Lascar', product: 'EL-USB-RT', serialNumber },
});
