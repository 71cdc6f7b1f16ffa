import { REPORT_BYTES } from '../../climate/temperhum/codec.ts';
import type { DeviceEmulator } from '../emulator.ts';
import { piecesOf, pipeToEmulator } from './stream-usb-function.ts';
import { hidInterface } from './usb-descriptors.ts';
import type { UsbFunction } from './virtual-usb-device.ts';

/** HID 1.11 appendix E.6: what every boot keyboard says. A program that opens this interface steals a clerk's keys. */
const BOOT_KEYBOARD = Buffer.from(
  '05010906a101050719e029e71500250175019508810295017508810195057501050819012905910295017503910195067508150025650507190029658100c0', 'hex');
/** Vendor page 0xFF00: eight bytes each way, no report ids. */
const VENDOR_REPORTS = Buffer.from('0600ff0901a101150026ff00750895080901810209019102c0', 'hex');

const VENDOR_INTERFACE = 1;
const VENDOR_ENDPOINT = VENDOR_INTERFACE + 1;
const SET_REPORT = 0x09;
const HID_OUT = 0x21;

export interface TemperhumUsbOptions {
  readonly emulator: DeviceEmulator;
  readonly serialNumber: string;
  readonly vendorId?: number;
  readonly productId?: number;
}

/** The emulated thermometer (or foot switch: the ids are the same) as a low-speed composite device: a keyboard and a vendor interface. */
export function temperhumUsb({ emulator, serialNumber, vendorId = 0x413d, productId = 0x2107 }: TemperhumUsbOptions): UsbFunction {
  const pipe = pipeToEmulator(emulator);
  return {
    identity: {
      speed: 'low', vendorId, productId, manufacturer: 'PCsensor', product: 'TEMPerHUM', serialNumber,
      interfaces: [
        hidInterface({ number: 0, reportDescriptor: BOOT_KEYBOARD, bootKeyboard: true, reportBytes: REPORT_BYTES, out: false }),
        hidInterface({ number: VENDOR_INTERFACE, reportDescriptor: VENDOR_REPORTS, reportBytes: REPORT_BYTES }),
      ],
    },
    control: ({ requestType, request, index }, data) => {
      if (requestType !== HID_OUT) return null;
      if (request === SET_REPORT && index === VENDOR_INTERFACE) pipe.feed(data);
      // The rest (SET_IDLE, SET_PROTOCOL, the keyboard's lamps) is agreed to and without effect.
      return new Uint8Array(0);
    },
    receive: (_endpoint, data) => pipe.feed(data),
    start: (send) => pipe.onBytes((bytes) => { for (const report of piecesOf(bytes, REPORT_BYTES)) send(VENDOR_ENDPOINT, report); }),
  };
}
