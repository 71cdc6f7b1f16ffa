import { readFileSync } from 'node:fs';
import type { DriverClock } from '../../contract/driver-clock.ts';
import type { DeviceEmulator } from '../emulator.ts';
import { createHidPosEmulator } from '../hid-pos/hid-pos-emulator.ts';
import { createLabelPrinterEmulator, type LabelLanguageName } from '../label-printer/label-printer-emulator.ts';
import { createLascarEmulator } from '../lascar/lascar-emulator.ts';
import type { LascarEmulatorOptions } from '../lascar/lascar-emulator.ts';
import { createTransmitterEmulator } from '../modbus-transmitter/transmitter-emulator.ts';
import type { TransmitterEmulatorOptions } from '../modbus-transmitter/transmitter-emulator.ts';
import { createMs1Emulator } from '../ms1/ms1-emulator.ts';
import type { Ms1EmulatorOptions } from '../ms1/ms1-emulator.ts';
import { createR200Emulator } from '../r200/r200-emulator.ts';
import { createTemperhumEmulator } from '../temperhum/temperhum-emulator.ts';
import type { TemperhumEmulatorOptions } from '../temperhum/temperhum-emulator.ts';
import { cp2110Usb } from './cp2110-usb.ts';
import { hidPosUsb } from './hid-pos-usb.ts';
import { labelPrinterUsb } from './label-printer-usb.ts';
import { lascarUsb } from './lascar-usb.ts';
import { temperhumUsb } from './temperhum-usb.ts';
import type { UsbFunction } from './virtual-usb-device.ts';

/** Those that have a USB side; the others are not loaded. */
type EmulatedUsbSpec =
  | { readonly kind: 'temperhum' } & Omit<TemperhumEmulatorOptions, 'clock'>
  | { readonly kind: 'lascar' } & Omit<LascarEmulatorOptions, 'clock'>
  | { readonly kind: 'hid-pos' }
  | { readonly kind: 'label-printer'; readonly language?: LabelLanguageName; readonly labelMs?: number }
  | { readonly kind: 'r200'; readonly epcs?: string }
  | { readonly kind: 'ms1' } & Omit<Ms1EmulatorOptions, 'clock' | 'framing'>
  | { readonly kind: 'modbus-transmitter' } & Omit<TransmitterEmulatorOptions, 'clock' | 'framing'>;
const KINDS: readonly unknown[] = ['temperhum', 'lascar', 'hid-pos', 'label-printer', 'r200', 'ms1', 'modbus-transmitter'] satisfies EmulatedUsbSpec['kind'][];

/**
 * What `serve-usb` emulates, as JSON:
 * `{"controlPort": 0, "usbipPort": 3240, "devices": [{"name": "thermo-1", "kind": "temperhum", "serialNumber": "A1"}, …]}`.
 * A device of kind `ms1` or `modbus-transmitter` stands on the RS-485 line of a CP2110 (frames are RTU), an `r200` on its serial line;
 * `temperhum`, `lascar`, `hid-pos` and `label-printer` are USB devices themselves. `hidrawFolder` serves HID interfaces to programs under the hidraw shim, from node `firstNode` on.
 */
export interface UsbSpec {
  readonly controlPort: number;
  readonly usbipPort: number;
  readonly hidrawFolder: string | null;
  readonly devices: readonly UsbDeviceSpec[];
}

export interface UsbDeviceSpec {
  readonly name: string;
  readonly serialNumber: string;
  readonly firstNode: number;
  readonly device: EmulatedUsbSpec;
}

/** Reads a spec; throws in plain words on what is not one. */
export function readUsbSpec(file: string): UsbSpec {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRecord(value) || !Array.isArray(value.devices)) throw new Error('the spec has no list "devices"');
  const { controlPort, usbipPort, hidrawFolder } = value;
  return {
    controlPort: numberOr(controlPort, 0), usbipPort: numberOr(usbipPort, 0), hidrawFolder: typeof hidrawFolder === 'string' ? hidrawFolder : null,
    devices: value.devices.map(readDevice),
  };
}

function readDevice(value: unknown, index: number): UsbDeviceSpec {
  if (!isRecord(value) || typeof value.name !== 'string') throw new Error(`not an emulated device: ${JSON.stringify(value)}`);
  const { name, serialNumber = `EMU${index + 1}`, firstNode = index * 2 } = value;
  if (!isUsbSpec(value)) throw new Error(`no such USB device: ${JSON.stringify(value)}`);
  return { name, serialNumber: String(serialNumber), firstNode: numberOr(firstNode, index * 2), device: value };
}

/** The emulator and the USB side that it gets; line devices stand behind a CP2110 and talk RTU. */
export function createUsbDevice({ device, serialNumber }: UsbDeviceSpec, clock: DriverClock): { readonly emulator: DeviceEmulator; readonly usb: UsbFunction } {
  switch (device.kind) {
    case 'temperhum': { const emulator = createTemperhumEmulator({ ...device, clock }); return { emulator, usb: temperhumUsb({ emulator, serialNumber }) }; }
    case 'lascar': { const emulator = createLascarEmulator({ ...device, clock }); return { emulator, usb: lascarUsb({ emulator, serialNumber }) }; }
    case 'hid-pos': { const emulator = createHidPosEmulator(); return { emulator, usb: hidPosUsb({ emulator, serialNumber }) }; }
    case 'label-printer': { const emulator = createLabelPrinterEmulator({ ...device, clock }); return { emulator, usb: labelPrinterUsb({ emulator, serialNumber, commands: COMMANDS_OF[device.language ?? 'zpl'] }) }; }
    case 'r200': { const emulator = createR200Emulator({ ...device, clock }); return { emulator, usb: cp2110Usb({ emulator, serialNumber, clock, line: { baud: 115_200, parity: 0 } }) }; }
    case 'ms1': { const emulator = createMs1Emulator({ ...device, clock, framing: 'rtu' }); return { emulator, usb: cp2110Usb({ emulator, serialNumber, clock }) }; }
    case 'modbus-transmitter': { const emulator = createTransmitterEmulator({ ...device, clock, framing: 'rtu' }); return { emulator, usb: cp2110Usb({ emulator, serialNumber, clock }) }; }
  }
}

/** What printers of a language call it in their device id. */
const COMMANDS_OF: Readonly<Record<LabelLanguageName, string>> = { zpl: 'EPL,ZPL', tspl: 'TSPL', escpos: 'ESC/POS' };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isUsbSpec = (value: unknown): value is EmulatedUsbSpec => isRecord(value) && KINDS.includes(value.kind);
const numberOr = (value: unknown, otherwise: number): number => typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : otherwise;
