import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { listenForDevice, type DeviceListener } from '#drivers/emulators/device-listener.ts';
import { createR200Emulator } from '#drivers/emulators/r200/r200-emulator.ts';
import { sha256Hex } from '#main/platform/text-hash.ts';
import { epcOfBarcode } from '#shared/domain/read-tag.ts';
import { startInProcessDeviceHost } from '../../harness/in-process-device-host.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { openCountedFace, statuses } from './counted-face.ts';

interface Reader { readonly emulator: ReturnType<typeof createR200Emulator>; readonly listener: DeviceListener }

let room: TestRoom;
let at: Awaited<ReturnType<typeof openCountedFace>>;
let stocktakingId: Awaited<ReturnType<typeof at.start>>;
const readers: Reader[] = [];
const stock = () => room.client.stocktaking;

async function addReader(deviceId: string): Promise<Reader> {
  const emulator = createR200Emulator({ clock: systemDriverClock });
  const listener = await listenForDevice(0, (stream) => emulator.attach(stream));
  readers.push({ emulator, listener });
  await room.client.system.saveDevice({ deviceId, name: deviceId, family: 'rfid', driver: 'rfid/r200', address: { kind: 'tcp', host: '127.0.0.1', port: listener.port }, options: {}, pollIntervalMs: 1000, enabled: true });
  await becomes(deviceId, 'ready');
  return { emulator, listener };
}
const becomes = async (deviceId: string, health: string): Promise<void> => { await expect.poll(async () => (await room.client.system.listDevices({})).find((device) => device.deviceId === deviceId)?.health, { timeout: 8000 }).toBe(health); };

beforeEach(async () => {
  room = await openTestRoom({ deviceHost: { start: startInProcessDeviceHost } });
  at = await openCountedFace(room);
});
afterEach(async () => {
  await room.close();
  for (const { listener } of readers.splice(0)) await listener.close();
});

const epc = (barcode: string): string => epcOfBarcode(barcode, sha256Hex);
const inField = (...barcodes: readonly string[]): { epcs: string } => ({ epcs: barcodes.map(epc).join(' ') });

/** Listens in the background; `until` waits for a progress, `stop` ends it as leaving the screen does, `ended` tells how it ended. */
function listen(deviceId = 'tags-1', client = room.client) {
  const controller = new AbortController();
  const seen: { rounds: number; heard: number; added: number; unknown: number; errorCode: string | null }[] = [];
  const ended = (async () => {
    try {
      for await (const progress of await client.stocktaking.listenTags({ stocktakingId, deviceId, shelfId: at.second }, { signal: controller.signal })) seen.push(progress);
      return seen.at(-1)?.errorCode ?? 'ended';
    } catch (error) {
      return (error as { code?: string }).code ?? (controller.signal.aborted ? 'ended' : String(error));
    }
  })();
  return {
    seen, ended,
    until: async (check: (last: (typeof seen)[number]) => boolean): Promise<void> => { await expect.poll(() => seen.length > 0 && check(seen.at(-1)!), { timeout: 10_000 }).toBe(true); },
    stop: async () => { controller.abort(); return ended; },
  };
}
const seenCodes = () => room.context.db.statement<[], { code: string }>('SELECT code FROM stocktaking_sights ORDER BY code').all().map(({ code }) => code);

describe('a stocktaking with a tag reader', () => {
  it('keeps each tag once, however often it answers, and goes on until it is stopped', async () => {
    const { emulator } = await addReader('tags-1');
    stocktakingId = await at.start();
    const [a, b, c, d] = at.boxes.map(({ barcode }) => barcode);
    emulator.set(inField(a!, b!));
    const listening = listen();
    await listening.until(({ heard, added }) => heard === 2 && added === 2);
    expect(seenCodes()).toEqual([epc(a!), epc(b!)]);
    // The person walks on along the face: nothing was pressed.
    emulator.set(inField(c!, d!));
    await listening.until(({ heard, added }) => heard === 4 && added === 4);
    expect(await listening.stop()).toBe('ended');
    await expect.poll(() => emulator.log.entries().filter(({ event }) => event === 'command').at(-1)?.detail.command).toBe(0x28);
    const differences = await stock().listDifferences({ stocktakingId });
    expect(differences).toEqual([]);
    expect((await stock().getStocktaking({ stocktakingId })).total).toMatchObject({ expected: 4, found: 4 });
  });

  it('can be continued later, and by then tells only what is new', async () => {
    const { emulator } = await addReader('tags-1');
    stocktakingId = await at.start();
    emulator.set(inField(at.boxes[0]!.barcode));
    const first = listen();
    await first.until(({ added }) => added === 1);
    await first.stop();
    emulator.set(inField(at.boxes[0]!.barcode, at.boxes[1]!.barcode));
    const second = listen();
    await second.until(({ heard, added }) => heard === 2 && added === 1);
    await second.stop();
    const ops = room.context.db.statement<[], { n: number }>("SELECT count(*) AS n FROM op_log WHERE kind = 'stocktaking.see'").get()!.n;
    expect(ops).toBe(2);
  });

  it('finds boxes whose barcodes do not fit into a tag, and calls a stranger unknown', async () => {
    const { emulator } = await addReader('tags-1');
    const long = ['档案盒-0001', 'Z109-WS·2023-D30-001'];
    long.forEach((barcode, index) => room.context.write(() => room.context.db.statement('UPDATE boxes SET barcode = ? WHERE box_id = ?').run(barcode, at.boxes[index]!.boxId), { local: true }));
    stocktakingId = await at.start();
    emulator.set({ epcs: `${long.map(epc).join(' ')} E28011704000021D35AE4008` });
    const listening = listen();
    await listening.until(({ added, unknown }) => added === 3 && unknown === 1);
    await listening.stop();
    await stock().finishShelves({ stocktakingId, shelfIds: [at.first, at.second], counted: true });
    expect(statuses((await stock().getShelfSheet({ stocktakingId, shelfId: at.first })).entries)).toEqual({
      [long[0]!]: 'found', [long[1]!]: 'found', [at.boxes[2]!.barcode]: 'missing', E28011704000021D35AE4008: 'unknown',
    });
    // The same barcodes read by a scanner are the same boxes.
    expect(await stock().takeScan({ stocktakingId, shelfId: at.first, code: long[0]! })).toMatchObject({ entry: { kind: 'box', status: 'found' } });
  });

  it('does not take a tag from across the aisle for a box in its place, nor against a scan', async () => {
    const { emulator } = await addReader('tags-1');
    const [shelf] = await room.client.stacks.getElevation({ bankId: at.bankId, column: 2, face: 'B' });
    const across = await room.client.stacks.placeBox({ boxId: (await at.small.addBox()).boxId, shelfId: shelf!.shelfId });
    stocktakingId = (await stock().startStocktaking({ scope: { kind: 'bank', bankId: at.bankId } })).stocktakingId;
    emulator.set(inField(across.barcode));
    const listening = listen();
    await listening.until(({ added }) => added === 1);
    await listening.stop();
    const find = async () => (await stock().getShelfSheet({ stocktakingId, shelfId: shelf!.shelfId })).entries.find(({ boxId }) => boxId === across.boxId)?.status;
    expect(await find()).toBe('misplaced');
    await stock().takeScan({ stocktakingId, shelfId: shelf!.shelfId, code: across.barcode });
    expect(await find()).toBe('found');
  });

  it('takes two readers at once, each for itself, and neither twice', async () => {
    const [one, two] = [await addReader('tags-1'), await addReader('tags-2')];
    stocktakingId = await at.start();
    const [a, b, c] = at.boxes.map(({ barcode }) => barcode);
    one.emulator.set(inField(a!, b!));
    two.emulator.set(inField(b!, c!));
    const [first, second] = [listen('tags-1'), listen('tags-2', room.as({ roles: ['operator'], name: '高峰' }))];
    await Promise.all([first.until(({ heard }) => heard === 2), second.until(({ heard }) => heard === 2)]);
    expect(await listen('tags-1').ended).toBe('STOCKTAKING_READER_BUSY');
    await Promise.all([first.stop(), second.stop()]);
    expect(first.seen.at(-1)!.added + second.seen.at(-1)!.added).toBe(3);
    expect(seenCodes()).toEqual([a!, b!, c!].map(epc));
    // A reader that was let go can be taken again.
    const again = listen('tags-1');
    await again.until(({ heard }) => heard === 2);
    await again.stop();
  });

  it('ends when the stocktaking is paused, and hears nothing for one that is over', async () => {
    const { emulator } = await addReader('tags-1');
    stocktakingId = await at.start();
    emulator.set(inField(at.boxes[0]!.barcode));
    const listening = listen();
    await listening.until(({ added }) => added === 1);
    await stock().pauseStocktaking({ stocktakingId });
    emulator.set(inField(at.boxes[1]!.barcode));
    expect(await listening.ended).toBe('STOCKTAKING_NOT_UNDER_WAY');
    expect(seenCodes()).toEqual([epc(at.boxes[0]!.barcode)]);
    expect(await listen().ended).toBe('STOCKTAKING_NOT_UNDER_WAY');
  });

  it('fault: tag notices with bad checksums | level 1 | sees: the tags are counted one round later | kept: no tag is made of damaged bytes', async () => {
    const { emulator } = await addReader('tags-1');
    stocktakingId = await at.start();
    emulator.set({ ...inField(at.boxes[0]!.barcode, at.boxes[1]!.barcode), badChecksums: 12 });
    const listening = listen();
    await listening.until(({ heard }) => heard === 2);
    await listening.stop();
    expect(seenCodes()).toEqual([epc(at.boxes[0]!.barcode), epc(at.boxes[1]!.barcode)]);
  });

  it('fault: tag reader unplugged in the middle of a round | level 1 | sees: DEVICES_LINK_LOST, how many tags are saved, Continue | kept: every tag heard until then; the stocktaking goes on with the scanner, and with the reader when it is back', async () => {
    const { emulator, listener } = await addReader('tags-1');
    stocktakingId = await at.start();
    emulator.set(inField(at.boxes[0]!.barcode, at.boxes[1]!.barcode));
    const listening = listen();
    await listening.until(({ added, rounds }) => added === 2 && rounds === 0);
    listener.refuseLinks(true);
    listener.cutLinks();
    expect(await listening.ended).toBe('DEVICES_LINK_LOST');
    expect(seenCodes()).toHaveLength(2);
    await stock().takeScan({ stocktakingId, shelfId: at.first, code: at.boxes[2]!.barcode });
    expect((await stock().getStocktaking({ stocktakingId })).total.found).toBe(3);
    listener.refuseLinks(false);
    await becomes('tags-1', 'ready');
    emulator.set(inField(at.boxes[3]!.barcode));
    const again = listen();
    await again.until(({ added }) => added === 1);
    await again.stop();
    expect((await stock().getStocktaking({ stocktakingId })).total.found).toBe(4);
  });

  it('fault: program ends in the middle of a tag round | level 1 | sees: the stocktaking as it was, Continue | kept: every tag heard until then', async () => {
    const { emulator } = await addReader('tags-1');
    stocktakingId = await at.start();
    emulator.set(inField(at.boxes[0]!.barcode, at.boxes[1]!.barcode));
    const listening = listen();
    await listening.until(({ added }) => added === 2);
    room = await room.reopen();
    await listening.ended;
    expect((await stock().getStocktaking({ stocktakingId }))).toMatchObject({ stocktaking: { state: 'underWay' }, total: { found: 2 } });
  });

  it('knows no reader that is none', async () => {
    stocktakingId = await at.start();
    expect(await listen('tags-9').ended).toBe('STOCKTAKING_NO_SUCH_READER');
  });
});
