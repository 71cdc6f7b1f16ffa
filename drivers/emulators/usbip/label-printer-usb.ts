import type { DeviceEmulator } from '../emulator.ts';
import { piecesOf, pipeToEmulator } from './stream-usb-function.ts';
import type { UsbFunction } from './virtual-usb-device.ts';

const PRINTER_CLASS = 7;
const BIDIRECTIONAL = 2;
const IN_ENDPOINT = 1;
const OUT_ENDPOINT = 2;
const PACKET_BYTES = 64;
/** USB Printer Class 1.1 §4.2. */
const GET_DEVICE_ID = { requestType: 0xa1, request: 0 } as const;
const GET_PORT_STATUS = { requestType: 0xa1, request: 1 } as const;
/** No error, selected, paper there: what most printers answer whatever their state is. */
const PORT_FINE = 0x18;

/** The emulated label printer on a bus. `commands` is the CMD of its IEEE 1284 device id. */
export function labelPrinterUsb({ emulator, serialNumber, commands }: { readonly emulator: DeviceEmulator; readonly serialNumber: string; readonly commands: string }): UsbFunction {
  const pipe = pipeToEmulator(emulator);
  const said = Buffer.from(`MFG:Emulated;CMD:${commands};MDL:Label printer;CLS:PRINTER;`, 'latin1');
  const deviceId = Uint8Array.from([(said.length + 2) >> 8, (said.length + 2) & 0xff, ...said]);
  return {
    identity: {
      speed: 'full', vendorId: 0x0a5f, productId: 0x0166, manufacturer: 'Emulated', product: 'Label printer', serialNumber,
      interfaces: [{
        classCode: PRINTER_CLASS, subclassCode: 1, protocolCode: BIDIRECTIONAL,
        endpoints: [{ address: 0x80 | IN_ENDPOINT, kind: 'bulk', maxPacketBytes: PACKET_BYTES }, { address: OUT_ENDPOINT, kind: 'bulk', maxPacketBytes: PACKET_BYTES }],
      }],
    },
    control: ({ requestType, request, length }) => {
      if (requestType === GET_DEVICE_ID.requestType && request === GET_DEVICE_ID.request) return deviceId.slice(0, length);
      return requestType === GET_PORT_STATUS.requestType && request === GET_PORT_STATUS.request ? Uint8Array.of(PORT_FINE) : null;
    },
    receive: (_endpoint, data) => pipe.feed(data),
    start: (send) => pipe.onBytes((bytes) => { for (const piece of piecesOf(bytes, PACKET_BYTES)) send(IN_ENDPOINT, piece); }),
  };
}
