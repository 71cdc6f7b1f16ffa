import type { DeviceEmulator } from '../emulator.ts';
import { pipeToEmulator } from './stream-usb-function.ts';
import { hidInterface } from './usb-descriptors.ts';
import type { UsbIdentity } from './usb-descriptors.ts';
import type { UsbFunction } from './virtual-usb-device.ts';

const IN_ENDPOINT = 1;

export interface PushOnlyUsbOptions {
  readonly emulator: DeviceEmulator;
  readonly identity: Omit<UsbIdentity, 'interfaces'>;
  readonly reportDescriptor: Uint8Array;
  readonly reportBytes: number;
}

/** A HID device that only speaks: what somebody writes to it all the same is noted by its emulator. */
export function pushOnlyUsb({ emulator, identity, reportDescriptor, reportBytes }: PushOnlyUsbOptions): UsbFunction {
  const pipe = pipeToEmulator(emulator);
  return {
    identity: { ...identity, interfaces: [hidInterface({ number: 0, reportDescriptor, numbered: true, reportBytes, out: false })] },
    control: ({ requestType }, data) => {
      if (requestType !== 0x21) return null;
      if (data.length > 0) pipe.feed(data);
      return new Uint8Array(0);
    },
    receive: (_endpoint, data) => pipe.feed(data),
    start: (send) => pipe.onBytes((report) => send(IN_ENDPOINT, report)),
  };
}
