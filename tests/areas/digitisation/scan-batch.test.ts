import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vi } from 'vitest';
import { MunimentError } from '#shared/errors.ts';
import { drawSheet } from '#drivers/emulators/escl/drawn-sheet.ts';
import { makeItem, readNothing } from './page-fixtures.ts';
import { FEEDER, openScanBench, type ScanBench } from './scan-bench.ts';

/** One small picture a number; drawing each anew would make the test about drawing. */
const drawn = new Map<string, Promise<Buffer>>();
const sheets = (order: Parameters<typeof drawSheet>[0]): Promise<Buffer> => {
  const key = `${order.number} ${order.blank}`;
  const found = drawn.get(key) ?? drawSheet({ ...order, resolutionDpi: 40 });
  drawn.set(key, found);
  return found;
};

describe('a batch of scanned pages', () => {
  let bench: ScanBench;
  let itemId: ReturnType<typeof makeItem>;
  const digitisation = () => bench.room.client.digitisation;
  const start = (more: Partial<Parameters<ReturnType<typeof digitisation>['startScan']>[0]> = {}) => digitisation().startScan({ deviceId: 'scanner-1', itemId, settings: FEEDER, ...more });
  const pages = () => digitisation().listPages({ itemId });
  const pageNumbers = async () => (await pages()).map(({ scan }) => scan?.page);
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

  beforeEach(async () => {
    bench = await openScanBench(sheets);
    readNothing(bench.room);
    itemId = makeItem(bench.room);
  });
  afterEach(() => bench.close());

  it('lists the scanner with what it can do, and scans the feeder into the item with the parameters of every page', async () => {
    const [scanner] = await digitisation().listScanners({});
    expect(scanner).toMatchObject({ deviceId: 'scanner-1', name: '一号扫描仪', health: 'ready', report: { model: 'Muniment Emulated Scanner', feeder: 'loaded' } });
    bench.set({ sheets: 3, blankPages: '2' });
    const { batchId } = await start({ presetId: 'colour-300', settings: { ...FEEDER, resolutionDpi: 300 } });
    expect(await bench.until(batchId, 'done')).toMatchObject({ pages: 3, blankPages: 1, errorCode: null });
    const stored = await pages();
    expect(stored.map(({ position, source, scan }) => ({ position, source, page: scan?.page, isBlank: scan?.isBlank }))).toEqual([
      { position: 1, source: 'scanner', page: 1, isBlank: false }, { position: 2, source: 'scanner', page: 2, isBlank: true }, { position: 3, source: 'scanner', page: 3, isBlank: false },
    ]);
    expect(stored[0]!.scan).toMatchObject({ deviceName: '一号扫描仪', model: 'Muniment Emulated Scanner', presetId: 'colour-300', presetSource: 'DA/T 31-2017', settings: { resolutionDpi: 300, colourMode: 'colour' }, fileDpi: 40 });
  });

  it('fault: feeder jam at page 21 of a batch | level 1 | sees: "the feeder is jammed" with what to do, 20 pages in the strip, Resume | kept: 20 pages; Resume goes on with page 21, none twice', async () => {
    bench.set({ sheets: 25, jamAtPage: 21 });
    const { batchId } = await start();
    expect(await bench.until(batchId, 'paused')).toMatchObject({ pages: 20, errorCode: 'SCAN_JAM' });
    expect(await pageNumbers()).toEqual(upTo(20));
    bench.set({ jamAtPage: 0 });
    await digitisation().resumeScan({ batchId });
    expect(await bench.until(batchId, 'done')).toMatchObject({ pages: 25, errorCode: null });
    expect(await pageNumbers()).toEqual(upTo(25));
    expect(new Set((await pages()).map(({ sha256 }) => sha256)).size).toBe(25);
  });

  it('fault: image truncated in a batch | level 1 | sees: "the picture of one page did not arrive whole", Resume | kept: the pages before; the sheet scanned again is the next page', async () => {
    bench.set({ sheets: 5, truncateAtPage: 3 });
    const { batchId } = await start();
    expect(await bench.until(batchId, 'paused')).toMatchObject({ pages: 2, errorCode: 'SCAN_IMAGE_TRUNCATED' });
    bench.set({ truncateAtPage: 0, sheets: 3 });
    await digitisation().resumeScan({ batchId });
    await bench.until(batchId, 'done');
    expect(await pageNumbers()).toEqual(upTo(5));
  });

  it('fault: link to the scanner lost in a batch | level 1 | sees: "the link to the scanner was lost", Resume | kept: the pages before', async () => {
    bench.set({ sheets: 5, disconnectAtPage: 4 });
    const { batchId } = await start();
    expect(await bench.until(batchId, 'paused')).toMatchObject({ pages: 3, errorCode: 'SCAN_LINK_LOST' });
    expect(await pageNumbers()).toEqual(upTo(3));
  });

  it('fault: disk full in a batch | level 1 | sees: "the disk is full" at the batch, Resume when there is room | kept: the pages before', async () => {
    bench.set({ sheets: 5 });
    const { blobs } = bench.room.context;
    const put = blobs.put.bind(blobs);
    let puts = 0;
    const full = vi.spyOn(blobs, 'put').mockImplementation((bytes) => ((puts += 1) > 2 ? Promise.reject(new MunimentError('DATA_DISK_FULL')) : put(bytes)));
    const { batchId } = await start();
    expect(await bench.until(batchId, 'paused')).toMatchObject({ pages: 2, errorCode: 'DATA_DISK_FULL' });
    full.mockRestore();
    bench.set({ sheets: 3 });
    await digitisation().resumeScan({ batchId });
    await bench.until(batchId, 'done');
    expect(await pageNumbers()).toEqual(upTo(5));
  });

  it('fault: program ended in a batch | level 1 | sees: after the start "the program was interrupted while scanning", Resume | kept: the pages before, none twice; no scanner pulls paper by itself', async () => {
    bench.set({ sheets: 50, slowMs: 20 });
    const { batchId } = await start();
    await bench.untilPages(batchId, 3);
    await bench.reopen();
    const batch = await bench.until(batchId, 'paused');
    expect(batch.errorCode).toBe('SCAN_INTERRUPTED');
    const scanned = bench.pagesScanned();
    expect(await pageNumbers()).toEqual(upTo(batch.pages));
    expect((await digitisation().listScanners({}))[0]!.report?.state).toBe('idle');
    expect(bench.pagesScanned()).toBe(scanned);
  });

  it('fault: feeder empty | level 1 | sees: "waiting for paper", or "no paper in the feeder" when it should not wait | kept: the batch, which goes on with the next stack', async () => {
    bench.set({ sheets: 0 });
    const { batchId: impatient } = await start();
    expect(await bench.until(impatient, 'paused')).toMatchObject({ pages: 0, errorCode: 'SCAN_FEEDER_EMPTY' });
    const { batchId } = await start({ waitForPaperS: 60 });
    await bench.until(batchId, 'waitingForPaper');
    bench.set({ sheets: 2 });
    await bench.untilPages(batchId, 2);
    await bench.until(batchId, 'waitingForPaper');
    expect(await digitisation().cancelScan({ batchId })).toMatchObject({ state: 'done', pages: 2 });
  });

  it('cancel stops the scanner and keeps what is there; the batch can still go on', async () => {
    bench.set({ sheets: 60, slowMs: 10 });
    const { batchId } = await start();
    await bench.untilPages(batchId, 2);
    const cancelled = await digitisation().cancelScan({ batchId });
    expect(cancelled.state).toBe('cancelled');
    expect(await pageNumbers()).toEqual(upTo(cancelled.pages));
    bench.set({ sheets: 1, slowMs: 0 });
    await digitisation().resumeScan({ batchId });
    expect((await bench.until(batchId, 'done')).pages).toBe(cancelled.pages + 1);
  });

  it('inserts before a page, and puts one page in the place of another', async () => {
    bench.set({ sheets: 2 });
    await bench.until((await start()).batchId, 'done');
    const [first, second] = await pages();
    bench.set({ sheets: 2 });
    await bench.until((await start({ target: { kind: 'before', pageId: second!.pageId } })).batchId, 'done');
    const now = await pages();
    expect(now.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect([now[0]!.pageId, now[3]!.pageId]).toEqual([first!.pageId, second!.pageId]);
    bench.set({ sheets: 3 });
    const replaced = await bench.until((await start({ target: { kind: 'replace', pageId: first!.pageId, version: now[0]!.version } })).batchId, 'done');
    expect(replaced.pages).toBe(1);
    const after = await pages();
    expect(after.map(({ pageId }) => pageId)).toEqual(now.map(({ pageId }) => pageId));
    expect(after[0]!.sha256).not.toBe(first!.sha256);
    expect(after[0]!.scan?.batchId).toBe(replaced.batchId);
  });

  it('refuses what the scanner cannot do, a second batch on the same scanner, and items that are too secret', async () => {
    await expect(start({ settings: { ...FEEDER, resolutionDpi: 311 } })).rejects.toMatchObject({ code: 'SCAN_SETTINGS_REFUSED', data: { setting: 'resolution' } });
    bench.set({ sheets: 50, slowMs: 20 });
    const { batchId } = await start();
    await expect(start()).rejects.toMatchObject({ code: 'SCAN_IN_USE' });
    await digitisation().cancelScan({ batchId });
    const secret = makeItem(bench.room, { classification: 3 });
    const clerk = bench.room.as({ roles: ['clerk'], clearance: 'internal' }).digitisation;
    await expect(clerk.startScan({ deviceId: 'scanner-1', itemId: secret, settings: FEEDER })).rejects.toMatchObject({ code: 'DIGITISATION_ITEM_NOT_FOUND' });
    bench.set({ sheets: 1, slowMs: 0 });
    const hidden = await start({ itemId: secret });
    await bench.until(hidden.batchId, 'done');
    expect((await clerk.listScanBatches({})).map((batch) => batch.batchId)).toEqual([batchId]);
  });
});
