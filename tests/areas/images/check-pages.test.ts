import sharp from 'sharp';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPageNumbers, printedPageNumber } from '#shared/domain/printed-page-number.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';
import { readNothing } from '../digitisation/page-fixtures.ts';
import { drawPage, SEAL } from './drawn-pages.ts';
import { itemOfPictures, workOn } from './work-bench.ts';

let room: TestRoom;
beforeEach(async () => { room = await openTestRoom(); readNothing(room); });
afterEach(async () => { await room.close(); });

type ItemId = Awaited<ReturnType<typeof itemOfPictures>>['itemId'];
async function check(itemIds: readonly ItemId[], presetId: 'text-200' | 'small-300' = 'text-200') {
  const pages = { kind: 'items' as const, itemIds: [...itemIds] };
  const { jobId } = await room.client.images.checkPages({ pages, presetId });
  expect((await waitForJob(room, jobId)).state).toBe('done');
  return (await room.client.images.listFindings({ of: pages })).rows;
}
const brief = (rows: Awaited<ReturnType<typeof check>>) => rows.map(({ position, code }) => `${position ?? 'item'} ${code}`);
const sayPages = (itemId: ItemId, pages: number) => room.context.db.statement('UPDATE items SET page_count = ? WHERE item_id = ?').run(pages, itemId);

describe('Automatic checks', () => {
  it('find nothing on clean pages, and each fault on the page that has it', async () => {
    const good = await drawPage({ dpi: 300 });
    const scannedAgain = await sharp(await drawPage({ dpi: 300, from: 2, skewDeg: 0.4 })).jpeg({ quality: 80 }).withMetadata({ density: 300 }).toBuffer();
    const { itemId } = await itemOfPictures(room, [
      good, await drawPage({ dpi: 300, from: 2 }), scannedAgain, good,
      await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#f4efe2' } }).withMetadata({ density: 300 }).png().toBuffer(),
      await drawPage({ dpi: 300, from: 3, skewDeg: 4.2 }), await drawPage({ dpi: 300, from: 4, borderPx: 60 }), await drawPage({ dpi: 150, from: 5 }), await drawPage({ dpi: 72, from: 6 }),
      await sharp(await drawPage({ dpi: 300, from: 7 })).extract({ left: 260, top: 0, width: 980, height: 1754 }).withMetadata({ density: 300 }).png().toBuffer(),
    ]);
    sayPages(itemId, 12);
    const rows = await check([itemId]);
    expect(brief(rows)).toEqual(['item pageCount', '3 alike', '4 duplicate', '5 blank', '6 skew', '7 darkBorder', '8 resolution', '9 resolutionUnknown', '10 cutEdge']);
    expect(rows.find(({ code }) => code === 'pageCount')).toMatchObject({ measure: 10, limit: 12, severity: 'must', pageId: null });
    expect(rows.find(({ code }) => code === 'alike')).toMatchObject({ otherPosition: 2, severity: 'check' });
    expect(rows.find(({ code }) => code === 'skew')!.measure).toBeCloseTo(4.2, 1);
    expect(rows.find(({ code }) => code === 'resolution')).toMatchObject({ measure: 150, limit: 200 });
    expect(await room.client.images.countFindings({ of: { kind: 'items', itemIds: [itemId] } })).toMatchObject({ checkedPages: 10 });
    expect(brief((await room.client.images.listFindings({ code: 'skew' })).rows)).toEqual(['6 skew']);
  });

  it('measure against what the preset asks for, and what was found before goes', async () => {
    const { itemId } = await itemOfPictures(room, [await drawPage({ dpi: 240 })]);
    expect(brief(await check([itemId]))).toEqual([]);
    expect(brief(await check([itemId], 'small-300'))).toEqual(['1 resolution']);
    expect(brief(await check([itemId]))).toEqual([]);
  });

  it('find that a page with a seal was kept in black and white, and say when a page shows something else since', async () => {
    const seal = await sharp(await drawPage({ dpi: 300, more: SEAL })).greyscale().toColourspace('b-w').withMetadata({ density: 300 }).png().toBuffer();
    const faint = await sharp(await drawPage({ dpi: 300, ink: '#9a958a', skewDeg: 3.5 })).withMetadata({ density: 300 }).png().toBuffer();
    const { itemId, pageIds } = await itemOfPictures(room, [seal, faint]);
    expect(brief(await check([itemId]))).toEqual(['2 skew']);
    await workOn(room, pageIds, { deskew: true });
    const [row] = (await room.client.images.listFindings({ of: { kind: 'pages', pageIds } })).rows;
    expect(row).toMatchObject({ code: 'skew', outdated: true });
    expect(brief(await check([itemId]))).toEqual([]);
  });

  it('read the printed page numbers and miss the page that is not there', async () => {
    const { itemId, pageIds } = await itemOfPictures(room, await Promise.all([1, 2, 3, 5, 6, 7].map((from) => drawPage({ dpi: 300, from }))));
    for (const [index, number] of [1, 2, 3, 5, 6, 6].entries()) {
      await room.client.digitisation.correctPageText({ pageId: pageIds[index]!, version: 1, lines: [{ text: '正文 12', confidencePct: 90, xPx: 200, yPx: 800, widthPx: 500, heightPx: 30 }, { text: `— ${number} —`, confidencePct: 95, xPx: 600, yPx: 1690, widthPx: 60, heightPx: 25 }] });
    }
    const rows = await check([itemId]);
    expect(brief(rows)).toEqual(['4 numberMissing', '6 numberTwice']);
    expect(rows[0]).toMatchObject({ measure: 1 });
  });

  it('name a page that cannot be looked at and go on', async () => {
    const { itemId } = await itemOfPictures(room, [await drawPage({ dpi: 300 }), await drawPage({ dpi: 300, from: 2 })]);
    const [first] = await room.client.digitisation.listPages({ itemId });
    rmSync(room.context.blobs.path(first!.sha256));
    expect(brief(await check([itemId]))).toEqual(['1 unusable']);
  });

  it('show nothing of what is above the clearance', async () => {
    const { itemId } = await itemOfPictures(room, [await drawPage({ dpi: 100 })], 3);
    await check([itemId]);
    const low = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect((await low.images.listFindings({})).rows).toEqual([]);
    expect(await low.images.countFindings({})).toEqual({ checkedPages: 0, counts: [], waived: 0 });
    await expect(low.images.checkPages({ pages: { kind: 'items', itemIds: [itemId] } })).rejects.toMatchObject({ code: 'DIGITISATION_ITEM_NOT_FOUND' });
  });
});

describe('A finding', () => {
  const counts = async (itemId: ItemId) => room.client.images.countFindings({ of: { kind: 'items', itemIds: [itemId] } });
  it('is let stand with a reason that stays on record, through later checks, until the page shows something else', async () => {
    const { itemId, pageIds } = await itemOfPictures(room, [await drawPage({ dpi: 300, skewDeg: 4.2 }), await drawPage({ dpi: 150, from: 2 })]);
    sayPages(itemId, 2);
    const [skew, resolution] = await check([itemId]);
    expect([skew!.code, resolution!.code, skew!.waived]).toEqual(['skew', 'resolution', null]);
    const judge = room.as({ roles: ['approver'], name: '徐坤' });
    await judge.images.waiveFindings({ findingIds: [skew!.findingId], reason: '原件如此，无法摆正' });
    expect(await counts(itemId)).toMatchObject({ counts: [{ code: 'resolution', count: 1 }], waived: 1 });
    expect((await check([itemId])).map(({ code, waived }) => [code, waived?.by, waived?.reason])).toEqual([['skew', '徐坤', '原件如此，无法摆正'], ['resolution', undefined, undefined]]);
    expect(room.context.db.statement("SELECT kind, eid, body ->> '$.reason' AS reason FROM op_log WHERE kind LIKE 'finding.%'").all()).toEqual([{ kind: 'finding.waive', eid: pageIds[0], reason: '原件如此，无法摆正' }]);
    const [page] = await room.client.digitisation.listPages({ itemId });
    await room.client.digitisation.cropPage({ pageId: page!.pageId, version: page!.version, crop: { xPx: 0, yPx: 0, widthPx: page!.widthPx - 4, heightPx: page!.heightPx } });
    expect((await check([itemId])).find(({ code }) => code === 'skew')).toMatchObject({ waived: null });
  });

  it('about the page count is open again when the counts are others; one that was let stand is taken up again', async () => {
    const { itemId } = await itemOfPictures(room, [await drawPage({ dpi: 300 })]);
    sayPages(itemId, 2);
    const [count] = await check([itemId]);
    await room.client.images.waiveFindings({ findingIds: [count!.findingId], reason: '另一页是空白封底' });
    expect((await check([itemId]))[0]!.waived).not.toBeNull();
    sayPages(itemId, 3);
    const [other] = await check([itemId]);
    expect(other!.waived).toBeNull();
    await room.client.images.waiveFindings({ findingIds: [other!.findingId], reason: '同上' });
    expect(await room.client.images.reopenFindings({ findingIds: [other!.findingId] })).toEqual({ changed: 1 });
    expect(await counts(itemId)).toMatchObject({ counts: [{ code: 'pageCount', count: 1 }], waived: 0 });
    expect((await room.client.images.listFindings({ standing: 'waived' })).rows).toEqual([]);
  });

  it('that a later check replaced, or that is above the clearance, cannot be let stand; and not by whoever does not inspect', async () => {
    const { itemId } = await itemOfPictures(room, [await drawPage({ dpi: 100 })], 3);
    const [row] = await check([itemId]);
    const ids = { findingIds: [row!.findingId], reason: '可以' };
    await expect(room.as({ roles: ['clerk'], clearance: 'internal' }).images.waiveFindings(ids)).rejects.toMatchObject({ code: 'IMAGES_FINDING_NOT_FOUND' });
    await expect(room.as({ roles: ['auditor'] }).images.waiveFindings(ids)).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
    await expect(room.client.images.waiveFindings({ ...ids, findingIds: [row!.findingId + 1000] })).rejects.toMatchObject({ code: 'IMAGES_FINDING_NOT_FOUND' });
    expect(await counts(itemId)).toMatchObject({ waived: 0 });
  });
});

describe('A printed page number', () => {
  const at = (text: string, topShare: number) => ({ text, topShare, bottomShare: topShare + 0.02 });
  it.each([['— 12 —', 12], ['第３页', 3], ['·7·', 7], ['2019年', null], ['12 13', null]])('is read from %s', (text, number) => {
    expect(printedPageNumber([at(text, 0.95), at('99', 0.5)])).toBe(number);
  });

  it('that was misread between its neighbours is no fault; too few of them say nothing', () => {
    expect(checkPageNumbers([1, 2, 33, 4, 5])).toEqual([]);
    expect(checkPageNumbers([1, null, null, null, null, null, 9, 12])).toEqual([]);
    expect(checkPageNumbers([3, 4, null, 6, 9, 10])).toEqual([{ index: 4, kind: 'missing', count: 2 }]);
    expect(checkPageNumbers([5, 6, 2, 3])).toEqual([{ index: 2, kind: 'order' }]);
  });
});
