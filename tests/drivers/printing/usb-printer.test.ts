import { describe, expect, it } from 'vitest';
import { openUsbPrinterStream, type UsbPrinterHandle } from '#drivers/transports/usb-printer-stream.ts';

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const deviceId = (said: string): DataView => view(Uint8Array.from([0, said.length + 2, ...Array.from(said, (character) => character.charCodeAt(0))]));

/** A USB printer as usb 3.1 shows it, in memory. */
function fakePrinter({ said = 'MFG:Zebra;CMD:EPL,ZPL;MDL:ZD421;CLS:PRINTER;', interfaceClass = 7 } = {}) {
  const written: Uint8Array[] = [];
  const calls: string[] = [];
  let fault: string | null = null;
  let answer: ((bytes: DataView | undefined) => void) | null = null;
  const handle: UsbPrinterHandle = {
    vendorId: 0x0a5f, productId: 0x0166, serialNumber: 'LP0001',
    configuration: { interfaces: [{ interfaceNumber: 0, alternate: { interfaceClass, endpoints: [{ endpointNumber: 1, direction: 'in', type: 'bulk' }, { endpointNumber: 2, direction: 'out', type: 'bulk' }] } }] },
    open: () => { calls.push('open'); return Promise.resolve(); },
    close: () => { calls.push('close'); fault ??= 'Disconnected'; return Promise.resolve(); },
    claimInterface: () => { calls.push('claim'); return fault === 'busy' ? Promise.reject(new Error('device is busy')) : Promise.resolve(); },
    detachKernelDriver: () => Promise.reject(new Error('no kernel driver')),
    clearHalt: (direction) => { calls.push(`clearHalt ${direction}`); return Promise.resolve(); },
    controlTransferIn: () => { calls.push('deviceId'); return Promise.resolve({ data: deviceId(said) }); },
    transferIn: () => fault === null ? new Promise((resolve) => { answer = (data) => resolve({ data }); }) : Promise.reject(new Error(fault)),
    transferOut: (_endpoint, data) => {
      if (fault !== null) return Promise.reject(new Error(fault));
      written.push(data);
      return Promise.resolve({ bytesWritten: data.length });
    },
  };
  const open = (words = ['ZPL'], serialNumber?: string) =>
    openUsbPrinterStream({ deviceId: 'label-1', vendorId: 0x0a5f, productId: 0x0166, serialNumber, deviceIdWords: words, loadLibrary: () => Promise.resolve({ getDevices: () => Promise.resolve([handle]) }) });
  return { open, written, calls, say: (bytes: Uint8Array) => answer?.(view(bytes)), break: (reason: string) => { fault = reason; answer?.(undefined); } };
}

describe('a label printer on USB', () => {
  it('is written to only after its device id has named the language', async () => {
    const printer = fakePrinter();
    const stream = await printer.open();
    expect(printer.calls).toEqual(['open', 'claim', 'deviceId']);
    await stream.write(Uint8Array.of(1, 2, 3));
    expect(printer.written).toEqual([Uint8Array.of(1, 2, 3)]);
    const heard: Uint8Array[] = [];
    stream.onData((bytes) => heard.push(bytes));
    printer.say(Uint8Array.of(0x12));
    await expect.poll(() => heard).toEqual([Uint8Array.of(0x12)]);
    await stream.close();
  });

  it('fault: printer of another language on these ids | level 1 | sees: unsupported, with what it says it is | kept: nothing was written to it', async () => {
    const printer = fakePrinter({ said: 'MFG:HP;CMD:PCL,PJL;MDL:LaserJet;' });
    await expect(printer.open()).rejects.toMatchObject({ code: 'DEVICES_UNSUPPORTED', data: { found: 'MFG:HP;CMD:PCL,PJL;MDL:LaserJet;' } });
    expect(printer.written).toEqual([]);
    expect(printer.calls.at(-1)).toBe('close');
    await expect(fakePrinter({ interfaceClass: 3 }).open()).rejects.toMatchObject({ code: 'DEVICES_UNSUPPORTED' });
  });

  it('fault: another program holds the printer | level 1 | sees: the system does not allow it, with the reason | kept: nothing was written', async () => {
    const printer = fakePrinter();
    printer.break('busy');
    await expect(printer.open()).rejects.toMatchObject({ code: 'DEVICES_OPEN_REFUSED', data: { reason: 'device is busy' } });
  });

  it('is told from its twin by its serial number', async () => {
    await expect(fakePrinter().open(['ZPL'], 'LP0002')).rejects.toMatchObject({ code: 'DEVICES_NOT_FOUND' });
    await (await fakePrinter().open(['ZPL'], 'LP0001')).close();
  });

  it('fault: USB printer unplugged in a read | level 1 | sees: connection lost | kept: nothing is sent on the dead link', async () => {
    const printer = fakePrinter();
    const stream = await printer.open();
    const lost: string[] = [];
    stream.onLost((reason) => lost.push(reason));
    printer.break('Disconnected');
    await expect.poll(() => lost).toEqual(['Disconnected']);
    await expect(stream.write(Uint8Array.of(1))).rejects.toThrow('Disconnected');
    expect(printer.written).toEqual([]);
  });
});
