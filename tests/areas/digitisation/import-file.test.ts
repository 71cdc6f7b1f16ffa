import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPdf } from '#main/imaging/pdf/open-pdf.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { asFile, counters, makeItem, readNothing, scan } from './page-fixtures.ts';
import { chineseWithoutFont, latin, makePdf } from './pdf-fixtures.ts';
import { makeTiff } from './tiff-fixtures.ts';

let room: TestRoom;
beforeEach(async () => { room = await openTestRoom(); readNothing(room); });
afterEach(async () => { await room.close(); });

type ItemId = ReturnType<typeof makeItem>;
const importing = (bytes: Uint8Array, fileName: string, itemId: ItemId | null = null) => room.client.digitisation.importFile({ itemId, fileName, file: asFile(bytes, fileName) });
const image = async (pageId: string) => sharp(await (await room.client.digitisation.getPageImage({ pageId: pageId as never, size: 'original' })).arrayBuffer());

describe('Importing a TIFF', () => {
  it('of one page keeps its bytes', async () => {
    const bytes = await scan('一', 'tiff');
    const { pages } = await importing(bytes, 'a.tif');
    expect(pages).toMatchObject([{ mediaType: 'image/tiff', sizeBytes: bytes.length, originalName: 'a.tif' }]);
  });

  it('of several pages gives each its own image, pixel for pixel, and skips the preview', async () => {
    const itemId = makeItem(room);
    const shades = [30, 120, 220];
    const bytes = makeTiff([{ widthPx: 50, heightPx: 70, shade: 30 }, { widthPx: 5, heightPx: 7, shade: 30, reduced: true }, { widthPx: 60, heightPx: 40, shade: 120 }, { widthPx: 50, heightPx: 70, shade: 220 }]);
    const { pages, problems } = await importing(bytes, '卷.tif', itemId);
    expect(problems).toEqual([]);
    expect(pages.map((page) => [page.position, page.widthPx, page.heightPx, page.originalName])).toEqual([[1, 50, 70, '卷.tif#1'], [2, 60, 40, '卷.tif#2'], [3, 50, 70, '卷.tif#3']]);
    for (const [index, page] of pages.entries()) {
      const original = await image(page.pageId);
      expect((await original.metadata()).channels).toBe(1);
      const data = await original.toColourspace('b-w').raw().toBuffer();
      expect(new Set(data)).toEqual(new Set([shades[index], shades[index]! + 1]));
    }
    expect(counters(room, itemId)).toEqual({ captured: 3, unread: 3 });
  });

  it('keeps black and white black and white', async () => {
    const bytes = makeTiff([{ widthPx: 64, heightPx: 20, shade: 1, bits: 1 }, { widthPx: 64, heightPx: 20, shade: 0, bits: 1 }]);
    const { pages } = await importing(bytes, 'a.tif');
    expect((await (await image(pages[0]!.pageId)).metadata()).bitsPerSample).toBe(1);
  });

  it('stores the good pages when one announces too many pixels', async () => {
    const bytes = makeTiff([{ widthPx: 50, heightPx: 70, shade: 30 }, { widthPx: 50, heightPx: 70, shade: 30, claimedWidthPx: 5_000_000 }, { widthPx: 50, heightPx: 70, shade: 90 }]);
    const { pages, problems } = await importing(bytes, 'a.tif');
    expect(pages.map((page) => page.originalName)).toEqual(['a.tif#1', 'a.tif#3']);
    expect(problems).toEqual([{ pageInFile: 2, code: 'DIGITISATION_IMAGE_TOO_LARGE' }]);
  });
});

describe('Importing a PDF', () => {
  it('draws its pages and takes their own text, with boxes on the picture, into the search', async () => {
    const itemId = makeItem(room);
    const { pages, problems } = await importing(makePdf([{ content: latin('Muniment 2019', 72, 700) }, { content: latin('Drought', 72, 700), rotate: 90 }]), '报告.pdf', itemId);
    expect(problems).toEqual([]);
    expect(pages.map((page) => [page.widthPx, page.heightPx, page.mediaType, page.readState])).toEqual([[1653, 2339, 'image/png', 'read'], [2339, 1653, 'image/png', 'read']]);
    expect(counters(room, itemId)).toEqual({ captured: 2, unread: 0 });
    for (const page of pages) {
      const { lines, engine } = await room.client.digitisation.getPageText({ pageId: page.pageId });
      expect(engine).toBe('pdf-text');
      const { xPx: left, yPx: top, widthPx: width, heightPx: height } = lines[0]!;
      const inside = await (await image(page.pageId)).extract({ left, top, width, height }).greyscale().stats();
      expect(inside.channels[0]!.min).toBeLessThan(80);
      expect(inside.channels[0]!.mean).toBeGreaterThan(150);
    }
    expect(room.context.db.statement("SELECT 1 FROM page_index WHERE page_index MATCH 'drought'").all()).toHaveLength(1);
  });

  it('draws scans at 300 dpi and leaves them to be read', async () => {
    const jpeg = await scan('一', 'jpeg', { widthPx: 600, heightPx: 800 });
    const { pages } = await importing(makePdf([{ picture: { jpeg, widthPx: 600, heightPx: 800 }, content: latin('No. 7', 500, 20) }]), 'a.pdf');
    expect(pages).toMatchObject([{ widthPx: 2479, heightPx: 3508, mediaType: 'image/jpeg', readState: 'unread' }]);
  });

  it('reports a page whose Chinese font is missing instead of storing a blank one', async () => {
    const { pages, problems } = await importing(makePdf([{ content: latin('Cover', 72, 700) }, { content: chineseWithoutFont('峨山县人民政府') }]), 'a.pdf');
    expect(pages).toHaveLength(1);
    expect(problems).toEqual([{ pageInFile: 2, code: 'DIGITISATION_PDF_FONT_MISSING' }]);
  });

  it.each([
    ['an encrypted one', () => makePdf([{ content: latin('x', 72, 700) }], { encrypted: true }), 'DIGITISATION_PDF_ENCRYPTED'],
    ['a truncated one', () => makePdf([{ content: latin('x', 72, 700) }, {}]).subarray(0, 900), 'DIGITISATION_PDF_DAMAGED'],
    ['rubbish under a PDF header', () => Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(4000, 65), Buffer.from('\n%%EOF')]), 'DIGITISATION_PDF_DAMAGED'],
    ['one without pages', () => makePdf([]), 'DIGITISATION_PDF_DAMAGED'],
  ])('refuses %s', async (_what, bytes, code) => {
    await expect(importing(bytes(), 'a.pdf')).rejects.toMatchObject({ code });
    expect(await room.client.digitisation.listInbox({})).toEqual([]);
  });

  it('ends a thread that takes too long', async () => {
    await expect(openPdf(makePdf([{ content: latin('x', 72, 700) }]), { timeoutMs: 0 })).rejects.toMatchObject({ code: 'DIGITISATION_PDF_TOO_DEMANDING' });
  });
});

describe('Importing', () => {
  it('tells what a file is that it does not take', async () => {
    for (const [drawing, name] of [['  0\nSECTION\n  2\nENTITIES\n  0\nENDSEC\n  0\nEOF\n', '总平面图.dxf'], ['AC1032\0\0\0\0', '总平面图.dwg']] as const) await expect(importing(new TextEncoder().encode(drawing), name)).rejects.toMatchObject({ code: 'DIGITISATION_DRAWING_NEEDS_PDF', data: { fileName: name } });
    await expect(importing(await sharp(await scan('一')).webp().toBuffer(), 'a.png')).rejects.toMatchObject({ code: 'DIGITISATION_UNSUPPORTED_TYPE', data: { found: 'WebP', fileName: 'a.png' } });
    await expect(importing(Buffer.alloc(0), 'a.png')).rejects.toMatchObject({ code: 'DIGITISATION_FILE_EMPTY' });
    await expect(importing((await scan('一')).subarray(0, -300), 'a.jpg')).rejects.toMatchObject({ code: 'DIGITISATION_IMAGE_DAMAGED' });
  });

  it('takes a PDF for what it is, whatever it is called', async () => {
    const { pages } = await importing(makePdf([{ content: latin('x', 72, 700) }]), 'scan.jpg');
    expect(pages).toHaveLength(1);
  });
});
