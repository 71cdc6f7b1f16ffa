import type { DeviceEmulator } from '../emulator.ts';
import { pipeToEmulator } from './stream-usb-function.ts';
import { hidInterface } from './usb-descriptors.ts';
import type { UsbFunction } from './virtual-usb-device.ts';

/** Bar code scanner page (0x8C), usage scanner (0x02); input report 2 of 63 bytes. There is nothing to write. */
const REPORTS = Buffer.from('058c0902a1018502150026ff007508953f09fe8102c0', 'hex');
const IN_ENDPOINT = 1;

/** The emulated HID-POS barcode reader on a bus. The ids are those of a maker whose readers have this interface. */
export function hidPosUsb({ emulator, serialNumber }: { readonly emulator: DeviceEmulator; readonly serialNumber: string }): UsbFunction {
  const pipe = pipeToEmulator(emulator);
  return {
    identity: {
      speed: 'full', vendorId: 0x1eab, productId: 0x0010, manufacturer: 'Emulated', product: 'HID POS reader', serialNumber,
      interfaces: [hidInterface({ number: 0, reportDescriptor: REPORTS, numbered: true, reportBytes: 64, out: false })],
    },
    control: ({ requestType }, data) => {
      if (requestType !== 0x21) return null;
      if (data.length > 0) pipe.feed(data);
      return new Uint8Array(0);
    },
    receive: (_endpoint, data) => pipe.feed(data),
    start: (send) => pipe.onBytes((report) => send(IN_ENDPOINT, report)),
  };
}
