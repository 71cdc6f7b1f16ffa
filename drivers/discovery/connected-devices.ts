import type { DriverName } from '#shared/domain/device-drivers.ts';
import type { ConnectedDevice } from '#shared/domain/connected-device.ts';
import { loadNodeHid } from '../transports/hid-library.ts';
import type { UsbPrinterHandle } from '../transports/usb-printer-stream.ts';
import { KNOWN_HID_DEVICES } from './known-hid-devices.ts';

const hex = (id: number): string => id.toString(16).padStart(4, '0');
const POINT_OF_SALE_PAGE = 0x8c;
const GENERIC_DESKTOP_PAGE = 0x01;
const PRINTER_CLASS = 7;

/** Drivers that may fit what the system says of a HID interface. Ids are no proof: whoever opens it asks the device itself. */
function hidDrivers(address: string, usagePage: number | undefined): DriverName[] {
  if (usagePage === POINT_OF_SALE_PAGE) return ['barcode/hid-pos'];
  return [...KNOWN_HID_DEVICES[address] ?? []];
}

/** usb 3.1 names its devices as well. */
type ListedUsb = UsbPrinterHandle & { readonly manufacturerName?: string | null; readonly productName?: string | null };

async function listUsb(): Promise<readonly ListedUsb[]> {
  return await (await import('usb')).usb.getDevices() as unknown as readonly ListedUsb[];
}

/**
 * What hangs on this machine's USB, as the system lists it: nothing is opened and nothing is written. A library that is missing
 * leaves its devices out.
 */
export async function listConnectedDevices(): Promise<ConnectedDevice[]> {
  const [hids, usbs] = await Promise.all([
    loadNodeHid().then((library) => library.devicesAsync()).catch(() => []),
    listUsb().catch((): readonly ListedUsb[] => []),
  ]);
  const found = new Map<string, ConnectedDevice>();
  const add = (device: ConnectedDevice): void => {
    const key = `${device.kind} ${device.vendorId} ${device.productId} ${device.serialNumber}`;
    const known = found.get(key);
    if (known === undefined || known.drivers.length === 0) found.set(key, device);
  };
  for (const { vendorId = 0, productId = 0, serialNumber, manufacturer, product, usagePage } of hids) {
    const drivers = hidDrivers(`${hex(vendorId)}:${hex(productId)}`, usagePage);
    // Keyboards and mice are nobody's business.
    if (usagePage === GENERIC_DESKTOP_PAGE && drivers.length === 0) continue;
    add({ kind: 'hid', vendorId, productId, serialNumber: serialNumber ?? '', name: [manufacturer, product].filter(Boolean).join(' '), drivers });
  }
  for (const device of usbs) {
    if (device.configuration?.interfaces.some(({ alternate }) => alternate.interfaceClass === PRINTER_CLASS) !== true) continue;
    add({
      kind: 'usb', vendorId: device.vendorId, productId: device.productId, serialNumber: device.serialNumber ?? '', name: [device.manufacturerName, device.productName].filter(Boolean).join(' '),
      drivers: ['printing/zpl', 'printing/tspl', 'printing/escpos'],
    });
  }
  return [...found.values()];
}
