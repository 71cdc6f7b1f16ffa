import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { listenForDevice, type DeviceListener } from '#drivers/emulators/device-listener.ts';
import { drawSheet } from '#drivers/emulators/escl/drawn-sheet.ts';
import { createEsclEmulator } from '#drivers/emulators/escl/escl-emulator.ts';
import type { ScanBatch, Scanner } from '#shared/contract/digitisation.ts';
import { startIndependentScanner, type IndependentScanner } from '../drivers/independent/independent-escl.ts';
import { makeItem, readNothing } from '../areas/digitisation/page-fixtures.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { runCli } from '../harness/run-cli.ts';

/** What lies in the emulated feeder by the number of its side; the rest is drawn. */
const laid = new Map<number, Buffer>();
const emulator = createEsclEmulator({ clock: systemDriverClock, source: async (order) => laid.get(order.number) ?? drawSheet({ ...order, resolutionDpi: 40 }) });
let listener: DeviceListener;
let independent: IndependentScanner;
let folder: string;
let item: string;
let other: string;

beforeAll(async () => {
  const drawn = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((number) => drawSheet({ number, blank: false, resolutionDpi: 40, widthMm: 210, heightMm: 297, grey: false })));
  independent = await startIndependentScanner((n) => drawn[n - 1]!);
  listener = await listenForDevice(0, (stream) => emulator.attach(stream));
  emulator.set({ retryAfterS: 0 });
  folder = mkdtempSync(join(tmpdir(), 'muniment-scan-'));
  const room = await openTestRoom({ folder });
  readNothing(room);
  [item, other] = [makeItem(room), makeItem(room)];
  for (const [deviceId, port] of [['ours', listener.port], ['theirs', independent.port]] as const) {
    await room.client.system.saveDevice({ deviceId, name: deviceId, family: 'scanning', driver: 'scanning/escl', address: { kind: 'tcp', host: '127.0.0.1', port }, options: {}, pollIntervalMs: 60_000, enabled: true });
  }
  const { labels: [sheet] } = await room.client.labels.previewLabels({ subject: { kind: 'separators', itemIds: [], unnamed: 1 } });
  laid.set(7, await sharp(Buffer.from(sheet!.pngBase64, 'base64')).flatten({ background: '#fff' }).resize({ width: 1240 }).jpeg().toBuffer());
  await room.close();
}, 60_000);
afterAll(async () => {
  emulator.close();
  await Promise.all([listener.close(), independent.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const scan = (...args: readonly string[]) => runCli(['scan', ...args, '--data', folder]);

describe('muniment scan, against our emulator and against a scanner that shares no code with the driver', () => {
  it('lists both as they name themselves', async () => {
    const { scanners } = (await scan('list')).json<{ scanners: Scanner[] }>();
    expect(scanners.map(({ deviceId, report }) => [deviceId, report?.model, report?.feeder])).toEqual([['ours', 'Muniment Emulated Scanner', 'loaded'], ['theirs', 'Other & Sons MFP', 'loaded']]);
  });

  for (const [deviceId, jam, clear] of [
    ['ours', () => emulator.set({ sheets: 5, jamAtPage: 3 }), () => emulator.set({ jamAtPage: 0 })],
    ['theirs', () => Object.assign(independent.knobs, { sheets: 5, jamAt: 3 }), () => Object.assign(independent.knobs, { jamAt: 0 })],
  ] as const) {
    it(`scans a stack from ${deviceId}, stops at a jam with the pages before it, and goes on`, async () => {
      jam();
      const stopped = await scan('start', '--scanner', deviceId, '--item', item);
      const { batchId } = stopped.json<ScanBatch>();
      expect([stopped.exitCode, stopped.json()]).toEqual([1, expect.objectContaining({ state: 'paused', pages: 2, errorCode: 'SCAN_JAM' })]);
      clear();
      const whole = await scan('resume', '--batch', batchId);
      expect([whole.exitCode, whole.json()]).toEqual([0, expect.objectContaining({ state: 'done', pages: 5, errorCode: null })]);
    });
  }

  it('says which pages wait behind a separator, and files them', async () => {
    emulator.set({ sheets: 4 });
    const { batchId, parts } = (await scan('start', '--scanner', 'ours', '--item', item)).json<ScanBatch>();
    expect(parts).toMatchObject([{ number: 1, code: '', pages: 2, waiting: 2 }]);
    expect((await scan('file', '--batch', batchId, '--part', '1', '--item', other)).json()).toEqual({ filed: 2 });
    expect((await scan('file', '--batch', batchId, '--part', '2', '--item', other)).refusal()).toMatchObject({ code: 'SCAN_PART_NOT_FOUND' });
  });
});
