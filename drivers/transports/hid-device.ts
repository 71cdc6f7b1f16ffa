import { MunimentError } from '#shared/errors.ts';
import { loadNodeHid, messageOf, namedHidError, openHidLibrary } from './hid-library.ts';
import type { HidBackEnd, HidDeviceInfo, HidHandle, LoadHidLibrary } from './hid-library.ts';
import { claimHidDevice } from './hid-owner.ts';
import type { ReleaseOwner } from './hid-owner.ts';

/** An opened HID interface. Reports carry their id as first byte; 0 for a device without ids. */
export interface HidDevice {
  /** A rejection means that the link is lost. */
  write(report: Uint8Array): Promise<void>;
  /** The feature report of this id, its id first. A rejection means that the link is lost. */
  getFeature(reportId: number, length: number): Promise<Uint8Array>;
  setFeature(report: Uint8Array): Promise<void>;
  /** Input reports as the device sends them: with their id when it has ids, without a leading zero when not. */
  onReport(listener: (report: Uint8Array) => void): void;
  /** Called once when the device is gone; not after our own `close`. At once when it is gone already. */
  onLost(listener: (reason: string) => void): void;
  close(): Promise<void>;
}

export interface HidOpenRequest {
  readonly deviceId: string;
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber?: string | undefined;
  readonly backEnd?: HidBackEnd;
  readonly loadLibrary?: LoadHidLibrary;
}

const GENERIC_DESKTOP_PAGE = 0x01;

/**
 * Opens the vendor interface of a HID device (the highest one; never a keyboard) as its only owner on this machine.
 * Writes nothing. Rejects with DEVICES_NOT_FOUND, DEVICES_OPEN_REFUSED or DEVICES_USB_LIBRARY_MISSING.
 */
export async function openHidDevice(request: HidOpenRequest): Promise<HidDevice> {
  const { deviceId, vendorId, productId, serialNumber, backEnd = 'libusb', loadLibrary = loadNodeHid } = request;
  const library = await openHidLibrary(deviceId, backEnd, loadLibrary);
  const found = await library.devicesAsync(vendorId, productId).catch((error: unknown) => { throw namedHidError(deviceId, error); });
  const info = vendorInterface(found, serialNumber);
  if (info?.path === undefined) {
    throw new MunimentError('DEVICES_NOT_FOUND', { deviceId, address: `${hexOf(vendorId)}:${hexOf(productId)}` });
  }
  const release = await claimHidDevice(info.path, info.serialNumber);
  if (release === null) throw new MunimentError('DEVICES_OPEN_REFUSED', { deviceId, reason: 'another program holds it' });
  try {
    return wrapHandle(await library.HIDAsync.open(info.path), release);
  } catch (error) {
    await release();
    throw new MunimentError('DEVICES_OPEN_REFUSED', { deviceId, reason: messageOf(error) }, { cause: error });
  }
}

/** The interface to talk to, among all those with the right ids. */
export function vendorInterface(found: readonly HidDeviceInfo[], serialNumber?: string): HidDeviceInfo | undefined {
  return found
    .filter((info) => info.path !== undefined && (serialNumber === undefined || info.serialNumber === serialNumber))
    .filter((info) => info.usagePage !== GENERIC_DESKTOP_PAGE)
    .toSorted((a, b) => b.interface - a.interface)[0];
}

const hexOf = (id: number): string => id.toString(16).padStart(4, '0');

function wrapHandle(handle: HidHandle, release: ReleaseOwner): HidDevice {
  let lostReason: string | null = null;
  let closing: Promise<void> | null = null;
  const lostListeners: ((reason: string) => void)[] = [];
  const reportListeners: ((report: Uint8Array) => void)[] = [];
  // A handle that failed once is never used again; what close() says about it no longer matters.
  const letGo = (): Promise<void> => closing ??= handle.close().catch(() => undefined).then(release);
  const lose = (reason: string): void => {
    if (lostReason !== null || closing !== null) return;
    lostReason = reason;
    void letGo();
    for (const listener of lostListeners) listener(reason);
  };
  /** Any error of a transfer is a lost link: ENODEV, ESHUTDOWN and a stall look alike from here. */
  const transfer = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (lostReason !== null || closing !== null) throw new Error(lostReason ?? 'closed');
    try {
      return await work();
    } catch (error) {
      lose(messageOf(error));
      throw error instanceof Error ? error : new Error(messageOf(error));
    }
  };
  handle.on('error', (error) => lose(messageOf(error)));
  return {
    write: (report) => transfer(async () => { await handle.write([...report]); }),
    getFeature: (reportId, length) => transfer(async () => new Uint8Array(await handle.getFeatureReport(reportId, length))),
    setFeature: (report) => transfer(async () => { await handle.sendFeatureReport([...report]); }),
    onReport: (listener) => {
      reportListeners.push(listener);
      // node-hid starts reading with every listener, and a second start throws where nobody can catch it: the process would end.
      if (reportListeners.length === 1) handle.on('data', (report) => { for (const each of reportListeners) each(new Uint8Array(report)); });
    },
    onLost: (listener) => {
      lostListeners.push(listener);
      if (lostReason !== null) listener(lostReason);
    },
    close: () => letGo(),
  };
}
