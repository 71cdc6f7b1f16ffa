import type { DeviceAddress } from './device-status.ts';
import type { DriverName } from './device-drivers.ts';
import { SCAN_PRESETS } from '../presets/scan-presets.ts';

/** A setting of a driver that a person may choose; what is not named here is typed as `name=value`. */
export type DriverOption =
  | { readonly name: string; readonly kind: 'number'; readonly usual: number; readonly least: number; readonly most: number }
  | { readonly name: string; readonly kind: 'text'; readonly usual: string }
  | { readonly name: string; readonly kind: 'choice'; readonly usual: string | number | boolean; readonly choices: readonly (string | number | boolean)[] };

export interface DriverSettings {
  /** How it is usually reached; the first is offered first. */
  readonly addressKinds: readonly DeviceAddress['kind'][];
  readonly port: number;
  readonly pollIntervalMs: number;
  readonly options: readonly DriverOption[];
}

const number = (name: string, usual: number, least: number, most: number): DriverOption => ({ name, kind: 'number', usual, least, most });
const text = (name: string, usual = ''): DriverOption => ({ name, kind: 'text', usual });
const choice = (name: string, ...choices: readonly (string | number | boolean)[]): DriverOption => ({ name, kind: 'choice', usual: choices[0]!, choices });

const LABEL: DriverSettings = {
  addressKinds: ['tcp', 'usb'], port: 9100, pollIntervalMs: 10_000,
  options: [number('widthMm', 60, 15, 300), number('heightMm', 40, 10, 300), number('gapMm', 2, 0, 30), choice('dpi', 203, 300, 600), choice('answers', true, false)],
};
/** How the clerk's panel is set at first: the way of DA/T 31 (resolution and colour), the source and the sides. */
const SCANNING: readonly DriverOption[] = [choice('usualPreset', ...SCAN_PRESETS.map(({ presetId }) => presetId)), choice('usualSource', 'feeder', 'platen'), choice('usualSides', 'oneSide', 'bothSides')];
/** A sensor of the shelf controller itself tells the climate of the bank's room, when somebody says that there is one. */
const OWN_SENSOR = choice('climate', 'noSensor', 'roomSensor');
const MODBUS: readonly DriverOption[] = [number('unitId', 1, 0, 247), choice('framing', 'tcp', 'rtu')];

/** What is known of the settings of drivers; a driver without an entry is set by hand. */
export const DRIVER_SETTINGS: Readonly<Partial<Record<DriverName, DriverSettings>>> = {
  'shelving/ms1': { addressKinds: ['tcp', 'hid'], port: 502, pollIntervalMs: 1000, options: [...MODBUS, OWN_SENSOR] },
  'climate/modbus-transmitter': { addressKinds: ['tcp'], port: 502, pollIntervalMs: 60_000, options: [...MODBUS, choice('registerOrder', 'temperatureFirst', 'humidityFirst')] },
  'climate/temperhum': { addressKinds: ['hid', 'tcp'], port: 9000, pollIntervalMs: 60_000, options: [choice('probe', 'internal', 'external')] },
  'printing/zpl': LABEL,
  'printing/tspl': LABEL,
  'printing/escpos': LABEL,
  'barcode/hid-pos': { addressKinds: ['hid', 'tcp'], port: 9001, pollIntervalMs: 60_000, options: [choice('hidBackEnd', 'libusb', 'hidraw')] },
  'scanning/escl': { addressKinds: ['tcp'], port: 80, pollIntervalMs: 60_000, options: [...SCANNING, text('root', '/eSCL'), choice('protocol', 'http', 'https'), text('certificate'), number('busyMs', 60_000, 0, 3_600_000), number('pageMs', 120_000, 1000, 3_600_000)] },
  'scanning/scanimage': { addressKinds: ['none'], port: 80, pollIntervalMs: 60_000, options: [text('device'), ...SCANNING] },
  'scanning/naps2': { addressKinds: ['none'], port: 80, pollIntervalMs: 60_000, options: [text('device'), choice('driver', 'wia', 'twain', 'escl', 'sane'), ...SCANNING] },
  'rfid/r200': { addressKinds: ['tcp', 'hid'], port: 4001, pollIntervalMs: 60_000, options: [] },
};
