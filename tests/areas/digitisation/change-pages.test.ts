import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertPages } from '#main/areas/digitisation/insert-pages.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { asFile, counters, makeItem, newPageId, readNothing, scan } from './page-fixtures.ts';

let room: TestRoom;
beforeEach(async () => { room = await openTestRoom(); readNothing(room); });
afterEach(async () => { await room.close(); });

type ItemId = ReturnType<typeof makeItem>;
const add = async (itemId: ItemId | null, mark: string) =>
  room.client.digitisation.addPage({ pageId: newPageId(), itemId, file: asFile(await scan(mark), `${mark}.jpg`), source: 'camera', originalName: mark });
const names = async (itemId: ItemId) => (await room.client.digitisation.listPages({ itemId })).map((page) => `${page.position}${page.originalName}`);
const lastOp = () => {
  const op = room.context.db.statement<[], { kind: string; body: string }>('SELECT kind, body FROM op_log ORDER BY n DESC LIMIT 1').get()!;
  return { kind: op.kind, body: JSON.parse(op.body) as Record<string, unknown> };
};

describe('Pages', () => {
  it('are put in another order, whole or not at all', async () => {
    const itemId = makeItem(room);
    const [a, b, c] = [await add(itemId, 'a'), await add(itemId, 'b'), await add(itemId, 'c')];
    await room.client.digitisation.reorderPages({ itemId, pageIds: [c.pageId, a.pageId, b.pageId] });
    expect(await names(itemId)).toEqual(['1c', '2a', '3b']);
    for (const pageIds of [[a.pageId, b.pageId], [a.pageId, b.pageId, b.pageId], [a.pageId, b.pageId, c.pageId, newPageId()]]) {
      await expect(room.client.digitisation.reorderPages({ itemId, pageIds })).rejects.toMatchObject({ code: 'DIGITISATION_ORDER_INCOMPLETE' });
    }
    expect(await names(itemId)).toEqual(['1c', '2a', '3b']);
  });

  it('are turned without touching the original', async () => {
    const page = await add(null, 'a');
    const turned = await room.client.digitisation.rotatePage({ pageId: page.pageId, version: page.version, rotation: 90 });
    expect(turned).toMatchObject({ rotation: 90, version: 2, sha256: page.sha256, widthPx: 400, heightPx: 560 });
    const shown = await room.client.digitisation.getPageImage({ pageId: page.pageId, size: 'full' });
    expect(await sharp(await shown.arrayBuffer()).metadata()).toMatchObject({ width: 560, height: 400 });
    expect(lastOp()).toMatchObject({ kind: 'page.rotate', body: { before: { rotation: 0 }, after: { rotation: 90 } } });
    await expect(room.client.digitisation.rotatePage({ pageId: page.pageId, version: page.version, rotation: 0 })).rejects.toMatchObject({ code: 'DIGITISATION_CHANGED_MEANWHILE', data: { version: 2 } });
  });

  it('are replaced by a better scan; the earlier one stays in the store and in the history', async () => {
    const itemId = makeItem(room);
    const page = await add(itemId, 'a');
    await room.client.digitisation.correctPageText({ pageId: page.pageId, version: page.version, lines: [] });
    const bytes = await scan('清晰', 'png', { widthPx: 800, heightPx: 1000 });
    const replaced = await room.client.digitisation.replacePage({ pageId: page.pageId, version: 2, file: asFile(bytes, 'b.png'), reason: '原图模糊' });
    expect(replaced).toMatchObject({ widthPx: 800, heightPx: 1000, mediaType: 'image/png', position: 1, readState: 'unread', version: 3 });
    expect(await room.context.blobs.has(page.sha256)).toBe(true);
    expect(lastOp()).toMatchObject({ kind: 'page.replaceImage', body: { reason: '原图模糊', before: { sha256: page.sha256 }, after: { sha256: replaced.sha256 } } });
    expect(await room.client.digitisation.getPageText({ pageId: page.pageId })).toMatchObject({ text: '', engine: null });
    await expect(room.client.digitisation.replacePage({ pageId: page.pageId, version: 3, file: asFile(bytes.subarray(0, 500), 'b.png') })).rejects.toMatchObject({ code: 'DIGITISATION_IMAGE_DAMAGED' });
    expect(counters(room, itemId)).toEqual({ captured: 1, unread: 1 });
  });

  it('are deleted with a reason and come back to their place with their text', async () => {
    const itemId = makeItem(room);
    const [a, b, c] = [await add(itemId, 'a'), await add(itemId, 'b'), await add(itemId, 'c')];
    await room.client.digitisation.correctPageText({ pageId: b.pageId, version: b.version, lines: [{ text: '抗旱', confidencePct: 100, xPx: 0, yPx: 0, widthPx: 1, heightPx: 1 }] });
    const found = () => room.context.db.statement("SELECT 1 FROM page_index WHERE page_index MATCH '抗旱'").all().length;
    expect([found(), counters(room, itemId)]).toEqual([1, { captured: 3, unread: 2 }]);
    await room.client.digitisation.deletePage({ pageId: b.pageId, version: 2, reason: '重复' });
    expect(lastOp()).toMatchObject({ kind: 'page.delete', body: { reason: '重复' } });
    expect([await names(itemId), found(), counters(room, itemId)]).toEqual([['1a', '2c'], 0, { captured: 2, unread: 2 }]);
    await expect(room.client.digitisation.getPageImage({ pageId: b.pageId, size: 'thumbnail' })).rejects.toMatchObject({ code: 'DIGITISATION_PAGE_NOT_FOUND' });
    const restored = await room.client.digitisation.restorePage({ pageId: b.pageId, reason: '误删' });
    expect(restored).toMatchObject({ position: 2, readState: 'corrected' });
    expect([await names(itemId), found(), counters(room, itemId)]).toEqual([['1a', '2b', '3c'], 1, { captured: 3, unread: 2 }]);
    expect([a, c]).toHaveLength(2);
  });

  it('move from the inbox and from another item, all or none', async () => {
    const [from, to] = [makeItem(room), makeItem(room)];
    const loose = await add(null, 'x');
    const [a, b] = [await add(from, 'a'), await add(from, 'b')];
    await add(to, 't');
    await expect(room.client.digitisation.filePages({ pageIds: [loose.pageId, newPageId()], itemId: to })).rejects.toMatchObject({ code: 'DIGITISATION_PAGE_NOT_FOUND' });
    expect(await room.client.digitisation.listInbox({})).toHaveLength(1);
    expect(await room.client.digitisation.filePages({ pageIds: [loose.pageId, a.pageId], itemId: to })).toEqual({ filed: 2 });
    expect([await names(to), await names(from)]).toEqual([['1t', '2x', '3a'], ['1b']]);
    expect([counters(room, to), counters(room, from)]).toEqual([{ captured: 3, unread: 3 }, { captured: 1, unread: 1 }]);
    expect(await room.client.digitisation.filePages({ pageIds: [b.pageId], itemId: from })).toEqual({ filed: 0 });
    expect(await room.client.digitisation.listInbox({})).toEqual([]);
  });

  it('are closed to those without the role or the clearance', async () => {
    const itemId = makeItem(room, { classification: 2 });
    const page = await add(itemId, 'a');
    const auditor = room.as({ roles: ['auditor'] });
    await expect(auditor.digitisation.deletePage({ pageId: page.pageId, version: 1, reason: '无' })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
    expect(await auditor.digitisation.listPages({ itemId })).toHaveLength(1);
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    const gone = { code: 'DIGITISATION_PAGE_NOT_FOUND' };
    await expect(clerk.digitisation.deletePage({ pageId: page.pageId, version: 1, reason: '无' })).rejects.toMatchObject(gone);
    await expect(clerk.digitisation.rotatePage({ pageId: page.pageId, version: 1, rotation: 90 })).rejects.toMatchObject(gone);
    await expect(clerk.digitisation.restorePage({ pageId: page.pageId, reason: '无' })).rejects.toMatchObject(gone);
    await expect(clerk.digitisation.filePages({ pageIds: [page.pageId], itemId: makeItem(room) })).rejects.toMatchObject(gone);
    await expect(clerk.digitisation.reorderPages({ itemId, pageIds: [page.pageId] })).rejects.toMatchObject({ code: 'DIGITISATION_ITEM_NOT_FOUND' });
  });

  it('come in bulk with their text, in batches', async () => {
    const itemId = makeItem(room);
    const bytes = await scan('样');
    const pages = Array.from({ length: 60 }, (_, index) => ({
      pageId: newPageId(), itemId, bytes, mediaType: 'image/jpeg', facts: { widthPx: 400, heightPx: 560 }, source: 'sample' as const, originalName: `${index + 1}.jpg`, origin: {},
      text: { engine: 'sample', lines: [{ text: `第${index + 1}页水库`, confidencePct: 100, xPx: 0, yPx: 0, widthPx: 10, heightPx: 10 }] }, captured: { at: '2026-01-02T03:04:05.000Z', by: '李志强' },
    }));
    const batches: number[] = [];
    await insertPages(room.context, pages, (count) => { batches.push(count); });
    expect(batches).toEqual([50, 60]);
    expect(counters(room, itemId)).toEqual({ captured: 60, unread: 0 });
    const listed = await room.client.digitisation.listPages({ itemId });
    expect(listed[59]).toMatchObject({ position: 60, capturedBy: '李志强', capturedAt: '2026-01-02T03:04:05.000Z', readState: 'read', confidencePct: 100 });
    expect(room.context.db.statement("SELECT 1 FROM page_index WHERE page_index MATCH '水库'").all()).toHaveLength(60);
  });
});
