import { MunimentError } from '#shared/errors.ts';
import type { ByteStream } from './byte-stream.ts';

/** The part of usb 3.1 that is used here; tests hand in their own. */
export interface UsbPrinterHandle {
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber?: string | null | undefined;
  readonly configuration?: UsbConfiguration | null | undefined;
  open(): Promise<void>;
  close(): Promise<void>;
  claimInterface(interfaceNumber: number): Promise<void>;
  detachKernelDriver?(interfaceNumber: number): Promise<void>;
  clearHalt(direction: 'in' | 'out', endpointNumber: number): Promise<void>;
  controlTransferIn(setup: { requestType: 'class'; recipient: 'interface'; request: number; value: number; index: number }, length: number, timeoutMs?: number): Promise<{ readonly data?: DataView | undefined }>;
  transferIn(endpointNumber: number, length: number, timeoutMs?: number): Promise<{ readonly data?: DataView | undefined; readonly status?: string | undefined }>;
  transferOut(endpointNumber: number, data: Uint8Array, timeoutMs?: number): Promise<{ readonly bytesWritten: number; readonly status?: string | undefined }>;
}
interface UsbConfiguration {
  readonly interfaces: readonly {
    readonly interfaceNumber: number;
    readonly alternate: { readonly interfaceClass: number; readonly endpoints: readonly { readonly endpointNumber: number; readonly direction: string; readonly type: string }[] };
  }[];
}
export interface UsbPrinterLibrary { getDevices(): Promise<readonly UsbPrinterHandle[]> }

export interface UsbPrinterOpenRequest {
  readonly deviceId: string;
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber?: string | undefined;
  /** The device id's CMD must name one of these, else nothing is written to it. */
  readonly deviceIdWords: readonly string[];
  readonly loadLibrary?: () => Promise<UsbPrinterLibrary>;
}

const PRINTER_CLASS = 7;
const GET_DEVICE_ID = 0;
const DEVICE_ID_MOST = 1024;
const CONTROL_WITHIN_MS = 1000;
const READ_WITHIN_MS = 500;
/** Printers NAK while their buffer is full: a label is allowed to take this long to be taken. */
const WRITE_WITHIN_MS = 15_000;
/** What is asked for at once; a multiple of every packet size. */
const READ_BYTES = 4096;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
/** usb 3.1 says so when nothing came in time; the endpoint is fine. */
const isTimeout = (error: unknown): boolean => /cancell?ed|timed? ?out/iu.test(messageOf(error));
const isStall = (error: unknown): boolean => /stall|pipe/iu.test(messageOf(error));

async function loadUsb(): Promise<UsbPrinterLibrary> {
  return (await import('usb')).usb as unknown as UsbPrinterLibrary;
}

/**
 * Opens the printer interface (class 7) of a USB device as a byte stream, after its IEEE 1284 device id has proved the language.
 * Rejects with DEVICES_NOT_FOUND, DEVICES_OPEN_REFUSED, DEVICES_UNSUPPORTED or DEVICES_USB_LIBRARY_MISSING.
 */
export async function openUsbPrinterStream(request: UsbPrinterOpenRequest): Promise<ByteStream> {
  const { deviceId, vendorId, productId, serialNumber } = request;
  const address = [vendorId, productId].map((value) => value.toString(16).padStart(4, '0')).join(':');
  const devices = await list(request);
  const device = devices.find((each) => each.vendorId === vendorId && each.productId === productId && (serialNumber === undefined || serialNumber === '' || each.serialNumber === serialNumber));
  if (device === undefined) throw new MunimentError('DEVICES_NOT_FOUND', { deviceId, address });
  const printer = device.configuration?.interfaces.find(({ alternate }) => alternate.interfaceClass === PRINTER_CLASS);
  const endpoint = (direction: 'in' | 'out') => printer?.alternate.endpoints.find((each) => each.direction === direction && each.type === 'bulk')?.endpointNumber;
  const out = endpoint('out');
  if (printer === undefined || out === undefined) throw new MunimentError('DEVICES_UNSUPPORTED', { deviceId, found: `${address}, no printer interface` });
  try {
    await device.open();
    // On Linux usblp holds the interface; where nothing holds it there is nothing to detach.
    await device.detachKernelDriver?.(printer.interfaceNumber).catch(() => undefined);
    await device.claimInterface(printer.interfaceNumber);
  } catch (error) {
    await device.close().catch(() => undefined);
    throw new MunimentError('DEVICES_OPEN_REFUSED', { deviceId, reason: messageOf(error) }, { cause: error });
  }
  await proveLanguage(request, device, printer.interfaceNumber).catch(async (error: unknown) => {
    await device.close().catch(() => undefined);
    throw error;
  });
  return wrapPrinter(device, out, endpoint('in'));
}

async function list({ deviceId, loadLibrary = loadUsb }: UsbPrinterOpenRequest): Promise<readonly UsbPrinterHandle[]> {
  try {
    return await (await loadLibrary()).getDevices();
  } catch (error) {
    if (/ERR_DLOPEN_FAILED|No native build|Cannot find module/iu.test(messageOf(error))) throw new MunimentError('DEVICES_USB_LIBRARY_MISSING', { reason: messageOf(error) }, { cause: error });
    throw new MunimentError('DEVICES_NOT_FOUND', { deviceId, address: messageOf(error) }, { cause: error });
  }
}

async function proveLanguage({ deviceId, deviceIdWords }: UsbPrinterOpenRequest, device: UsbPrinterHandle, index: number): Promise<void> {
  let said: string;
  try {
    const { data } = await device.controlTransferIn({ requestType: 'class', recipient: 'interface', request: GET_DEVICE_ID, value: 0, index: index << 8 }, DEVICE_ID_MOST, CONTROL_WITHIN_MS);
    said = data === undefined ? '' : Array.from({ length: data.byteLength }, (_, at) => String.fromCharCode(data.getUint8(at))).slice(2).join('');
  } catch (error) {
    throw new MunimentError('DEVICES_OPEN_REFUSED', { deviceId, reason: messageOf(error) }, { cause: error });
  }
  const commands = (/(?:CMD|COMMAND SET):([^;]*)/iu.exec(said)?.[1] ?? '').split(',').map((word) => word.trim().toUpperCase());
  if (!commands.some((command) => deviceIdWords.includes(command))) throw new MunimentError('DEVICES_UNSUPPORTED', { deviceId, found: said === '' ? '—' : said.slice(0, 120) });
}

function wrapPrinter(device: UsbPrinterHandle, out: number, into: number | undefined): ByteStream {
  const dataListeners: ((bytes: Uint8Array) => void)[] = [];
  const lostListeners: ((reason: string) => void)[] = [];
  let lostReason: string | null = null;
  let closing = false;
  const lose = (reason: string): void => {
    if (lostReason !== null || closing) return;
    lostReason = reason;
    device.close().catch(() => undefined);
    for (const listener of lostListeners) listener(reason);
  };
  const read = async (endpoint: number): Promise<void> => {
    while (lostReason === null && !closing) {
      try {
        const { data } = await device.transferIn(endpoint, READ_BYTES, READ_WITHIN_MS);
        if (data === undefined || data.byteLength === 0) continue;
        const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
        for (const listener of dataListeners) listener(bytes);
      } catch (error) {
        if (isTimeout(error)) continue;
        if (!isStall(error)) { lose(messageOf(error)); return; }
        await device.clearHalt('in', endpoint).catch((reason: unknown) => lose(messageOf(reason)));
      }
    }
  };
  if (into !== undefined) void read(into);
  return {
    write: async (bytes) => {
      if (lostReason !== null || closing) throw new Error(lostReason ?? 'closed');
      try {
        const { bytesWritten } = await device.transferOut(out, bytes, WRITE_WITHIN_MS);
        if (bytesWritten !== bytes.length) throw new Error(`took ${bytesWritten} of ${bytes.length} bytes`);
      } catch (error) {
        // Half a label may be in its buffer: whatever follows on this link would be drawn into it.
        lose(messageOf(error));
        throw error;
      }
    },
    onData: (listener) => { dataListeners.push(listener); },
    onLost: (listener) => {
      lostListeners.push(listener);
      if (lostReason !== null) listener(lostReason);
    },
    close: async () => {
      if (closing || lostReason !== null) return;
      closing = true;
      await device.close().catch(() => undefined);
    },
  };
}
