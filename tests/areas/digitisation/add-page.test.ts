import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { asFile, counters, makeItem, newPageId, readNothing, scan } from './page-fixtures.ts';

let room: TestRoom;
beforeEach(async () => { room = await openTestRoom(); readNothing(room); });
afterEach(async () => { await room.close(); });

const blobFiles = () => readdirSync(join(room.folder, 'blobs'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);

describe('Adding a page', () => {
  it('keeps the bytes as they came, counts the page and puts it last', async () => {
    const itemId = makeItem(room);
    const bytes = await scan('一');
    const first = await room.client.digitisation.addPage({ pageId: newPageId(), itemId, file: asFile(bytes, 'a.jpg'), source: 'camera', originalName: 'a.jpg' });
    const second = await room.client.digitisation.addPage({ pageId: newPageId(), itemId, file: asFile(await scan('二', 'png'), 'b.png'), source: 'camera' });
    expect(first).toMatchObject({ position: 1, mediaType: 'image/jpeg', widthPx: 400, heightPx: 560, sizeBytes: bytes.length, readState: 'unread', capturedBy: '周敏', version: 1 });
    expect(second).toMatchObject({ position: 2, mediaType: 'image/png' });
    expect((await room.client.digitisation.listPages({ itemId })).map((page) => page.pageId)).toEqual([first.pageId, second.pageId]);
    expect(counters(room, itemId)).toEqual({ captured: 2, unread: 2 });
    const original = await room.client.digitisation.getPageImage({ pageId: first.pageId, size: 'original' });
    expect(Buffer.from(await original.arrayBuffer()).equals(bytes)).toBe(true);
    expect(room.context.db.statement<[string], { kind: string }>('SELECT kind FROM op_log WHERE eid = ?').all(first.pageId)).toEqual([{ kind: 'page.add' }]);
  });

  it('answers a repeated page id with the page that is there', async () => {
    const itemId = makeItem(room);
    const pageId = newPageId();
    const file = asFile(await scan('一'), 'a.jpg');
    const [first, second] = await Promise.all([1, 2].map(() => room.client.digitisation.addPage({ pageId, itemId, file, source: 'camera' })));
    expect(second).toEqual(first);
    expect(await room.client.digitisation.addPage({ pageId, itemId, file, source: 'camera' })).toEqual(first);
    expect(counters(room, itemId)).toEqual({ captured: 1, unread: 1 });
  });

  it.each([
    ['an empty file', async () => Buffer.alloc(0), 'DIGITISATION_FILE_EMPTY'],
    ['a WebP picture called .jpg', async () => sharp(await scan('一')).webp().toBuffer(), 'DIGITISATION_UNSUPPORTED_TYPE'],
    ['text called .jpg', async () => Buffer.from('这不是图像'), 'DIGITISATION_UNSUPPORTED_TYPE'],
    ['a truncated JPEG', async () => (await scan('一')).subarray(0, -400), 'DIGITISATION_IMAGE_DAMAGED'],
    ['a truncated PNG', async () => (await scan('一', 'png')).subarray(0, -400), 'DIGITISATION_IMAGE_DAMAGED'],
    ['a truncated TIFF', async () => (await scan('一', 'tiff')).subarray(0, -400), 'DIGITISATION_IMAGE_DAMAGED'],
    ['a JPEG of nothing but its first bytes', async () => (await scan('一')).subarray(0, 24), 'DIGITISATION_IMAGE_DAMAGED'],
    ['a PNG that claims 3600 megapixels', async () => hugePng(), 'DIGITISATION_IMAGE_TOO_LARGE'],
    ['a JPEG that claims 4290 megapixels', async () => hugeJpeg(), 'DIGITISATION_IMAGE_TOO_LARGE'],
    ['a TIFF whose pages form a ring', async () => ringTiff(), 'DIGITISATION_IMAGE_DAMAGED'],
    ['a PDF', async () => Buffer.from('%PDF-1.7\n'), 'DIGITISATION_MANY_PAGES'],
  ])('refuses %s and stores nothing', async (_what, bytes, code) => {
    const itemId = makeItem(room);
    await expect(room.client.digitisation.addPage({ pageId: newPageId(), itemId, file: asFile(await bytes(), 'a.jpg', 'image/jpeg'), source: 'import', originalName: 'a.jpg' })).rejects.toMatchObject({ code });
    expect(counters(room, itemId)).toEqual({ captured: 0, unread: 0 });
    expect(blobFiles()).toEqual([]);
  });

  it('believes the bytes and not the name', async () => {
    const page = await room.client.digitisation.addPage({ pageId: newPageId(), itemId: null, file: asFile(await scan('一', 'png'), 'a.jpg', 'image/jpeg'), source: 'import', originalName: 'a.jpg' });
    expect(page.mediaType).toBe('image/png');
    const op = room.context.db.statement<[string], { body: string }>('SELECT body FROM op_log WHERE eid = ?').get(page.pageId);
    expect(JSON.parse(op!.body)).toMatchObject({ origin: { mislabelled: true } });
    expect(await room.client.digitisation.listInbox({})).toHaveLength(1);
  });

  it('leaves no row when the write fails, and the next start sweeps the file', async () => {
    const itemId = makeItem(room);
    room.context.db.sqlite.exec("CREATE TEMP TRIGGER broken BEFORE INSERT ON main.pages BEGIN SELECT RAISE(ABORT, 'no'); END");
    await expect(room.client.digitisation.addPage({ pageId: newPageId(), itemId, file: asFile(await scan('一'), 'a.jpg'), source: 'camera' })).rejects.toMatchObject({ code: 'HOST_FAULT' });
    expect(room.context.db.statement('SELECT * FROM blobs').all()).toEqual([]);
    expect(counters(room, itemId)).toEqual({ captured: 0, unread: 0 });
    expect(blobFiles()).toHaveLength(2); // the bytes, and the note that nobody owns them yet
    room = await room.reopen();
    expect(blobFiles()).toEqual([]);
  });

  it('gives no page to an item in the bin, nor to one that the person may not see', async () => {
    const secret = makeItem(room, { classification: 2 });
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    const file = asFile(await scan('一'), 'a.jpg');
    await expect(clerk.digitisation.addPage({ pageId: newPageId(), itemId: secret, file, source: 'camera' })).rejects.toMatchObject({ code: 'DIGITISATION_ITEM_NOT_FOUND' });
    const binned = makeItem(room);
    room.context.db.statement('UPDATE items SET deleted_at = ? WHERE item_id = ?').run(room.context.clock.nowIso(), binned);
    await expect(room.client.digitisation.addPage({ pageId: newPageId(), itemId: binned, file, source: 'camera' })).rejects.toMatchObject({ code: 'DIGITISATION_ITEM_NOT_FOUND' });
  });
});

describe('The image of a page', () => {
  it('comes as a thumbnail, for the screen and in full, upright as EXIF says', async () => {
    const bytes = await sharp(await scan('一', 'png', { widthPx: 2000, heightPx: 1400 })).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const page = await room.client.digitisation.addPage({ pageId: newPageId(), itemId: null, file: asFile(bytes, 'a.jpg'), source: 'camera' });
    expect(page).toMatchObject({ widthPx: 1400, heightPx: 2000 });
    const size = async (name: 'thumbnail' | 'screen' | 'full') => {
      const image = await room.client.digitisation.getPageImage({ pageId: page.pageId, size: name });
      expect(image.type).toBe('image/jpeg');
      const { width, height, orientation } = await sharp(await image.arrayBuffer()).metadata();
      return [width, height, orientation ?? 1];
    };
    expect([await size('thumbnail'), await size('screen'), await size('full')]).toEqual([[256, 366, 1], [1240, 1771, 1], [1400, 2000, 1]]);
  });

  it('is made again when the cache holds half a file', async () => {
    const page = await room.client.digitisation.addPage({ pageId: newPageId(), itemId: null, file: asFile(await scan('一'), 'a.jpg'), source: 'camera' });
    await room.context.services.pageImages.settled();
    writeFileSync(join(room.context.services.paths.derived, `${page.sha256}-0-thumbnail.jpg`), Buffer.from([0xff, 0xd8, 0xff]));
    const image = await room.client.digitisation.getPageImage({ pageId: page.pageId, size: 'thumbnail' });
    expect((await sharp(await image.arrayBuffer()).metadata()).width).toBe(256);
  });

  it('of a secret item is not found by somebody without the clearance', async () => {
    const itemId = makeItem(room, { classification: 3 });
    const { pageId } = await room.client.digitisation.addPage({ pageId: newPageId(), itemId, file: asFile(await scan('一'), 'a.jpg'), source: 'camera' });
    const clerk = room.as({ roles: ['clerk'], clearance: 'secret' });
    await expect(clerk.digitisation.getPageImage({ pageId, size: 'thumbnail' })).rejects.toMatchObject({ code: 'DIGITISATION_PAGE_NOT_FOUND' });
    await expect(clerk.digitisation.listPages({ itemId })).rejects.toMatchObject({ code: 'DIGITISATION_ITEM_NOT_FOUND' });
    await expect(clerk.digitisation.addPage({ pageId, itemId: null, file: asFile(await scan('二'), 'a.jpg'), source: 'camera' })).rejects.toMatchObject({ code: 'DIGITISATION_PAGE_NOT_FOUND' });
  });
});

async function hugePng(): Promise<Buffer> {
  const png = await scan('一', 'png');
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  return png;
}

async function hugeJpeg(): Promise<Buffer> {
  const jpeg = await scan('一');
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.writeUInt16BE(65_500, frame + 5);
  jpeg.writeUInt16BE(65_500, frame + 7);
  return jpeg;
}

async function ringTiff(): Promise<Buffer> {
  const tiff = await scan('一', 'tiff');
  const directory = tiff.readUInt32LE(4);
  tiff.writeUInt32LE(directory, directory + 2 + tiff.readUInt16LE(directory) * 12);
  return tiff;
}
