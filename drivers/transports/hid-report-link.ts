import { MunimentError } from '#shared/errors.ts';
import type { ReportLink } from './report-link.ts';

/** The part of node-hid 3.4 that is used here; tests hand in their own. */
export interface HidLibrary {
  setDriverType(type: 'hidraw' | 'libusb'): void;
  devicesAsync(vendorId: number, productId: number): Promise<readonly HidDeviceInfo[]>;
  readonly HIDAsync: { open(path: string): Promise<HidHandle> };
}
export interface HidDeviceInfo {
  readonly path?: string | undefined;
  readonly serialNumber?: string | undefined;
  readonly interface: number;
  readonly usagePage?: number | undefined;
}
export interface HidHandle {
  write(values: number[]): Promise<number>;
  /** node-hid 3.4 delivers errors as plain strings. */
  on(event: 'data', listener: (report: Uint8Array) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  close(): Promise<void>;
}

export interface HidOpenRequest {
  readonly deviceId: string;
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber?: string | undefined;
  readonly loadLibrary?: () => Promise<HidLibrary>;
}

const GENERIC_DESKTOP_PAGE = 0x01;
const messageOf = (error: unknown): string => error instanceof Error ? error.message : String(error);

async function loadNodeHid(): Promise<HidLibrary> {
  const module = await import('node-hid') as { default?: HidLibrary } & HidLibrary;
  return module.default ?? module;
}

/**
 * Opens the vendor interface of a HID device (never its keyboard) through libusb, whose claim is exclusive:
 * hidraw lets a second program read our answers (valid checksums, wrong device).
 * Rejects with DEVICES_NOT_FOUND, DEVICES_OPEN_REFUSED or DEVICES_USB_LIBRARY_MISSING.
 */
export async function openHidReportLink(request: HidOpenRequest): Promise<ReportLink> {
  const { deviceId, vendorId, productId, serialNumber } = request;
  const address = `${vendorId.toString(16).padStart(4, '0')}:${productId.toString(16).padStart(4, '0')}`;
  const { library, found } = await enumerate(request);
  const vendorInterfaces = found
    .filter((info) => info.path !== undefined && (serialNumber === undefined || info.serialNumber === serialNumber))
    .filter((info) => info.usagePage === undefined || info.usagePage !== GENERIC_DESKTOP_PAGE)
    .toSorted((a, b) => b.interface - a.interface);
  const path = vendorInterfaces[0]?.path;
  if (path === undefined) throw new MunimentError('DEVICES_NOT_FOUND', { deviceId, address });
  try {
    return wrapHandle(await library.HIDAsync.open(path));
  } catch (error) {
    throw new MunimentError('DEVICES_OPEN_REFUSED', { deviceId, reason: messageOf(error) }, { cause: error });
  }
}

async function enumerate({ deviceId, vendorId, productId, loadLibrary = loadNodeHid }: HidOpenRequest) {
  try {
    const library = await loadLibrary();
    library.setDriverType('libusb');
    return { library, found: await library.devicesAsync(vendorId, productId) };
  } catch (error) {
    // The binding is loaded lazily: a missing libusb shows only now, as a failed dlopen.
    if (/libusb|libudev|ERR_DLOPEN_FAILED|No native build/i.test(messageOf(error))) {
      throw new MunimentError('DEVICES_USB_LIBRARY_MISSING', { reason: messageOf(error) }, { cause: error });
    }
    throw new MunimentError('DEVICES_OPEN_REFUSED', { deviceId, reason: messageOf(error) }, { cause: error });
  }
}

function wrapHandle(handle: HidHandle): ReportLink {
  let lostReason: string | null = null;
  let closing = false;
  const lostListeners: ((reason: string) => void)[] = [];
  const lose = (reason: string): void => {
    if (lostReason !== null || closing) return;
    lostReason = reason;
    // A handle that failed once is never used again; what close() says about it no longer matters.
    handle.close().catch(() => undefined);
    for (const listener of lostListeners) listener(reason);
  };
  handle.on('error', (error) => lose(messageOf(error)));
  return {
    write: async (report) => {
      if (lostReason !== null || closing) throw new Error(lostReason ?? 'closed');
      try {
        // Devices without report ids take a leading zero.
        await handle.write([0x00, ...report]);
      } catch (error) {
        lose(messageOf(error));
        throw error;
      }
    },
    onReport: (listener) => { handle.on('data', (report) => listener(new Uint8Array(report))); },
    onLost: (listener) => {
      lostListeners.push(listener);
      if (lostReason !== null) listener(lostReason);
    },
    close: async () => {
      if (closing || lostReason !== null) return;
      closing = true;
      await handle.close().catch(() => undefined);
    },
  };
}
