import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { secrecyEnd } from '#shared/domain/secrecy-end.ts';
import type { Clock } from '#main/platform/clock.ts';
import { systemClock } from '#main/platform/clock.ts';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import { printPages } from '../forms/printing-room.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

const TODAY_MS = Date.UTC(2026, 10, 30, 4);
const clock: Clock = { ...systemClock, nowMs: () => TODAY_MS, nowIso: () => new Date(TODAY_MS).toISOString() };

describe('secrecy that has run out', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    room = await openTestRoom({ clock });
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  const add = async (title: string, changes: Partial<ItemFieldsInput>) => (await room.client.catalogue.createItem({ fields: describeItem(place, { title, openStatus: 'controlled', ...changes }) })).item.itemId;
  const due = async (withinDays = 0, client = room.client, unreckoned = false) => (await client.declassification.listDue({ withinDays, unreckoned })).rows.map(({ title, endsOn, isDue }) => `${title} ${endsOn} ${isDue}`);

  it('counts from the date of the paper, the longest term where none is given', () => {
    expect([secrecyEnd('secret', '5年', '20200301'), secrecyEnd('secret', '', '20200301'), secrecyEnd('topSecret', '6个月', '202003'), secrecyEnd('internal', '', '20200301'), secrecyEnd('secret', '', '')])
      .toEqual(['20250301', '20300301', '20200930', null, null]);
  });

  it('is listed earliest first, with what comes soon and what cannot be told when that is asked for', async () => {
    await add('已到期', { classification: 'secret', secrecyTerm: '5年', date: '20200301', year: 2020 });
    await add('更早', { classification: 'confidential', date: '20010101', year: 2001 });
    await add('快到期', { classification: 'secret', date: '20161215', year: 2016 });
    await add('无日期', { classification: 'secret', date: '' });
    await add('不涉密', {});
    expect(await due()).toEqual(['更早 20210101 true', '已到期 20250301 true']);
    expect(await due(30)).toEqual(['更早 20210101 true', '已到期 20250301 true', '快到期 20261215 false']);
    expect((await due(30, room.client, true)).at(-1)).toBe('无日期 null false');
    expect(await due(36_500, room.as({ roles: ['clerk'], clearance: 'secret' }))).toEqual(['已到期 20250301 true', '快到期 20261215 false']);
    expect((await room.client.declassification.listDue({ withinDays: 30, limit: 1 }))).toMatchObject({ total: 3, due: 2, nextCursor: '1' });
  });

  it('is lifted as one deed with its reason, previewed, and taken back as one', async () => {
    const approver = room.as({ roles: ['approver'], name: '许坤' });
    const first = await add('甲', { classification: 'secret', secrecyTerm: '5年', date: '20200301', year: 2020 });
    const early = await add('乙', { classification: 'confidential', date: '20250101', year: 2025 });
    const open = await add('丙', { openStatus: 'unreviewed' });
    const deed = { itemIds: [first, early, open], to: 'internal' as const };
    expect(await approver.declassification.previewDeclassify(deed)).toMatchObject({ changes: [{ before: '秘密★5年', after: '内部', early: false }, { before: '机密', after: '内部', early: true }], left: [{ itemId: open }] });
    const done = await approver.declassification.declassifyItems({ ...deed, reason: '县保密局〔2026〕3号' });
    expect(done).toMatchObject({ changed: 2, left: 1 });
    const { item } = await room.client.catalogue.getItem({ itemId: first });
    expect([item.classification, item.secrecyTerm]).toEqual(['internal', '']);
    expect((await room.client.catalogue.getItemHistory({ itemId: first }))[0]).toMatchObject({ kind: 'item.declassify', reason: '县保密局〔2026〕3号', actor: 'person:许坤' });
    await approver.declassification.takeBack({ undoToken: done.undoToken! });
    expect((await room.client.catalogue.getItem({ itemId: first })).item).toMatchObject({ classification: 'secret', secrecyTerm: '5年' });
  });

  it('runs out for a volume with its latest paper, is lowered with what lies in it, and taken back with it', async () => {
    const first = await add('甲', { classification: 'secret', secrecyTerm: '5年', date: '20190301' });
    const last = await add('乙', { classification: 'secret', secrecyTerm: '5年', date: '20200301' });
    const above = await add('丙', { date: '20200101' });
    const volume = { level: 'volume' as const, kind: 'volume' as const, parentId: null, fondsId: place.fondsId, recordGroup: 'WS', classCode: '', year: 2019, unitId: place.office.unitId, retention: 'D30', title: '涉密案卷', subject: '', responsible: '', classification: 'secret' as const, secrecyTerm: '5年', openStatus: 'controlled' as const, keywords: '', note: '', temporary: false, custom: {} };
    const { volumes } = await room.client.arrangement.arrangeVolumes({ deed: { kind: 'form', itemIds: [first, last], volume } as never });
    const volumeIds = [volumes[0]!.volumeId];
    expect((await due()).slice(1)).toEqual(['涉密案卷 20250301 true', '乙 20250301 true']);
    // Its own level cannot end below what lies in it.
    expect(await room.client.declassification.previewDeclassify({ itemIds: [first], volumeIds, to: 'public' })).toMatchObject({ changes: [{ itemId: first }], left: [{ volumeId: volumeIds[0] }] });
    const done = await room.client.declassification.declassifyItems({ itemIds: [first, last], volumeIds, to: 'public', reason: '到期' });
    expect(done).toMatchObject({ changed: 3, left: 0 });
    expect(await due()).toEqual([]);
    expect(await room.client.declassification.takeBack({ undoToken: done.undoToken! })).toMatchObject({ records: 3 });
    expect(await due()).toHaveLength(3);
    // Of a volume with papers that somebody may not see nobody tells them when it ends.
    await room.client.arrangement.arrangeVolumes({ deed: { kind: 'file', volumeId: volumeIds[0], itemIds: [above] } as never });
    const { version } = (await room.client.catalogue.getItem({ itemId: above })).item;
    await room.client.catalogue.updateItem({ itemId: above, version, changes: { classification: 'topSecret' } });
    const clerk = room.as({ roles: ['clerk'], clearance: 'secret' });
    expect((await due(36_500, clerk, true)).at(-1)).toBe('涉密案卷 null false');
    const subject = { kind: 'due' as const, withinDays: 36_500, unreckoned: true };
    const { pages, text } = await printPages(clerk, 'declassification-list', subject);
    expect([pages.length, text.includes('涉密案卷'), text.includes('算不出'), text.includes('丙')]).toEqual([1, true, true, false]);
    expect((await printPages(clerk, 'volume-note', { kind: 'volumes', volumeIds })).text).toMatch(/共有文件2件.*未计入以上数目/su);
    expect((await printPages(room.client, 'volume-note', { kind: 'volumes', volumeIds })).text).not.toContain('未计入');
  });

  it('is decided by who may, about what they may see, and their way back undoes nothing else', async () => {
    const itemId = await add('甲', { classification: 'topSecret', date: '19900101', year: 1990 });
    const deed = { itemIds: [itemId], to: 'public' as const, reason: '到期' };
    await expect(room.as({ roles: ['clerk'] }).declassification.declassifyItems(deed)).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
    await expect(room.as({ roles: ['approver'], clearance: 'secret' }).declassification.declassifyItems(deed)).rejects.toMatchObject({ code: 'CATALOGUE_ITEM_NOT_FOUND' });
    const { undoToken } = await room.client.catalogue.updateItem({ itemId, version: 1, changes: { note: '改' } });
    await expect(room.as({ roles: ['approver'] }).declassification.takeBack({ undoToken })).rejects.toMatchObject({ code: 'CATALOGUE_UNDO_NOT_POSSIBLE' });
  });
});
