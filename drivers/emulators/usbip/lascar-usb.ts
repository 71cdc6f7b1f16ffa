import type { DeviceEmulator } from '../emulator.ts';
import { pipeToEmulator } from './stream-usb-function.ts';
import { hidInterface } from './usb-descriptors.ts';
import type { UsbFunction } from './virtual-usb-device.ts';

/** Vendor page; input report 2 of one byte, input report 3 of two. There is nothing to write. */
const REPORTS = Buffer.from('0600ff0901a101150026ff00750885029501090281028503950209038102c0', 'hex');
const IN_ENDPOINT = 1;

/** The emulated push-only thermo-hygrometer on a bus. */
export function lascarUsb({ emulator, serialNumber }: { readonly emulator: DeviceEmulator; readonly serialNumber: string }): UsbFunction {
  const pipe = pipeToEmulator(emulator);
  return {
    identity: {
      speed: 'low', vendorId: 0x1781, productId: 0x0ec4, manufacturer: 'Lascar', product: 'EL-USB-RT', serialNumber,
      interfaces: [hidInterface({ number: 0, reportDescriptor: REPORTS, numbered: true, reportBytes: 8, out: false })],
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
