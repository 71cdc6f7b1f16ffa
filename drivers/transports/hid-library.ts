import { MunimentError } from '#shared/errors.ts';

/** The part of node-hid 3.4 that is used here; tests hand in their own. */
export interface HidLibrary {
  setDriverType(type: HidBackEnd): void;
  /** Every HID interface of the machine, or those of the given ids. */
  devicesAsync(vendorId?: number, productId?: number): Promise<readonly HidDeviceInfo[]>;
  readonly HIDAsync: { open(path: string): Promise<HidHandle> };
}
export interface HidDeviceInfo {
  readonly vendorId?: number;
  readonly productId?: number;
  readonly path?: string | undefined;
  readonly serialNumber?: string | undefined;
  readonly manufacturer?: string | undefined;
  readonly product?: string | undefined;
  readonly interface: number;
  readonly usagePage?: number | undefined;
}
export interface HidHandle {
  write(values: number[]): Promise<number>;
  getFeatureReport(reportId: number, length: number): Promise<Uint8Array>;
  sendFeatureReport(values: number[]): Promise<number>;
  /** node-hid 3.4 delivers errors as plain strings. */
  on(event: 'data', listener: (report: Uint8Array) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  close(): Promise<void>;
}

/**
 * Linux has two. libusb claims the interface, so that a second program cannot read our answers (through hidraw two readers
 * get valid checksums of the wrong answer). hidraw is for machines whose udev rules give nothing else.
 */
export type HidBackEnd = 'libusb' | 'hidraw';

export type LoadHidLibrary = () => Promise<HidLibrary>;

export const messageOf = (error: unknown): string => error instanceof Error ? error.message : String(error);

export async function loadNodeHid(): Promise<HidLibrary> {
  const module = await import('node-hid') as { default?: HidLibrary } & HidLibrary;
  return module.default ?? module;
}

/** The device option `hidBackEnd`; libusb unless told. Throws DEVICES_BAD_OPTIONS. */
export function readHidBackEnd({ deviceId, options }: { readonly deviceId: string; readonly options: Readonly<Record<string, string | number | boolean>> }): HidBackEnd {
  const { hidBackEnd = 'libusb' } = options;
  if (hidBackEnd !== 'libusb' && hidBackEnd !== 'hidraw') throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'hidBackEnd' });
  return hidBackEnd;
}

/** node-hid loads one back end for the life of the process: the first that is asked for. */
const chosen = new WeakMap<HidLibrary, HidBackEnd>();

/**
 * The library, bound to this back end. Rejects with DEVICES_USB_LIBRARY_MISSING, or DEVICES_OPEN_REFUSED when another
 * device of this process has taken the other back end.
 */
export async function openHidLibrary(deviceId: string, backEnd: HidBackEnd, load: LoadHidLibrary = loadNodeHid): Promise<HidLibrary> {
  try {
    const library = await load();
    const taken = chosen.get(library);
    if (taken !== undefined && taken !== backEnd) throw new MunimentError('DEVICES_OPEN_REFUSED', { deviceId, reason: `hidBackEnd ${taken} is in use by another device` });
    chosen.set(library, backEnd);
    library.setDriverType(backEnd);
    return library;
  } catch (error) {
    throw namedHidError(deviceId, error);
  }
}

/** The binding is loaded lazily: a missing libusb shows as a failed dlopen, at whatever call is the first. */
export function namedHidError(deviceId: string, error: unknown): MunimentError {
  if (error instanceof MunimentError) return error;
  const reason = messageOf(error);
  return /libusb|libudev|ERR_DLOPEN_FAILED|No native build/i.test(reason)
    ? new MunimentError('DEVICES_USB_LIBRARY_MISSING', { reason }, { cause: error })
    : new MunimentError('DEVICES_OPEN_REFUSED', { deviceId, reason }, { cause: error });
}
