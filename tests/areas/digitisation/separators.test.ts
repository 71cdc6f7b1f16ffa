import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawSheet, type SheetOrder } from '#drivers/emulators/escl/drawn-sheet.ts';
import { makeItem, readNothing } from './page-fixtures.ts';
import { FEEDER, openScanBench, type ScanBench } from './scan-bench.ts';

describe('a stack with separator sheets', () => {
  /** What lies in the feeder, by the number of the side; everything else is a drawn page. */
  let inFeeder = new Map<number, Buffer | 'blank'>();
  let bench: ScanBench;
  let first: ReturnType<typeof makeItem>;
  let second: ReturnType<typeof makeItem>;

  const source = async (order: SheetOrder): Promise<Buffer> => {
    const laid = inFeeder.get(order.number);
    return laid === undefined || laid === 'blank' ? drawSheet({ ...order, blank: laid === 'blank', resolutionDpi: 40 }) : laid;
  };
  const as = () => bench.room.client;
  const pagesOf = async (itemId: typeof first) => (await as().digitisation.listPages({ itemId })).map(({ scan }) => scan?.page);
  const inbox = () => as().digitisation.listInbox({});
  const start = (more: object = {}) => as().digitisation.startScan({ deviceId: 'scanner-1', itemId: first, settings: FEEDER, ...more });
  /** A printed sheet as a scanner gives it: 150 dpi, a little askew, on paper that is not quite white. */
  const printed = async (itemIds: readonly (typeof first)[], unnamed = 0): Promise<Buffer> => {
    const { labels } = await as().labels.previewLabels({ subject: { kind: 'separators', itemIds: [...itemIds], unnamed } });
    return asScanned(Buffer.from(labels[0]!.pngBase64, 'base64'));
  };
  const asScanned = (png: Buffer): Promise<Buffer> => sharp(png).flatten({ background: '#fff' }).extend({ top: 118, bottom: 118, left: 118, right: 118, background: '#fff' }).resize({ width: 1240 })
    .toColourspace('srgb').rotate(2, { background: '#f6f3ea' }).linear(0.85, 20).jpeg({ quality: 80 }).toBuffer();

  beforeEach(async () => {
    inFeeder = new Map();
    bench = await openScanBench(source);
    readNothing(bench.room);
    first = makeItem(bench.room);
    second = makeItem(bench.room);
  });
  afterEach(() => bench.close());

  it('sends the pages behind a sheet to the item that it names; the sheet stays, marked, in the inbox', async () => {
    inFeeder.set(3, await printed([second]));
    bench.set({ sheets: 5 });
    const { batchId } = await start();
    const batch = await bench.until(batchId, 'done');
    expect(batch).toMatchObject({ pages: 5, parts: [{ number: 1, code: second, itemId: second, pages: 2, waiting: 0 }] });
    expect(await pagesOf(first)).toEqual([1, 2]);
    expect(await pagesOf(second)).toEqual([4, 5]);
    expect((await inbox()).map(({ scan }) => scan)).toMatchObject([{ page: 3, part: 1, separator: { code: second, side: 'front' } }]);
  });

  it('asks where pages belong when the name is unknown, and the answer also holds for the pages that are still to come', async () => {
    inFeeder.set(2, await printed([], 1));
    bench.set({ sheets: 4, jamAtPage: 4 });
    const { batchId } = await start();
    expect(await bench.until(batchId, 'paused')).toMatchObject({ parts: [{ number: 1, code: '', itemId: null, pages: 1, waiting: 1 }] });
    expect(await as().digitisation.fileScanPart({ batchId, part: 1, itemId: second })).toEqual({ filed: 1 });
    bench.set({ jamAtPage: 0 });
    await as().digitisation.resumeScan({ batchId });
    expect(await bench.until(batchId, 'done')).toMatchObject({ parts: [{ itemId: second, pages: 2, waiting: 0 }] });
    expect(await pagesOf(second)).toEqual([3, 4]);
    await expect(as().digitisation.fileScanPart({ batchId, part: 9, itemId: second })).rejects.toMatchObject({ code: 'SCAN_PART_NOT_FOUND' });
  });

  it('says of an item that is too secret for this person what it says of one that there is not', async () => {
    const secret = makeItem(bench.room, { classification: 3 });
    inFeeder.set(1, await printed([secret]));
    bench.set({ sheets: 2 });
    const clerk = bench.room.as({ roles: ['clerk'], clearance: 'internal' }).digitisation;
    const { batchId } = await clerk.startScan({ deviceId: 'scanner-1', itemId: first, settings: FEEDER });
    await bench.until(batchId, 'done');
    expect((await clerk.listScanBatches({}))[0]!.parts).toMatchObject([{ itemId: null, title: '', pages: 1, waiting: 1 }]);
    expect(await pagesOf(secret)).toEqual([]);
    // Who may see it answers; then whoever may not does not hear of the part any more.
    await as().digitisation.fileScanPart({ batchId, part: 1, itemId: secret });
    expect((await clerk.listScanBatches({}))[0]!.parts).toEqual([]);
  });

  it('keeps the empty back of a sheet with the sheet, and takes an item label on a sheet without a name for its name', async () => {
    const { labels: [label] } = await as().labels.previewLabels({ subject: { kind: 'items', itemIds: [second] } });
    const glued = await sharp(await printed([], 1)).composite([{ input: await sharp(Buffer.from(label!.pngBase64, 'base64')).resize({ width: 500 }).toBuffer(), left: 100, top: 1100 }]).jpeg().toBuffer();
    inFeeder = new Map<number, Buffer | 'blank'>([[3, glued], [4, 'blank'], [6, 'blank']]);
    bench.set({ sheets: 3, blankPages: '4,6' });
    const { batchId } = await start({ settings: { ...FEEDER, duplex: true } });
    expect(await bench.until(batchId, 'done')).toMatchObject({ pages: 6, parts: [{ itemId: second, pages: 2 }] });
    expect(await pagesOf(second)).toEqual([5, 6]);
    expect((await inbox()).map(({ scan }) => scan?.separator?.side)).toEqual(['front', 'back']);
  });

  it('looks for none when told so', async () => {
    inFeeder.set(1, await printed([second]));
    bench.set({ sheets: 2 });
    await bench.until((await start({ separators: false })).batchId, 'done');
    expect(await pagesOf(first)).toEqual([1, 2]);
  });

  it('fault: codes of a scanned page cannot be read | level 1 | sees: "whether page 2 is a separator sheet could not be found out", look at it, Resume | kept: the page, like any other, and those before it', async () => {
    bench.set({ sheets: 3 });
    const { barcodes } = bench.room.context.services;
    const read = barcodes.read.bind(barcodes);
    let reads = 0;
    const broken = vi.spyOn(barcodes, 'read').mockImplementation((bytes) => ((reads += 1) === 2 ? Promise.reject(new Error('no answer')) : read(bytes)));
    const { batchId } = await start();
    expect(await bench.until(batchId, 'paused')).toMatchObject({ pages: 2, errorCode: 'SCAN_CODES_UNREAD', errorData: { page: 2 } });
    broken.mockRestore();
    bench.set({ sheets: 1 });
    await as().digitisation.resumeScan({ batchId });
    await bench.until(batchId, 'done');
    expect(await pagesOf(first)).toEqual([1, 2, 3]);
  });
});
