import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { UsbIdentity } from '#drivers/emulators/usbip/usb-descriptors.ts';

/** `/sys` and `/dev` as libumockdev-preload shows them to a program: files that libudev reads, written as the kernel writes them. */
export interface MockUsbTree {
  /** The value of UMOCKDEV_DIR. */
  readonly folder: string;
  /** A device appears at a port; its HID interfaces get the nodes hidraw<firstNode>, … */
  plug(port: number, firstNode: number, identity: UsbIdentity): void;
  unplug(port: number): void;
}

const BUS = 'sys/devices/pci0000:00/0000:00:14.0/usb1';
const HIDRAW_MAJOR = 245;
const hex4 = (id: number): string => id.toString(16).padStart(4, '0');

export function createMockUsbTree(folder: string): MockUsbTree {
  /** Links and nodes outside the device's own folder, by port. */
  const strays = new Map<number, string[]>();
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const link = (path: string, target: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(relative(dirname(path), target), join(folder, path));
  };
  const entry = (path: string, subsystem: string, uevent: readonly string[], attributes: Readonly<Record<string, string>> = {}): void => {
    write(`${path}/uevent`, uevent.map((line) => `${line}\n`).join(''));
    for (const [name, value] of Object.entries(attributes)) write(`${path}/${name}`, `${value}\n`);
    link(`${path}/subsystem`, subsystem);
  };
  for (const path of ['sys/bus/usb/devices', 'sys/bus/hid/devices', 'sys/class/hidraw', 'sys/dev/char', 'dev']) mkdirSync(join(folder, path), { recursive: true });

  return {
    folder,
    plug: (port, firstNode, identity) => {
      const { vendorId, productId, manufacturer, product, serialNumber } = identity;
      const device = `${BUS}/1-${port}`;
      const outside: string[] = [];
      strays.set(port, outside);
      const linkOutside = (path: string, target: string): void => { outside.push(path); link(path, target); };
      entry(device, 'sys/bus/usb', ['DEVTYPE=usb_device'], {
        idVendor: hex4(vendorId), idProduct: hex4(productId), busnum: '1', devnum: String(port + 1), bcdDevice: '0100', manufacturer, product, serial: serialNumber, speed: '1.5',
      });
      linkOutside(`sys/bus/usb/devices/1-${port}`, device);
      identity.interfaces.forEach(({ hid }, number) => {
        if (hid === undefined) return;
        const node = firstNode + number;
        const face = `${device}/1-${port}:1.${number}`;
        const name = `0003:${hex4(vendorId)}:${hex4(productId)}.${hex4(node + 1)}`.toUpperCase();
        const raw = `${face}/${name}/hidraw/hidraw${node}`;
        entry(face, 'sys/bus/usb', ['DEVTYPE=usb_interface'], { bInterfaceNumber: String(number).padStart(2, '0'), bInterfaceClass: '03' });
        entry(`${face}/${name}`, 'sys/bus/hid', [
          `HID_ID=0003:0000${hex4(vendorId)}:0000${hex4(productId)}`.toUpperCase(), `HID_NAME=${manufacturer} ${product}`,
          `HID_PHYS=usb-0000:00:14.0-${port}/input${number}`, `HID_UNIQ=${serialNumber}`,
        ]);
        write(`${face}/${name}/report_descriptor`, hid.reportDescriptor);
        entry(raw, 'sys/class/hidraw', [`MAJOR=${HIDRAW_MAJOR}`, `MINOR=${node}`, `DEVNAME=hidraw${node}`], { dev: `${HIDRAW_MAJOR}:${node}` });
        link(`${raw}/device`, `${face}/${name}`);
        linkOutside(`sys/class/hidraw/hidraw${node}`, raw);
        linkOutside(`sys/dev/char/${HIDRAW_MAJOR}:${node}`, raw);
        outside.push(`dev/hidraw${node}`);
        write(`dev/hidraw${node}`, '');
      });
    },
    unplug: (port) => {
      for (const path of [`${BUS}/1-${port}`, ...(strays.get(port) ?? [])]) rmSync(join(folder, path), { recursive: true, force: true });
      strays.delete(port);
    },
  };
}
