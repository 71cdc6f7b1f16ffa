import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { openHidReportLink } from '#drivers/transports/hid-report-link.ts';
import type { ReportLink } from '#drivers/transports/report-link.ts';
import type { HidDeviceInfo, HidHandle, HidLibrary } from '#drivers/transports/hid-library.ts';
import { MunimentError } from '#shared/errors.ts';
import { hex } from './hex.ts';

/** What a test opened; another test may own the same device. */
const links: ReportLink[] = [];
afterEach(async () => { for (const link of links.splice(0)) await link.close(); });

class FakeHandle extends EventEmitter implements HidHandle {
  readonly written: string[] = [];
  closed = 0;
  failWrites: string | null = null;
  write(values: number[]): Promise<number> {
    if (this.failWrites !== null) return Promise.reject(new Error(this.failWrites));
    this.written.push(hex(Uint8Array.from(values)));
    return Promise.resolve(values.length);
  }
  getFeatureReport(reportId: number, length: number): Promise<Uint8Array> {
    return Promise.resolve(Uint8Array.from({ length }, (_, index) => (index === 0 ? reportId : index)));
  }
  sendFeatureReport(values: number[]): Promise<number> {
    return this.write(values);
  }
  close(): Promise<void> {
    this.closed += 1;
    return Promise.resolve();
  }
}

const KEYBOARD: HidDeviceInfo = { path: 'kbd', interface: 0, usagePage: 0x01, serialNumber: 'A' };
const VENDOR: HidDeviceInfo = { path: 'vendor', interface: 1, usagePage: 0xff00, serialNumber: 'A' };
const OTHER: HidDeviceInfo = { path: 'other', interface: 1, usagePage: 0xff00, serialNumber: 'B' };

function library(found: readonly HidDeviceInfo[], refusal: string | null = null) {
  const handle = new FakeHandle();
  const opened: string[] = [];
  const drivers: string[] = [];
  const hid: HidLibrary = {
    setDriverType: (type) => { drivers.push(type); },
    devicesAsync: () => Promise.resolve(found),
    HIDAsync: { open: (path) => { opened.push(path); return refusal === null ? Promise.resolve(handle) : Promise.reject(new Error(refusal)); } },
  };
  const open = async (serialNumber?: string): Promise<ReportLink> => {
    const link = await openHidReportLink({ deviceId: 'thermo-1', vendorId: 0x413d, productId: 0x2107, serialNumber, loadLibrary: () => Promise.resolve(hid) });
    links.push(link);
    return link;
  };
  return { handle, opened, drivers, open };
}

const codeOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'opened', (error: unknown) => error instanceof MunimentError ? error.code : error);

describe('a HID link', () => {
  it('opens the vendor interface through libusb and never the keyboard', async () => {
    const { open, opened, drivers } = library([VENDOR, KEYBOARD]);
    await open();
    expect(opened).toEqual(['vendor']);
    expect(drivers).toEqual(['libusb']);
    expect(await codeOf(library([KEYBOARD]).open())).toBe('DEVICES_NOT_FOUND');
  });

  it('opens the device of the serial number that is asked for', async () => {
    const { open, opened } = library([VENDOR, OTHER]);
    await open('B');
    expect(opened).toEqual(['other']);
    expect(await codeOf(library([VENDOR]).open('C'))).toBe('DEVICES_NOT_FOUND');
  });

  it('refuses a second owner before it opens, and lets the next one in when the first is gone', async () => {
    const first = library([VENDOR]);
    const second = library([VENDOR]);
    const link = await first.open();
    await expect(second.open()).rejects.toMatchObject({ code: 'DEVICES_OPEN_REFUSED', data: { reason: 'another program holds it' } });
    expect(second.opened).toEqual([]);
    first.handle.emit('error', 'device disconnected');
    await link.close();
    await second.open();
    expect(second.opened).toEqual(['vendor']);
  });

  it('puts a zero before a report that has no id', async () => {
    const { open, handle } = library([VENDOR]);
    const link = await open();
    const reports: string[] = [];
    link.onReport((report) => reports.push(hex(report)));
    link.onReport(() => undefined);
    expect(handle.listenerCount('data')).toBe(1);
    await link.write(Uint8Array.from([1, 0x86, 0xff, 1, 0, 0, 0, 0]));
    handle.emit('data', Buffer.from('TEMPerX_'));
    expect(handle.written).toEqual(['00 01 86 ff 01 00 00 00 00']);
    expect(reports).toEqual(['54 45 4d 50 65 72 58 5f']);
  });

  it.each(['could not read from HID device: device disconnected', new Error('gone')])('takes the error %s, string or not, for a lost link', async (error) => {
    const { open, handle } = library([VENDOR]);
    const link = await open();
    const lost: string[] = [];
    link.onLost((reason) => lost.push(reason));
    handle.emit('error', error);
    handle.emit('error', error);
    expect(lost).toEqual([typeof error === 'string' ? error : 'gone']);
    expect(handle.closed).toBe(1);
    await expect(link.write(new Uint8Array(8))).rejects.toThrow();
  });

  it.each(['No such device', 'Cannot send after transport endpoint shutdown'])('takes the write error "%s" for a lost link', async (message) => {
    const { open, handle } = library([VENDOR]);
    const link = await open();
    const lost: string[] = [];
    link.onLost((reason) => lost.push(reason));
    handle.failWrites = message;
    await expect(link.write(new Uint8Array(8))).rejects.toThrow(message);
    expect(lost).toEqual([message]);
  });

  it('says so when the system refuses or the USB library is missing', async () => {
    expect(await codeOf(library([VENDOR], 'cannot open device').open())).toBe('DEVICES_OPEN_REFUSED');
    const withoutLibusb = () => Promise.reject(new Error('libusb-1.0.so.0: cannot open shared object file: No such file or directory'));
    expect(await codeOf(openHidReportLink({ deviceId: 'd', vendorId: 1, productId: 2, loadLibrary: withoutLibusb }))).toBe('DEVICES_USB_LIBRARY_MISSING');
  });

  it('finds no such device, or no USB library, on this machine with the real node-hid', async () => {
    expect(['DEVICES_NOT_FOUND', 'DEVICES_USB_LIBRARY_MISSING'])
      .toContain(await codeOf(openHidReportLink({ deviceId: 'd', vendorId: 0x413d, productId: 0xfffe })));
  });
});
