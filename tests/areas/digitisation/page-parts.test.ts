import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { asFile, counters, makeItem, newPageId, readNothing } from './page-fixtures.ts';

let room: TestRoom;
beforeEach(async () => { room = await openTestRoom(); readNothing(room); });
afterEach(async () => { await room.close(); });

const LEFT = { xPx: 0, yPx: 0, widthPx: 300, heightPx: 400 };
const RIGHT = { xPx: 300, yPx: 0, widthPx: 340, heightPx: 400 };

/** An open book of 640 × 400: its left page red, its right page blue; `turned` as a camera stores it that was held on its side. */
async function openBook(turned = false): Promise<Buffer> {
  const half = (background: string, width: number) => sharp({ create: { width, height: 400, channels: 3, background } }).png().toBuffer();
  const flat = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#000000' } })
    .composite([{ input: await half('#c00000', 300), left: 0, top: 0 }, { input: await half('#0000c0', 340), left: 300, top: 0 }]).png().toBuffer();
  return turned ? sharp(await sharp(flat).rotate(270).png().toBuffer()).withMetadata({ orientation: 6 }).jpeg().toBuffer() : sharp(flat).jpeg().toBuffer();
}
const colourOf = async (file: File) => {
  const { dominant } = await sharp(await file.arrayBuffer()).stats();
  return dominant.r > dominant.b ? 'red' : 'blue';
};
const spread = async (itemId: ReturnType<typeof makeItem> | null, bytes: Buffer, crops = [LEFT, RIGHT]) => {
  const parts = crops.map((crop) => ({ pageId: newPageId(), crop }));
  return { parts, pages: await room.client.digitisation.addParts({ itemId, file: asFile(bytes, 'book.jpg'), source: 'camera', originalName: 'book.jpg', parts, shot: { method: 'still', camera: 'HD CAM', trigger: 'hand' } }) };
};
const ops = (pageId: string) => room.context.db.statement<[string], { kind: string; body: string }>('SELECT kind, body FROM op_log WHERE eid = ? ORDER BY n').all(pageId)
  .map(({ kind, body }) => ({ kind, body: JSON.parse(body) as Record<string, unknown> }));

describe('The parts of one picture', () => {
  it.each([['as it was taken', false], ['stored on its side', true]])('of an open book %s become two pages over one stored original', async (_how, turned) => {
    const itemId = makeItem(room);
    const bytes = await openBook(turned);
    const { pages } = await spread(itemId, bytes);
    expect(pages).toMatchObject([{ position: 1, widthPx: 300, heightPx: 400, crop: LEFT }, { position: 2, widthPx: 340, heightPx: 400, crop: RIGHT }]);
    expect(counters(room, itemId)).toEqual({ captured: 2, unread: 2 });
    expect(room.context.db.statement('SELECT count(*) AS n FROM blobs').get()).toEqual({ n: 1 });
    for (const [page, colour] of [[pages[0]!, 'red'], [pages[1]!, 'blue']] as const) {
      expect(await colourOf(await room.client.digitisation.getPageImage({ pageId: page.pageId, size: 'full' }))).toBe(colour);
      const original = await room.client.digitisation.getPageImage({ pageId: page.pageId, size: 'original' });
      expect(Buffer.from(await original.arrayBuffer()).equals(bytes)).toBe(true);
    }
    expect(ops(pages[1]!.pageId)).toMatchObject([{ kind: 'page.add', body: { crop: RIGHT, origin: { part: 2, parts: 2, shot: { method: 'still', camera: 'HD CAM' } } } }]);
  });

  it('stand in the order in which they are read, the right one first in an old book, and can be turned each by itself', async () => {
    const itemId = makeItem(room);
    const { pages } = await spread(itemId, await openBook(), [RIGHT, LEFT]);
    const turned = await room.client.digitisation.rotatePage({ pageId: pages[0]!.pageId, version: 1, rotation: 90 });
    const shown = await room.client.digitisation.getPageImage({ pageId: turned.pageId, size: 'screen' });
    expect(await sharp(await shown.arrayBuffer()).metadata()).toMatchObject({ width: 400, height: 340 });
    expect(await colourOf(shown)).toBe('blue');
    expect(await colourOf(await room.client.digitisation.getPageImage({ pageId: pages[1]!.pageId, size: 'thumbnail' }))).toBe('red');
  });

  it('are stored once when the answer is lost and the question repeated', async () => {
    const itemId = makeItem(room);
    const bytes = await openBook();
    const { parts, pages } = await spread(itemId, bytes);
    expect(await room.client.digitisation.addParts({ itemId, file: asFile(bytes, 'book.jpg'), source: 'camera', parts })).toEqual(pages);
    expect(counters(room, itemId)).toEqual({ captured: 2, unread: 2 });
  });

  it('become all of them pages or none', async () => {
    const itemId = makeItem(room);
    await expect(spread(itemId, await openBook(), [LEFT, { ...RIGHT, widthPx: 341 }])).rejects.toMatchObject({ code: 'DIGITISATION_PART_OUTSIDE', data: { widthPx: 640, heightPx: 400 } });
    expect(counters(room, itemId)).toEqual({ captured: 0, unread: 0 });
    room.context.db.sqlite.exec("CREATE TEMP TRIGGER broken BEFORE INSERT ON main.pages WHEN new.position = 2 BEGIN SELECT RAISE(ABORT, 'no'); END");
    await expect(spread(itemId, await openBook())).rejects.toMatchObject({ code: 'HOST_FAULT' });
    expect(counters(room, itemId)).toEqual({ captured: 0, unread: 0 });
  });

  it('are cut elsewhere, or shown whole, without touching the original; what was read stays in the history', async () => {
    const { pages: [page] } = await spread(makeItem(room), await openBook());
    await room.client.digitisation.correctPageText({ pageId: page!.pageId, version: 1, lines: [{ text: '卷一', confidencePct: 100, xPx: 0, yPx: 0, widthPx: 9, heightPx: 9 }] });
    const wider = { ...LEFT, widthPx: 310 };
    const cut = await room.client.digitisation.cropPage({ pageId: page!.pageId, version: 2, crop: wider });
    expect(cut).toMatchObject({ crop: wider, widthPx: 310, readState: 'unread', version: 3, sha256: page!.sha256 });
    expect(ops(page!.pageId).at(-1)).toMatchObject({ kind: 'page.crop', body: { before: { crop: LEFT, text: { text: '卷一' } }, after: { crop: wider } } });
    const whole = await room.client.digitisation.cropPage({ pageId: page!.pageId, version: 3, crop: null });
    expect(whole).toMatchObject({ widthPx: 640, heightPx: 400 });
    expect(whole.crop ?? null).toBeNull();
    await expect(room.client.digitisation.cropPage({ pageId: page!.pageId, version: 3, crop: wider })).rejects.toMatchObject({ code: 'DIGITISATION_CHANGED_MEANWHILE' });
    await expect(room.client.digitisation.cropPage({ pageId: page!.pageId, version: 4, crop: { ...RIGHT, yPx: 1 } })).rejects.toMatchObject({ code: 'DIGITISATION_PART_OUTSIDE' });
  });

  it('can each be replaced by a part of another picture, or by a whole one', async () => {
    const { pages: [left, right] } = await spread(makeItem(room), await openBook());
    const again = asFile(await openBook(true), 'again.jpg');
    expect(await room.client.digitisation.replacePage({ pageId: left!.pageId, version: 1, file: again, crop: { ...LEFT, widthPx: 290 } })).toMatchObject({ widthPx: 290, crop: { widthPx: 290 }, position: 1 });
    const whole = await room.client.digitisation.replacePage({ pageId: right!.pageId, version: 1, file: again });
    expect(whole).toMatchObject({ widthPx: 640, position: 2 });
    expect(whole.crop ?? null).toBeNull();
    await expect(room.client.digitisation.replacePage({ pageId: right!.pageId, version: 2, file: again, crop: { ...RIGHT, widthPx: 999 } })).rejects.toMatchObject({ code: 'DIGITISATION_PART_OUTSIDE' });
  });
});
