import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { listenForDevice, type DeviceListener } from '#drivers/emulators/device-listener.ts';
import { createHidPosEmulator } from '#drivers/emulators/hid-pos/hid-pos-emulator.ts';
import { createLabelPrinterEmulator, type LabelPrinterEmulator } from '#drivers/emulators/label-printer/label-printer-emulator.ts';
import { createR200Emulator } from '#drivers/emulators/r200/r200-emulator.ts';
import { isBlack } from '#shared/domain/label-raster.ts';
import { startInProcessDeviceHost } from '../../harness/in-process-device-host.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { readCode128, readQr, type Paper } from '../../drivers/independent/label-reader.ts';
import { openSmallStacks, type SmallStacks } from '../stacks/small-stacks.ts';

let room: TestRoom;
let small: SmallStacks;
let printer: LabelPrinterEmulator;
let listener: DeviceListener;
const listeners: DeviceListener[] = [];

const DEVICE_HOST = { start: startInProcessDeviceHost };

async function listen(attach: Parameters<typeof listenForDevice>[1]): Promise<DeviceListener> {
  const each = await listenForDevice(0, attach);
  listeners.push(each);
  return each;
}

async function addDevice(deviceId: string, family: 'printing' | 'barcode' | 'rfid', driver: string, port: number): Promise<void> {
  await room.client.system.saveDevice({ deviceId, name: deviceId, family, driver, address: { kind: 'tcp', host: '127.0.0.1', port }, options: {}, pollIntervalMs: 1000, enabled: true });
  await expect.poll(async () => (await room.client.system.listDevices({})).find((device) => device.deviceId === deviceId)?.health, { timeout: 8000 }).toBe('ready');
}

beforeEach(async () => {
  room = await openTestRoom({ deviceHost: DEVICE_HOST });
  small = await openSmallStacks(room);
  printer = createLabelPrinterEmulator({ clock: systemDriverClock, language: 'tspl', labelMs: 20 });
  listener = await listen((stream) => printer.attach(stream));
  await addDevice('label-1', 'printing', 'printing/tspl', listener.port);
});

afterEach(async () => {
  await room.close();
  for (const each of listeners.splice(0)) await each.close();
});

const paper = (index: number): Paper => {
  const raster = printer.printed()[index]!;
  return { width: raster.widthDots, height: raster.heightDots, dark: (x, y) => isBlack(raster, x, y) };
};
/** Some line of the paper reads as a barcode. */
const barcodeOn = (sheet: Paper): string | null => Array.from({ length: sheet.height }, (_, y) => readCode128(sheet, y)).find((code) => code !== null) ?? null;

const jobOf = async (jobId: Parameters<TestRoom['client']['labels']['getPrintJob']>[0]['jobId'], state: string) => {
  await expect.poll(async () => (await room.client.labels.getPrintJob({ jobId })).state, { timeout: 10_000 }).toBe(state);
  return room.client.labels.getPrintJob({ jobId });
};

describe('labels', () => {
  it('come out of the printer with the codes of boxes, shelves, items and people', async () => {
    const box = await small.addBox();
    const { roomId } = await small.addRoom('1');
    const { bankId } = await small.addBank({ roomId });
    const itemId = small.addItem();
    const person = await room.client.people.createPerson({ signInName: 'zhou', displayName: '周敏', roles: ['clerk'], clearance: 'internal', password: 'a long pass phrase' });
    for (const subject of [
      { kind: 'boxes' as const, boxIds: [box.boxId] }, { kind: 'shelves' as const, bankId, column: 1, face: 'A' as const }, { kind: 'items' as const, itemIds: [itemId] }, { kind: 'people' as const, personIds: [person.personId] }, { kind: 'test' as const },
    ]) {
      const { jobId } = await room.client.labels.printLabels({ subject, printerId: 'label-1' });
      expect(await jobOf(jobId, 'done')).toMatchObject({ uncertain: [], errorCode: null });
    }
    expect(printer.printed()).toHaveLength(1 + 4 + 1 + 1 + 1);
    expect(barcodeOn(paper(0))).toBe(box.barcode);
    expect(barcodeOn(paper(1))).toBe('01-01-01-A-01-01');
    expect(readQr(paper(5))).toBe(`muniment:item:${itemId}`);
    expect(readQr(paper(6))).toBe(`muniment:person:${person.personId}`);
    expect(barcodeOn(paper(7))).toBe('MUNIMENT-0123456789');
  });

  it('are previewed as the very dots that are printed', async () => {
    const box = await small.addBox();
    const subject = { kind: 'boxes' as const, boxIds: [box.boxId] };
    const { labels: [picture], total } = await room.client.labels.previewLabels({ subject, printerId: 'label-1' });
    await jobOf((await room.client.labels.printLabels({ subject, printerId: 'label-1' })).jobId, 'done');
    const sharp = (await import('sharp')).default;
    const { data, info } = await sharp(Buffer.from(picture!.pngBase64, 'base64')).greyscale().raw().toBuffer({ resolveWithObject: true });
    const [printed] = printer.printed();
    expect([total, info.width, info.height]).toEqual([1, printed!.widthDots, printed!.heightDots]);
    const differing = Array.from({ length: info.width * info.height }, (_, at) => (data[at * info.channels]! < 128) !== isBlack(printed!, at % info.width, Math.floor(at / info.width))).filter(Boolean).length;
    expect(differing).toBe(0);
  });

  it('fault: paper ends between two labels | level 1 | sees: out of paper, how many are printed | kept: the printed are not printed again, the rest goes on', async () => {
    printer.set({ paperLeft: 3 });
    const { roomId } = await small.addRoom('1');
    const { bankId } = await small.addBank({ roomId });
    const { jobId } = await room.client.labels.printLabels({ subject: { kind: 'shelves', bankId, column: 1, face: 'A' }, printerId: 'label-1' });
    const stopped = await jobOf(jobId, 'failed');
    // The third came out and the roll ended with it: the printer reports paper out before anybody could see it at rest.
    expect(['PRINTING_PAPER_OUT', 'PRINTING_UNCERTAIN']).toContain(stopped.errorCode);
    expect(printer.printed()).toHaveLength(3);
    printer.set({ paperLeft: -1, paperOut: false });
    await room.client.system.retryJob({ jobId });
    await jobOf(jobId, 'done');
    const codes = printer.printed().map((_, index) => barcodeOn(paper(index)));
    expect(codes).toEqual(['01-01-01-A-01-01', '01-01-01-A-01-02', '01-01-01-A-02-01', '01-01-01-A-02-02']);
  });

  it('fault: link falls in the middle of a label | level 1 | sees: which label is uncertain | kept: it is not sent again unless somebody asks', async () => {
    printer.set({ dropLinkAfterBytes: 2000 });
    const [first, second] = [await small.addBox(), await small.addBox()];
    const { jobId } = await room.client.labels.printLabels({ subject: { kind: 'boxes', boxIds: [first.boxId, second.boxId] }, printerId: 'label-1' });
    expect(await jobOf(jobId, 'failed')).toMatchObject({ errorCode: 'PRINTING_UNCERTAIN', uncertain: [{ number: 0, title: first.barcode }], done: 1, total: 2 });
    expect(printer.printed()).toHaveLength(0);
    await expect.poll(async () => (await room.client.labels.listPrinters({}))[0]?.health, { timeout: 8000 }).toBe('ready');
    await room.client.system.retryJob({ jobId });
    await jobOf(jobId, 'done');
    expect(printer.printed().map((_, index) => barcodeOn(paper(index)))).toEqual([second.barcode]);
    const again = await room.client.labels.reprintLabels({ jobId, numbers: [0] });
    await jobOf(again.jobId, 'done');
    expect(printer.printed().map((_, index) => barcodeOn(paper(index)))).toEqual([second.barcode, first.barcode]);
  });

  it('fault: program ends while a label is on its way | level 1 | sees: this one is uncertain, the print has stopped | kept: it is not sent again when the program starts', async () => {
    const box = await small.addBox();
    const { jobId } = await room.client.labels.printLabels({ subject: { kind: 'boxes', boxIds: [box.boxId] }, printerId: 'label-1', copies: 20 });
    await expect.poll(() => printer.printed().length, { timeout: 8000 }).toBeGreaterThan(2);
    room = await room.reopen();
    await expect.poll(async () => (await room.client.labels.getPrintJob({ jobId })).state, { timeout: 10_000 }).toMatch(/failed|done/);
    const job = await room.client.labels.getPrintJob({ jobId });
    // Whatever the moment of the end was: no label twice, none left out without a word.
    await expect.poll(async () => (await room.client.labels.listPrinters({}))[0]?.health, { timeout: 8000 }).toBe('ready');
    if (job.state === 'failed') await room.client.system.retryJob({ jobId });
    const ended = await jobOf(jobId, 'done');
    const count = Number(printer.state()['printed']);
    expect(count).toBeLessThanOrEqual(20);
    expect(count + ended.uncertain.length).toBeGreaterThanOrEqual(20);
  });

  it('fault: printer lost before the first label | level 1 | sees: connection lost | kept: the print waits with all its labels', async () => {
    await listener.close();
    await expect.poll(async () => (await room.client.labels.listPrinters({}))[0]?.health, { timeout: 8000 }).toBe('lost');
    const box = await small.addBox();
    const { jobId } = await room.client.labels.printLabels({ subject: { kind: 'boxes', boxIds: [box.boxId] }, printerId: 'label-1' });
    expect(await jobOf(jobId, 'failed')).toMatchObject({ errorCode: 'DEVICES_LINK_LOST', done: 0, uncertain: [] });
  });

  it('are refused for what the person may not see, and for printers that are none', async () => {
    const secret = small.addItem({ classification: 2 });
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    await expect(clerk.labels.previewLabels({ subject: { kind: 'items', itemIds: [secret] } })).rejects.toMatchObject({ code: 'CATALOGUE_ITEM_NOT_FOUND' });
    await expect(clerk.labels.previewLabels({ subject: { kind: 'people', personIds: [room.context.ids.uuid() as never] } })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
    await expect(clerk.labels.identifyCode({ code: `muniment:item:${secret}` })).resolves.toEqual({ kind: 'unknown' });
    await expect(clerk.labels.printLabels({ subject: { kind: 'test' }, printerId: 'none' })).rejects.toMatchObject({ code: 'LABELS_NO_SUCH_PRINTER' });
    await expect(room.as({ roles: ['auditor'] }).labels.listPrinters({})).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });

  it('tell what a scanned code is', async () => {
    const box = await small.addBox();
    const { roomId } = await small.addRoom('1');
    const { bankId } = await small.addBank({ roomId });
    const itemId = small.addItem();
    const ask = (code: string) => room.client.labels.identifyCode({ code });
    expect(await ask(box.barcode.toLowerCase())).toEqual({ kind: 'box', boxId: box.boxId, title: box.barcode });
    expect(await ask('01-01-02-B-01-02')).toMatchObject({ kind: 'shelf', bankId, column: 2, face: 'B', section: 1, level: 2 });
    expect(await ask(`MUNIMENT:ITEM:${itemId.toUpperCase()}`)).toMatchObject({ kind: 'item', itemId });
    expect(await ask('6901234567892')).toEqual({ kind: 'unknown' });
  });
});

describe('readers', () => {
  it('let every screen hear what was scanned', async () => {
    const reader = createHidPosEmulator();
    const served = await listen((stream) => reader.attach(stream));
    await addDevice('gun-1', 'barcode', 'barcode/hid-pos', served.port);
    const scans = await room.client.labels.watchScans({});
    const next = scans.next();
    reader.set({ code: 'BX000123\r' });
    expect((await next).value).toMatchObject({ deviceId: 'gun-1', text: 'BX000123', symbology: ']C0', rawHex: '42583030303132330d' });
    await scans.return();
  });

  it('tell the tags in their field, each with the barcode in it', async () => {
    const tags = createR200Emulator({ clock: systemDriverClock, epcs: '425830303030303100000000 E28011704000021D35AE4008' });
    const served = await listen((stream) => tags.attach(stream));
    await addDevice('tags-1', 'rfid', 'rfid/r200', served.port);
    const heard = await room.client.labels.readTags({ deviceId: 'tags-1', forMs: 300 });
    expect(heard.map(({ epc, barcode }) => [epc, barcode])).toEqual([['425830303030303100000000', 'BX000001'], ['E28011704000021D35AE4008', null]]);
  });
});
