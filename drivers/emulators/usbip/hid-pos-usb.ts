import type { DeviceEmulator } from '../emulator.ts';
import { pushOnlyUsb } from './push-only-usb.ts';
import type { UsbFunction } from './virtual-usb-device.ts';

/** Bar code scanner page (0x8C), usage scanner (0x02); input report 2 of 63 bytes. There is nothing to write. */
const REPORTS = Buffer.from('058c0902a1018502150026ff007508953f09fe8102c0', 'hex');

/** The emulated HID-POS barcode reader on a bus. The ids are those of a maker whose readers have this interface. */
export const hidPosUsb = ({ emulator, serialNumber }: { readonly emulator: DeviceEmulator; readonly serialNumber: string }): UsbFunction => pushOnlyUsb({
  emulator, reportDescriptor: REPORTS, reportBytes: 64, identity: { speed: 'full', vendorId: 0x1eab, productId: 0x0010, manufacturer: 'Emulated', product: 'HID POS reader', serialNumber },
});
