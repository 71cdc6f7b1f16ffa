import { describe, expect, it } from 'vitest';
import { openCp2110ByteStream } from '#drivers/transports/cp2110/cp2110-byte-stream.ts';
import { dataOf, dataReports, uartConfigReport } from '#drivers/transports/cp2110/cp2110-reports.ts';
import type { UartConfig } from '#drivers/transports/cp2110/cp2110-reports.ts';
import { readUartOptions } from '#drivers/transports/cp2110/uart-options.ts';
import type { HidDevice } from '#drivers/transports/hid-device.ts';
import { bytes, hex } from './hex.ts';

const LINE: UartConfig = { baudRate: 9600, parity: 'even', dataBits: 8, stopBits: 1 };

/** A HID device that keeps what was done to it, in order. */
function createDevice({ version = '46 0a 02', failing = '' } = {}) {
  const done: string[] = [];
  let onReport: (report: Uint8Array) => void = () => undefined;
  let onLost: (reason: string) => void = () => undefined;
  const step = async (what: string): Promise<void> => {
    done.push(what);
    if (failing !== '' && what.startsWith(failing)) throw new Error('No such device');
  };
  const device: HidDevice = {
    write: (report) => step(`write ${hex(report)}`),
    getFeature: async (id, length) => { await step(`get ${id.toString(16)} ${length}`); return bytes(version); },
    setFeature: (report) => step(`set ${hex(report)}`),
    onReport: (listener) => { onReport = listener; },
    onLost: (listener) => { onLost = listener; },
    close: () => step('close'),
  };
  return { device, done, arrive: (report: string) => onReport(bytes(report)), lose: (reason: string) => onLost(reason) };
}

describe('the CP2110 bridge', () => {
  it('is asked what it is before anything is set, and stands at 9600 8E1 when open', async () => {
    const { device, done } = createDevice();
    await openCp2110ByteStream('bank-1', device, LINE);
    expect(done).toEqual(['get 46 3', 'set 50 00 00 25 80 02 00 03 00', 'set 43 03', 'set 41 01']);
  });

  it.each([
    [{ baudRate: 19_200, parity: 'none', dataBits: 8, stopBits: 2 }, '50 00 00 4b 00 00 00 03 01'],
    [{ baudRate: 115_200, parity: 'odd', dataBits: 7, stopBits: 1 }, '50 00 01 c2 00 01 00 02 00'],
    [{ baudRate: 1_000_000, parity: 'space', dataBits: 5, stopBits: 1 }, '50 00 0f 42 40 04 00 00 00'],
  ] as const)('sets a line of %j', (config, report) => {
    expect(hex(uartConfigReport(config))).toBe(report);
  });

  it('that is another part gets nothing written and is let go', async () => {
    const { device, done } = createDevice({ version: '46 0e 01' });
    await expect(openCp2110ByteStream('bank-1', device, LINE)).rejects.toMatchObject({ code: 'DEVICES_UNSUPPORTED', data: { found: 'part 0x0e' } });
    expect(done).toEqual(['get 46 3', 'close']);
  });

  it.each(['get', 'set 50', 'set 43', 'set 41'])('that goes away at "%s" is a lost link', async (failing) => {
    const { device, done } = createDevice({ failing });
    await expect(openCp2110ByteStream('bank-1', device, LINE)).rejects.toMatchObject({ code: 'DEVICES_LINK_LOST' });
    expect(done.at(-1)).toBe('close');
  });

  it('carries a request of eight bytes in one report whose id is eight', async () => {
    const { device, done } = createDevice();
    const stream = await openCp2110ByteStream('bank-1', device, LINE);
    await stream.write(bytes('01 04 00 00 00 12 70 07'));
    expect(done.at(-1)).toBe('write 08 01 04 00 00 00 12 70 07');
  });

  it('splits 101 bytes into 63 and 38, and joins nothing by itself', () => {
    const long = Uint8Array.from({ length: 101 }, (_, index) => index);
    const reports = dataReports(long);
    expect(reports.map((report) => [report[0], report.length])).toEqual([[63, 64], [38, 39]]);
    expect(reports.flatMap((report) => [...(dataOf(report) ?? [])])).toEqual([...long]);
    expect(dataReports(new Uint8Array(0))).toEqual([]);
    expect(dataReports(long.subarray(0, 63))).toHaveLength(1);
  });

  it('takes the bytes that a report announces, whatever it is padded with, and nothing from other reports', async () => {
    const { device, arrive } = createDevice();
    const stream = await openCp2110ByteStream('bank-1', device, LINE);
    const heard: string[] = [];
    stream.onData((data) => heard.push(hex(data)));
    arrive(`03 aa bb cc ${'00 '.repeat(60)}`);
    arrive('05 01 02');
    arrive('42 00 00 00 00 00 00');
    arrive('00');
    arrive('01 ff');
    expect(heard).toEqual(['aa bb cc', 'ff']);
  });

  it('tells of a pulled plug', async () => {
    const { device, lose } = createDevice();
    const stream = await openCp2110ByteStream('bank-1', device, LINE);
    const lost: string[] = [];
    stream.onLost((reason) => lost.push(reason));
    lose('unexpected poll error (device disconnected)');
    expect(lost).toEqual(['unexpected poll error (device disconnected)']);
  });

  it('never makes a report that writes one-time memory', () => {
    const made = [uartConfigReport(LINE), ...dataReports(new Uint8Array(500))].map((report) => report[0] ?? 0);
    expect(made.filter((id) => id === 0x47 || id >= 0x60)).toEqual([]);
  });

  it.each([[{ baudRate: 299 }, 'baudRate'], [{ baudRate: '9600' }, 'baudRate'], [{ parity: 'E' }, 'parity'], [{ stopBits: 3 }, 'stopBits']] as const)('refuses the line settings %j', (options, option) => {
    expect(() => readUartOptions({ deviceId: 'bank-1', options })).toThrow(expect.objectContaining({ code: 'DEVICES_BAD_OPTIONS', data: { deviceId: 'bank-1', option } }));
  });

  it('takes 9600 8E1 where nothing is said', () => {
    expect(readUartOptions({ deviceId: 'bank-1', options: {} })).toEqual(LINE);
  });
});
