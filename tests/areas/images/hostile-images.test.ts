import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookAtPicture } from '#main/imaging/pixels/look-at-picture.ts';
import { memoryOfProcesses } from '../../harness/memory-of-processes.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';
import { asFile, makeItem, newPageId, readNothing } from '../digitisation/page-fixtures.ts';
import { makeTiff } from '../digitisation/tiff-fixtures.ts';
import { drawPage } from './drawn-pages.ts';
import { bytesOf, itemOfPictures, workOn } from './work-bench.ts';

let room: TestRoom;
let folder: string;
beforeEach(async () => { room = await openTestRoom(); readNothing(room); folder = mkdtempSync(join(tmpdir(), 'muniment-hostile-')); });
afterEach(async () => { await room.close(); rmSync(folder, { recursive: true, force: true }); });

/** A folder of good pages with one hostile file between them. */
async function importWith(name: string, bytes: Uint8Array) {
  const good = await drawPage({ widthPx: 300, heightPx: 420 });
  for (const [file, content] of [['1.png', good], [`2-${name}`, bytes], ['3.png', await drawPage({ widthPx: 300, heightPx: 420, from: 3 })]] as const) writeFileSync(join(folder, file), content);
  const itemId = makeItem(room);
  const { jobId } = await room.client.digitisation.startFolderImport({ folder, itemId });
  const job = await waitForJob(room, jobId);
  const pages = await room.client.digitisation.listPages({ itemId });
  return { job, pages, problems: String(job.result['problemList']) };
}
const firstDirectory = (tiff: Buffer): number => tiff.readUInt32LE(4);
const PAGE = { widthPx: 60, heightPx: 40, shade: 120 } as const;
const ALL = { deskew: true, crop: true, despeckle: 'strong', tone: 'bitonal', split: 'leftFirst' } as const;

describe('A TIFF whose directories are', () => {
  it.each([
    ['a ring', () => { const tiff = makeTiff([PAGE, PAGE]); const second = tiff.readUInt32LE(firstDirectory(tiff) + 2 + 10 * 12); tiff.writeUInt32LE(firstDirectory(tiff), second + 2 + 10 * 12); return tiff; }],
    ['out of the file', () => { const tiff = makeTiff([PAGE]); tiff.writeUInt32LE(0x7fffff00, 4); return tiff; }],
    ['followed by one that lies outside', () => { const tiff = makeTiff([PAGE]); tiff.writeUInt32LE(tiff.length + 4096, firstDirectory(tiff) + 2 + 10 * 12); return tiff; }],
    ['thousands', () => makeTiff(Array.from({ length: 5200 }, () => ({ widthPx: 2, heightPx: 2, shade: 9 })))],
    ['wider than their pixels', () => makeTiff([{ ...PAGE, claimedWidthPx: 40_000 }])],
    ['cut off in their pixels', () => makeTiff([PAGE]).subarray(0, 400)],
  ])('%s is named and the pages around it are taken', async (_what, make) => {
    const { job, pages, problems } = await importWith('evil.tif', make());
    expect(job.state).toBe('done');
    expect(pages.map(({ originalName }) => originalName)).toEqual(['1.png', '3.png']);
    expect(problems).toMatch(/^2-evil\.tif: DIGITISATION_(IMAGE_DAMAGED|TOO_MANY_PAGES|IMAGE_TOO_LARGE)$/u);
  });
});

describe('A picture that', () => {
  it('is cut short is named, and the pages around it are taken', async () => {
    const jpeg = await sharp(await drawPage()).jpeg().toBuffer();
    const { pages, problems } = await importWith('cut.jpg', jpeg.subarray(0, Math.round(jpeg.length * 0.6)));
    expect(pages).toHaveLength(2);
    expect(problems).toBe('2-cut.jpg: DIGITISATION_IMAGE_DAMAGED');
  });

  it('moves (animated) is no page: it is named by what it is', async () => {
    const frames = await sharp({ create: { width: 20, height: 40, channels: 3, background: '#fff' } }).gif({ loop: 0 }).toBuffer();
    const webp = await sharp(Buffer.alloc(40 * 40 * 3, 200), { raw: { width: 40, height: 40, channels: 3, pageHeight: 20 } }).webp({ loop: 0, delay: [90, 90] }).toBuffer();
    await expect(room.client.digitisation.addPage({ pageId: newPageId(), itemId: null, file: asFile(frames, 'a.png'), source: 'scanner' })).rejects.toMatchObject({ code: 'DIGITISATION_UNSUPPORTED_TYPE', data: { found: 'GIF' } });
    await expect(room.client.digitisation.addPage({ pageId: newPageId(), itemId: null, file: asFile(webp, 'a.jpg'), source: 'scanner' })).rejects.toMatchObject({ code: 'DIGITISATION_UNSUPPORTED_TYPE', data: { found: 'WebP' } });
  });

  it('has one pixel is a page; work and checks leave it as it is', async () => {
    const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#800' } }).png().toBuffer();
    const { itemId, pageIds } = await itemOfPictures(room, [dot, await drawPage({ skewDeg: 1 })]);
    expect(await workOn(room, pageIds, ALL)).toMatchObject({ state: 'done', counts: { planned: 0, refused: 0 } });
    const [page] = await room.client.digitisation.listPages({ itemId });
    expect(page).toMatchObject({ widthPx: 1, heightPx: 1 });
    const { jobId } = await room.client.images.checkPages({ pages: { kind: 'items', itemIds: [itemId] } });
    expect((await waitForJob(room, jobId)).state).toBe('done');
    expect(await sharp(await bytesOf(await room.client.digitisation.getPageImage({ pageId: page!.pageId, size: 'full' }))).metadata()).toMatchObject({ width: 1, height: 1 });
  });

  it.each([
    ['CMYK', async (page: Buffer) => sharp(page).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer()],
    ['sixteen bits a channel', async (page: Buffer) => sharp(page).toColourspace('rgb16').png().toBuffer()],
    ['sixteen bits of grey in a TIFF', async (page: Buffer) => sharp(page).greyscale().toColourspace('grey16').tiff().toBuffer()],
    ['transparent paper', async (page: Buffer) => sharp(page).ensureAlpha(0.9).png().toBuffer()],
    ['a palette', async (page: Buffer) => sharp(page).png({ palette: true, colours: 16 }).toBuffer()],
    ['one bit', async (page: Buffer) => sharp(page).greyscale().threshold(140).toColourspace('b-w').png({ palette: true, colours: 2 }).toBuffer()],
  ])('has %s is straightened like any other, with paper that stays light and ink that stays dark', async (_what, make) => {
    const { itemId, pageIds: [pageId] } = await itemOfPictures(room, [await make(await drawPage({ skewDeg: 1.2 }))]);
    expect((await workOn(room, [pageId!], { deskew: true, despeckle: 'gentle' })).counts).toMatchObject({ changed: 1, refused: 0 });
    const [page] = await room.client.digitisation.listPages({ itemId });
    expect((page!.steps![0] as { angleDeg: number }).angleDeg).toBeCloseTo(-1.2, 0);
    const shown = sharp(await bytesOf(await room.client.digitisation.getPageImage({ pageId: pageId!, size: 'full' })));
    expect(await shown.metadata()).toMatchObject({ depth: 'uchar' });
    const { channels: [first] } = await shown.greyscale().stats();
    expect(first!.mean).toBeGreaterThan(180);
    expect(first!.min).toBeLessThan(90);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('carries the EXIF orientation %i is straightened and cut as it is seen', async (orientation) => {
    const seen = await drawPage({ skewDeg: 1.5, borderPx: 50 });
    // Pixels as a camera stores them that was held that way: seen right only through its EXIF.
    const back = ({ 1: (image) => image, 2: (image) => image.flop(), 3: (image) => image.rotate(180), 4: (image) => image.flip(), 5: (image) => image.rotate(90).flop(), 6: (image) => image.rotate(270), 7: (image) => image.rotate(270).flop(), 8: (image) => image.rotate(90) } as Record<number, (image: Sharp) => Sharp>)[orientation]!;
    const stored = await sharp(await back(sharp(seen)).png().toBuffer()).withMetadata({ orientation }).jpeg({ quality: 92 }).toBuffer();
    const { itemId, pageIds: [pageId] } = await itemOfPictures(room, [stored]);
    await workOn(room, [pageId!], { deskew: true, crop: true });
    const [page] = await room.client.digitisation.listPages({ itemId });
    expect(page!.steps!.map(({ kind }) => kind)).toEqual(['deskew', 'crop']);
    expect((page!.steps![0] as { angleDeg: number }).angleDeg).toBeCloseTo(-1.5, 1);
    expect(page!.heightPx).toBeGreaterThan(page!.widthPx);
    const after = await lookAtPicture(sharp(await bytesOf(await room.client.digitisation.getPageImage({ pageId: pageId!, size: 'full' }))));
    expect(Math.abs(after.skewDeg!)).toBeLessThan(0.2);
    expect(after.edges).toEqual({ left: 'clear', top: 'clear', right: 'clear', bottom: 'clear' });
  });

  it('has just under 200 megapixels is worked on within 1.8 GB, and a larger one is refused by its header', async () => {
    const [widthPx, heightPx] = [14_100, 14_100];
    const bars = await sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: '#f4f0e6' }, limitInputPixels: false })
      .composite(Array.from({ length: 60 }, (_, line) => ({ input: { create: { width: 10_000, height: 70, channels: 3, background: '#181818' } }, left: 2000, top: 1000 + line * 200 } as const))).jpeg({ quality: 60 }).toBuffer();
    const { pageIds: [pageId] } = await itemOfPictures(room, [bars]);
    let peak = 0;
    const watch = setInterval(() => { peak = Math.max(peak, memoryOfProcesses()); }, 20);
    const before = memoryOfProcesses();
    const work = await workOn(room, [pageId!], { rotate: 90, tone: 'grey', despeckle: 'gentle' });
    clearInterval(watch);
    expect(work.counts).toMatchObject({ changed: 1, refused: 0 });
    expect(peak - before).toBeLessThan(1800);
    const larger = makeTiff([{ widthPx: 10, heightPx: 10, shade: 3, claimedWidthPx: 20_000_001 }]);
    await expect(room.client.digitisation.addPage({ pageId: newPageId(), itemId: null, file: asFile(larger, 'a.tif'), source: 'scanner' })).rejects.toMatchObject({ code: 'DIGITISATION_IMAGE_TOO_LARGE' });
  }, 300_000);
});
