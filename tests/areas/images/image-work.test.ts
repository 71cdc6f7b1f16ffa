import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookAtPicture } from '#main/imaging/pixels/look-at-picture.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { counters, readNothing } from '../digitisation/page-fixtures.ts';
import { drawPage, SEAL } from './drawn-pages.ts';
import { bytesOf, itemOfPictures, settingsOf, undo, workOn, type PageId } from './work-bench.ts';

let room: TestRoom;
beforeEach(async () => { room = await openTestRoom(); readNothing(room); });
afterEach(async () => { await room.close(); });

const derived = () => join(room.context.services.paths.derived);
const shown = async (pageId: PageId) => bytesOf(await room.client.digitisation.getPageImage({ pageId, size: 'full' }));
const pageOf = async (itemId: Parameters<typeof room.client.digitisation.listPages>[0]['itemId'], position = 1) => (await room.client.digitisation.listPages({ itemId }))[position - 1]!;
const measure = async (bytes: Uint8Array) => lookAtPicture(sharp(bytes));
const textOf = async (pageId: PageId) => room.client.digitisation.getPageText({ pageId });
const ALL = { deskew: true, crop: true, despeckle: 'gentle', tone: 'bitonal' } as const;

describe('Image work', () => {
  it('straightens and trims what a page shows; the original stays byte for byte what was scanned', async () => {
    const scanned = await drawPage({ skewDeg: 1.4, borderPx: 70 });
    const { itemId, pageIds: [pageId] } = await itemOfPictures(room, [scanned]);
    const work = await workOn(room, [pageId!], { deskew: true, crop: true });
    expect(work).toMatchObject({ state: 'done', counts: { planned: 0, changed: 1, same: 0, refused: 0 } });
    const page = await pageOf(itemId);
    expect(page.steps!.map(({ kind }) => kind)).toEqual(['deskew', 'crop']);
    const picture = await shown(pageId!);
    expect(await sharp(picture).metadata()).toMatchObject({ width: page.widthPx, height: page.heightPx });
    const seen = await measure(picture);
    expect(Math.abs(seen.skewDeg!)).toBeLessThan(0.15);
    expect(seen.edges).toEqual({ left: 'clear', top: 'clear', right: 'clear', bottom: 'clear' });
    expect((await bytesOf(await room.client.digitisation.getPageImage({ pageId: pageId!, size: 'original' }))).equals(scanned)).toBe(true);
    const { sha256 } = page;
    expect(createHash('sha256').update(readFileSync(room.context.blobs.path(sha256))).digest('hex')).toBe(createHash('sha256').update(scanned).digest('hex'));
    expect(room.context.db.statement('SELECT count(*) AS n FROM blobs').get()).toEqual({ n: 1 });
  });

  it('leaves a straight page alone, and does nothing a second time', async () => {
    const { pageIds } = await itemOfPictures(room, [await drawPage({ skewDeg: 0.1 }), await drawPage({ skewDeg: 1 })]);
    expect((await workOn(room, pageIds, { deskew: true, crop: true })).counts).toMatchObject({ changed: 1, same: 1 });
    expect((await workOn(room, pageIds, { deskew: true, crop: true })).counts).toMatchObject({ changed: 0, same: 2 });
  });

  it('makes the pictures again, the same bytes, when all that was derived is deleted', async () => {
    const { pageIds: [pageId] } = await itemOfPictures(room, [await drawPage({ skewDeg: -0.8, borderPx: 40 })]);
    await workOn(room, [pageId!], ALL);
    const before = await Promise.all((['thumbnail', 'screen', 'full'] as const).map(async (size) => bytesOf(await room.client.digitisation.getPageImage({ pageId: pageId!, size }))));
    for (const name of readdirSync(derived())) rmSync(join(derived(), name), { recursive: true });
    const after = await Promise.all((['thumbnail', 'screen', 'full'] as const).map(async (size) => bytesOf(await room.client.digitisation.getPageImage({ pageId: pageId!, size }))));
    expect(after.map((bytes, index) => bytes.equals(before[index]!))).toEqual([true, true, true]);
    expect(await sharp(after[2]).metadata()).toMatchObject({ format: 'png', bitsPerSample: 1 });
  });

  it('keeps the colour of a page with a seal whatever is asked for, and takes clear writing to black and white', async () => {
    const { itemId, pageIds } = await itemOfPictures(room, [await drawPage({ more: SEAL }), await drawPage(), await drawPage({ ink: '#9a958a' })]);
    await workOn(room, pageIds, { tone: 'bitonal' });
    const pages = await room.client.digitisation.listPages({ itemId });
    expect(pages.map(({ steps }) => steps?.map((step) => (step.kind === 'tone' ? step.mode : step.kind)) ?? [])).toEqual([[], ['bitonal'], ['grey']]);
    const { dominant } = await sharp(await shown(pageIds[1]!)).stats();
    expect(dominant.r).toBeGreaterThan(200);
  });

  it('takes what was read along, corrected or not: its boxes lie where the words are now, and come back with undo', async () => {
    const { pageIds: [pageId] } = await itemOfPictures(room, [await drawPage({ skewDeg: 2, borderPx: 60 })]);
    const line = { text: '关于抗旱救灾工作的报告', confidencePct: 100, xPx: 300, yPx: 330, widthPx: 400, heightPx: 40 };
    await room.client.digitisation.correctPageText({ pageId: pageId!, version: 1, lines: [line] });
    const work = await workOn(room, [pageId!], { deskew: true, crop: true });
    const moved = await textOf(pageId!);
    expect(moved).toMatchObject({ readState: 'corrected', correctedBy: '周敏', text: line.text });
    expect(moved.lines[0]!.xPx).toBeLessThan(line.xPx - 30);
    await undo(room, work.workId);
    const [back] = (await textOf(pageId!)).lines;
    expect(Math.abs(back!.xPx - line.xPx)).toBeLessThanOrEqual(2);
    expect(Math.abs(back!.yPx - line.yPx)).toBeLessThanOrEqual(2);
  });

  it('splits an open book into two pages over one original, each straightened by itself, with its share of the text; undo makes one of them', async () => {
    const half = async (from: number, skewDeg: number) => sharp(await drawPage({ from, skewDeg, widthPx: 700, heightPx: 900, paper: '#efe6d0' })).resize(700, 900, { fit: 'fill' }).png().toBuffer();
    const fold = '<defs><linearGradient id="f"><stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset="0.5" stop-color="#000" stop-opacity="0.55"/><stop offset="1" stop-color="#000" stop-opacity="0"/></linearGradient></defs><rect x="0" y="0" width="60" height="900" fill="url(#f)"/>';
    const book = await sharp({ create: { width: 1400, height: 900, channels: 3, background: '#efe6d0' } }).composite([
      { input: await half(1, 0.9), left: 0, top: 0 }, { input: await half(2, -0.7), left: 700, top: 0 }, { input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="60" height="900">${fold}</svg>`), left: 670, top: 0 },
    ]).png().toBuffer();
    const { itemId, pageIds } = await itemOfPictures(room, [book, await drawPage()]);
    const lineAt = (text: string, xPx: number) => ({ text, confidencePct: 90, xPx, yPx: 200, widthPx: 80, heightPx: 20 });
    await room.client.digitisation.correctPageText({ pageId: pageIds[0]!, version: 1, lines: [lineAt('左页', 100), lineAt('右页', 1000)] });
    const work = await workOn(room, pageIds, { split: 'leftFirst', deskew: true });
    const pages = await room.client.digitisation.listPages({ itemId });
    expect(pages).toHaveLength(3);
    expect(pages.map(({ position, originalName }) => [position, originalName])).toEqual([[1, '1.png'], [2, '1.png'], [3, '2.png']]);
    expect(pages[0]!.sha256).toBe(pages[1]!.sha256);
    expect(Math.abs(pages[0]!.crop!.widthPx - 700)).toBeLessThan(20);
    expect(pages[0]!.steps![0]).toMatchObject({ kind: 'deskew' });
    expect([(await textOf(pages[0]!.pageId)).text, (await textOf(pages[1]!.pageId)).text]).toEqual(['左页', '右页']);
    expect(counters(room, itemId)).toMatchObject({ captured: 3 });
    expect(await undo(room, work.workId)).toMatchObject({ state: 'undone', counts: { undone: 2, kept: 0 } });
    const back = await room.client.digitisation.listPages({ itemId });
    expect(back).toHaveLength(2);
    expect(back[0]).toMatchObject({ pageId: pageIds[0]!, widthPx: 1400, heightPx: 900 });
    expect((await textOf(pageIds[0]!)).text).toBe('左页\n右页');
  });

  it('is taken back in one step; a page that somebody changed since stays as it is and is counted', async () => {
    const { itemId, pageIds } = await itemOfPictures(room, [await drawPage({ skewDeg: 1 }), await drawPage({ skewDeg: -1, from: 2 })]);
    const work = await workOn(room, pageIds, { deskew: true });
    const second = await pageOf(itemId, 2);
    await room.client.digitisation.cropPage({ pageId: second.pageId, version: second.version, crop: { xPx: 0, yPx: 0, widthPx: 500, heightPx: 500 } });
    expect(await undo(room, work.workId)).toMatchObject({ state: 'undone', counts: { changed: 0, undone: 1, kept: 1 } });
    expect((await pageOf(itemId, 1)).steps ?? null).toBeNull();
    expect((await pageOf(itemId, 2)).crop).toMatchObject({ widthPx: 500 });
    await expect(room.client.images.undoWork({ workId: work.workId })).rejects.toMatchObject({ code: 'IMAGES_WORK_STATE' });
  });

  it('shows beforehand what it would do, page by page, and the picture is the one that comes', async () => {
    const { pageIds } = await itemOfPictures(room, [await drawPage({ skewDeg: 1.5, borderPx: 50 }), await drawPage({ more: SEAL })]);
    const settings = settingsOf({ deskew: true, crop: true, tone: 'grey' });
    const planned = await room.client.images.previewWork({ pageIds, settings });
    expect(planned).toMatchObject([{ changes: true, seen: { hasBorder: true, needs: 'bitonal' }, parts: [{ steps: [{ kind: 'deskew' }, { kind: 'crop' }, { kind: 'tone', mode: 'grey' }] }] }, { changes: false, seen: { needs: 'colour', because: 'colour' } }]);
    const preview = await bytesOf(await room.client.images.drawPreview({ pageId: pageIds[0]!, settings }));
    await workOn(room, pageIds, settings);
    expect((await bytesOf(await room.client.digitisation.getPageImage({ pageId: pageIds[0]!, size: 'screen' }))).equals(preview)).toBe(true);
    await expect(room.client.images.drawPreview({ pageId: pageIds[0]!, settings, part: 1 })).rejects.toMatchObject({ code: 'IMAGES_NO_SUCH_PART' });
  });

  it('names a page whose original is gone and does the others', async () => {
    const { itemId, pageIds } = await itemOfPictures(room, [await drawPage({ skewDeg: 1 }), await drawPage({ skewDeg: -1, from: 4 })]);
    rmSync(room.context.blobs.path((await pageOf(itemId, 1)).sha256));
    const work = await workOn(room, pageIds, { deskew: true });
    expect(work).toMatchObject({ state: 'done', counts: { changed: 1, refused: 1 }, refused: [{ pageId: pageIds[0], position: 1, code: 'IMAGES_ORIGINAL_MISSING' }] });
  });

  it('is refused without pages or steps, and for pages above the clearance; nobody undoes what they may not see', async () => {
    const { pageIds } = await itemOfPictures(room, [await drawPage({ skewDeg: 1 })], 3);
    const low = room.as({ roles: ['clerk'], clearance: 'internal' });
    await expect(room.client.images.startWork({ pages: { kind: 'pages', pageIds: [...pageIds] }, settings: settingsOf({}) })).rejects.toMatchObject({ code: 'IMAGES_NOTHING_CHOSEN' });
    await expect(low.images.startWork({ pages: { kind: 'pages', pageIds: [...pageIds] }, settings: settingsOf(ALL) })).rejects.toMatchObject({ code: 'DIGITISATION_PAGE_NOT_FOUND' });
    const work = await workOn(room, pageIds, { deskew: true });
    expect((await low.images.getWork({ workId: work.workId })).counts).toMatchObject({ changed: 0, same: 0 });
    await expect(low.images.undoWork({ workId: work.workId })).rejects.toMatchObject({ code: 'IMAGES_ABOVE_CLEARANCE' });
    await expect(room.as({ roles: ['auditor'] }).images.undoWork({ workId: work.workId })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });
});

describe('The versions of a page', () => {
  it('are every picture that it has shown, each of which it can show again', async () => {
    const { itemId, pageIds: [pageId] } = await itemOfPictures(room, [await drawPage({ skewDeg: 1 })]);
    expect(await room.client.images.listVersions({ pageId: pageId! })).toMatchObject([{ number: 1, isCurrent: true, madeHow: 'capture' }]);
    await workOn(room, [pageId!], { deskew: true });
    const better = await drawPage({ from: 6 });
    const { version } = await pageOf(itemId);
    await room.client.digitisation.replacePage({ pageId: pageId!, version, file: new File([new Uint8Array(better)], 'better.png'), reason: '补扫' });
    expect(await room.client.images.listVersions({ pageId: pageId! })).toMatchObject([{ number: 1, isCurrent: false, madeHow: 'capture' }, { number: 2, isCurrent: false, madeHow: 'work' }, { number: 3, isCurrent: true, madeHow: 'replace' }]);
    const replaced = await pageOf(itemId);
    const restored = await room.client.images.restoreVersion({ pageId: pageId!, version: replaced.version, number: 2 });
    expect(restored.steps).toMatchObject([{ kind: 'deskew' }]);
    expect((await room.client.images.listVersions({ pageId: pageId! })).map(({ isCurrent }) => isCurrent)).toEqual([false, true, false]);
    expect((await bytesOf(await room.client.images.getVersionImage({ pageId: pageId!, number: 3, size: 'full' }))).length).toBeGreaterThan(1000);
    await expect(room.client.images.restoreVersion({ pageId: pageId!, version: restored.version, number: 9 })).rejects.toMatchObject({ code: 'IMAGES_VERSION_NOT_FOUND' });
    await expect(room.client.images.restoreVersion({ pageId: pageId!, version: 1, number: 1 })).rejects.toMatchObject({ code: 'DIGITISATION_CHANGED_MEANWHILE' });
  });
});

describe('Two scans of one large sheet', () => {
  const halvesOf = async (overlapPx: number) => {
    const sheet = sharp(await drawPage({ widthPx: 1800, heightPx: 900, from: 2 }));
    return Promise.all([sheet.clone().extract({ left: 0, top: 0, width: 1000, height: 880 }).png().toBuffer(), sheet.clone().extract({ left: 1000 - overlapPx, top: 10, width: 800, height: 880 }).png().toBuffer()]);
  };

  it('become one page where they overlap by a third, and two again with undo', async () => {
    const { itemId, pageIds: [left, right] } = await itemOfPictures(room, await halvesOf(400));
    const preview = await room.client.images.previewStitch({ pageId: left!, otherPageId: right! });
    expect(preview.overlapPct).toBeGreaterThanOrEqual(48);
    const { workId, page } = await room.client.images.stitchPages({ pageId: left!, version: 1, otherPageId: right!, otherVersion: 1 });
    expect(Math.abs(page.widthPx - 1400)).toBeLessThan(5);
    expect(await room.client.digitisation.listPages({ itemId })).toHaveLength(1);
    expect(await sharp(await shown(left!)).metadata()).toMatchObject({ width: page.widthPx, height: page.heightPx });
    expect(await undo(room, workId)).toMatchObject({ state: 'undone', counts: { undone: 2 } });
    expect((await room.client.digitisation.listPages({ itemId })).map(({ pageId, widthPx }) => [pageId, widthPx])).toEqual([[left, 1000], [right, 800]]);
  });

  it('are not put together where they overlap too little, or do not show the same', async () => {
    const { pageIds: [left, right] } = await itemOfPictures(room, await halvesOf(190));
    await expect(room.client.images.previewStitch({ pageId: left!, otherPageId: right! })).rejects.toMatchObject({ code: 'IMAGES_OVERLAP_TOO_SMALL', data: { leastPct: 33 } });
    const { pageIds: [one, other] } = await itemOfPictures(room, [await drawPage({ widthPx: 1000, heightPx: 860 }), await drawPage({ widthPx: 1000, heightPx: 860, from: 9, vertical: true })]);
    await expect(room.client.images.previewStitch({ pageId: one!, otherPageId: other! })).rejects.toMatchObject({ code: 'IMAGES_DO_NOT_FIT' });
    await expect(room.client.images.previewStitch({ pageId: one!, otherPageId: left! })).rejects.toMatchObject({ code: 'IMAGES_STITCH_ORIGINALS_ONLY' });
  });
});
