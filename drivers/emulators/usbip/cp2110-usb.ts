import type { DriverClock } from '../../contract/driver-clock.ts';
import type { DeviceEmulator } from '../emulator.ts';
import { piecesOf, pipeToEmulator } from './stream-usb-function.ts';
import { hidInterface } from './usb-descriptors.ts';
import type { UsbFunction } from './virtual-usb-device.ts';

/** Silicon Labs CP2110 HID-to-UART bridge (AN434). Reports 1 to 63 carry so many UART bytes; the rest are feature reports. */
const MOST_DATA = 63;
const REPORT_BYTES = 64;
const FEATURE = { uartEnable: 0x41, uartStatus: 0x42, purge: 0x43, gpio: 0x44, version: 0x46, lock: 0x47, uartConfig: 0x50 } as const;
/** Id and payload bytes of every feature report. */
const FEATURE_BYTES: readonly (readonly [number, number])[] = [
  [0x40, 1], [0x41, 1], [0x42, 6], [0x43, 1], [0x44, 2], [0x45, 4], [0x46, 2], [0x47, 2], [0x50, 8], [0x51, 1], [0x52, 1], [0x60, 10],
  [0x61, 63], [0x62, 63], [0x63, 63], [0x64, 63], [0x65, 63], [0x66, 19],
];
/** Everything from here on is written into memory that can be written once. */
const ONE_TIME_FROM = 0x60;
const PART_CP2110 = 0x0a;
const SET_REPORT = 0x09;
const GET_REPORT = 0x01;
const BITS_A_BYTE = 11;
const IN_ENDPOINT = 1;

export interface Cp2110UsbOptions {
  readonly emulator: DeviceEmulator;
  readonly clock: DriverClock;
  readonly serialNumber: string;
  /** How the device on the RS-485 line talks; with other settings it hears noise. Parity as in AN434: 0 none, 1 odd, 2 even. */
  readonly line?: { readonly baud: number; readonly parity: number };
}

function reportDescriptor(): Uint8Array {
  const data = Array.from({ length: MOST_DATA }, (_, index) => index + 1)
    .flatMap((id) => [0x85, id, 0x95, id, 0x75, 8, 0x26, 0xff, 0, 0x15, 0, 0x09, 1, 0x81, 2, 0x95, id, 0x09, 1, 0x91, 2]);
  const features = FEATURE_BYTES.flatMap(([id, length]) => [0x85, id, 0x95, length, 0x09, 1, 0xb1, 2]);
  return Uint8Array.from([0x06, 0x00, 0xff, 0x09, 0x01, 0xa1, 0x01, ...data, ...features, 0xc0]);
}

/** The emulated device at the far end of an RS-485 line behind a CP2110. Bytes take the time that the line's speed gives them. */
export function cp2110Usb({ emulator, clock, serialNumber, line = { baud: 9600, parity: 2 } }: Cp2110UsbOptions): UsbFunction {
  const pipe = pipeToEmulator(emulator);
  let enabled = false;
  let config = Uint8Array.from([0, 1, 0xc2, 0, 0, 0, 3, 0]);
  let purges = 0;
  let lineBusyUntilMs = 0;

  const hears = (): boolean => {
    const [b0 = 0, b1 = 0, b2 = 0, b3 = 0, parity = 0] = config;
    return enabled && ((b0 << 24) | (b1 << 16) | (b2 << 8) | b3) === line.baud && parity === line.parity;
  };
  /** Runs when so many bytes more have gone over the line. */
  const afterLine = (byteCount: number, run: () => void): void => {
    const now = clock.steadyMs();
    lineBusyUntilMs = Math.max(now, lineBusyUntilMs) + byteCount * BITS_A_BYTE * 1000 / line.baud;
    clock.after(lineBusyUntilMs - now, run);
  };
  const setFeature = (data: Uint8Array): Uint8Array | null => {
    const [id = 0, value = 0] = data;
    if (id >= ONE_TIME_FROM || id === FEATURE.lock) emulator.log.add('one-time write', { report: id });
    if (id === FEATURE.uartEnable) enabled = value === 1;
    else if (id === FEATURE.uartConfig) config = data.slice(1, 9);
    else if (id === FEATURE.purge) purges += 1;
    return FEATURE_BYTES.some(([known]) => known === id) ? new Uint8Array(0) : null;
  };
  const getFeature = (id: number): Uint8Array | null => {
    switch (id) {
      case FEATURE.uartEnable: return Uint8Array.from([id, enabled ? 1 : 0]);
      case FEATURE.uartStatus: return Uint8Array.from([id, 0, 0, 0, 0, 0, 0]);
      case FEATURE.gpio: return Uint8Array.from([id, 0, 0]);
      case FEATURE.version: return Uint8Array.from([id, PART_CP2110, 2]);
      case FEATURE.lock: return Uint8Array.from([id, 0xff, 0xff]);
      case FEATURE.uartConfig: return Uint8Array.from([id, ...config]);
      default: return null;
    }
  };

  return {
    identity: {
      speed: 'full', vendorId: 0x10c4, productId: 0xea80, manufacturer: 'Silicon Laboratories', product: 'CP2110 HID USB-to-UART Bridge', serialNumber,
      interfaces: [hidInterface({ number: 0, reportDescriptor: reportDescriptor(), numbered: true, reportBytes: REPORT_BYTES })],
    },
    control: ({ requestType, request, value }, data) => {
      if (requestType === 0x21) return request === SET_REPORT ? setFeature(data) : new Uint8Array(0);
      return requestType === 0xa1 && request === GET_REPORT ? getFeature(value & 0xff) : null;
    },
    receive: (_endpoint, report) => {
      const length = report[0] ?? 0;
      if (length < 1 || length > MOST_DATA || report.length < length + 1) return;
      const bytes = report.slice(1, 1 + length);
      afterLine(bytes.length, () => { if (hears()) pipe.feed(bytes); });
    },
    start: (send) => pipe.onBytes((bytes) => {
      const purgesBefore = purges;
      // A purge throws away what is still on its way.
      afterLine(bytes.length, () => {
        if (!hears() || purges !== purgesBefore) return;
        for (const piece of piecesOf(bytes, MOST_DATA)) send(IN_ENDPOINT, Uint8Array.from([piece.length, ...piece]));
      });
    }),
  };
}
