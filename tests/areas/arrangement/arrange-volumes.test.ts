import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { describeItem } from '../../harness/described-items.ts';
import { arrangedByVolume, presetSegments, saveRule, type ByVolume } from './arranged-room.ts';

let room: TestRoom;
let at: ByVolume;
beforeEach(async () => { room = await openTestRoom(); at = await arrangedByVolume(room.client); });
afterEach(() => room.close());

const undo = (undoToken: number | null) => room.client.arrangement.undoArrangement({ undoToken: undoToken! });
const number = (...volumeIds: string[]) => at.arrange({ kind: 'number', volumeIds });

describe('arranging by volume (按卷)', () => {
  it('forms a volume of items, counts its pages and dates, and numbers it and them by their place', async () => {
    const ids = await at.addItems(['任职通知', '考核表'], { pageCount: 4 });
    await room.client.catalogue.updateItem({ itemId: ids[1] as never, version: 1, changes: { date: '20190930' } });
    const volume = await at.form(ids);
    expect(volume).toMatchObject({ itemCount: 2, pageCount: 8, startDate: '20190501', endDate: '20190930', archivalCode: null });
    const done = await number(volume.volumeId);
    expect(done.volumes[0]?.archivalCode).toBe('A002-RS-001');
    expect(done.renumbered.map(({ after }) => after)).toEqual(['A002-RS-001', 'A002-RS-001-001', 'A002-RS-001-002']);
    expect(await at.inside(volume.volumeId)).toEqual(['任职通知 A002-RS-001-001', '考核表 A002-RS-001-002']);
  });

  it('goes into one box of the year of the volume, whatever year its papers are of', async () => {
    const ids = [...await at.addItems(['任职通知'], { year: 2017 }), ...await at.addItems(['考核表'], { year: 2018 })];
    await number((await at.form(ids, { year: 2019 })).volumeId);
    expect(await room.client.stacks.createBox({ itemIds: ids as never, thicknessMm: 20 })).toMatchObject({ year: 2019, itemCount: 2 });
    expect((await room.client.catalogue.getItem({ itemId: ids[0] as never })).item).toMatchObject({ year: 2017, volumeYear: 2019, volumeCode: 'A002-RS-001' });
  });

  it('lets items take unit and retention from their volume', async () => {
    const ids = await at.addItems(['任职通知'], { retention: 'D10' });
    await at.form(ids, { retention: 'Y' });
    expect((await room.client.catalogue.getItem({ itemId: ids[0] as never })).item.retention).toBe('Y');
  });

  it('says before an insertion which numbers would change, and does exactly that', async () => {
    const [a, b, c] = await at.addItems(['甲', '乙', '丙']);
    const volume = await at.form([a!, b!]);
    await number(volume.volumeId);
    const deed = { kind: 'file', volumeId: volume.volumeId, itemIds: [c], at: 1 };
    const preview = await room.client.arrangement.previewArrangement({ deed: deed as never });
    expect(preview.renumbered.map(({ title, before, after }) => [title, before, after])).toEqual([['丙', null, 'A002-RS-001-001'], ['甲', 'A002-RS-001-001', 'A002-RS-001-002'], ['乙', 'A002-RS-001-002', 'A002-RS-001-003']]);
    expect(preview.undoToken).toBeNull();
    expect(await at.inside(volume.volumeId)).toEqual(['甲 A002-RS-001-001', '乙 A002-RS-001-002']);
    expect((await at.arrange(deed)).renumbered).toEqual(preview.renumbered);
    expect(await at.inside(volume.volumeId)).toEqual(['丙 A002-RS-001-001', '甲 A002-RS-001-002', '乙 A002-RS-001-003']);
  });

  it('swaps the numbers of two items whose order is turned round, and swaps them back in one step', async () => {
    const ids = await at.addItems(['甲', '乙']);
    const volume = await at.form(ids);
    await number(volume.volumeId);
    const { undoToken } = await at.arrange({ kind: 'reorder', volumeId: volume.volumeId, itemIds: ids.toReversed() });
    expect(await at.inside(volume.volumeId)).toEqual(['乙 A002-RS-001-001', '甲 A002-RS-001-002']);
    await undo(undoToken);
    expect(await at.inside(volume.volumeId)).toEqual(['甲 A002-RS-001-001', '乙 A002-RS-001-002']);
  });

  it('refuses an order that leaves an item out', async () => {
    const ids = await at.addItems(['甲', '乙']);
    const volume = await at.form(ids);
    await expect(at.arrange({ kind: 'reorder', volumeId: volume.volumeId, itemIds: [ids[0]] })).rejects.toMatchObject({ code: 'ARRANGEMENT_ORDER_INCOMPLETE' });
  });

  it('splits a volume into a new one of the same class and takes the split back', async () => {
    const ids = await at.addItems(['甲', '乙', '丙']);
    const volume = await at.form(ids);
    await number(volume.volumeId);
    const { volumes, undoToken } = await at.arrange({ kind: 'split', volumeId: volume.volumeId, itemIds: [ids[0], ids[2]], title: '干部任免材料（二）' });
    const made = volumes.find(({ volumeId }) => volumeId !== volume.volumeId)!;
    expect(await at.inside(volume.volumeId)).toEqual(['乙 A002-RS-001-001']);
    expect(await at.inside(made.volumeId)).toEqual(['甲 -', '丙 -']);
    await undo(undoToken);
    expect(await at.inside(volume.volumeId)).toEqual(['甲 A002-RS-001-001', '乙 A002-RS-001-002', '丙 A002-RS-001-003']);
    await expect(at.inside(made.volumeId)).rejects.toMatchObject({ code: 'ARRANGEMENT_VOLUME_NOT_FOUND' });
  });

  it('merges volumes behind one another; the number of the emptied one is not given again', async () => {
    const [first, second] = [await at.form(await at.addItems(['甲'])), await at.form(await at.addItems(['乙', '丙']))];
    await number(first.volumeId, second.volumeId);
    const { undoToken } = await at.arrange({ kind: 'merge', volumeIds: [second.volumeId], into: first.volumeId });
    expect(await at.inside(first.volumeId)).toEqual(['甲 A002-RS-001-001', '乙 A002-RS-001-002', '丙 A002-RS-001-003']);
    const third = await at.form(await at.addItems(['丁']));
    expect((await number(third.volumeId)).volumes[0]?.archivalCode).toBe('A002-RS-003');
    await undo(undoToken);
    expect(await at.inside(second.volumeId)).toEqual(['乙 A002-RS-002-001', '丙 A002-RS-002-002']);
  });

  it('dissolves a volume: its items become single, without the codes that named it', async () => {
    const ids = await at.addItems(['甲']);
    const volume = await at.form(ids);
    await number(volume.volumeId);
    await at.arrange({ kind: 'dissolve', volumeId: volume.volumeId, reason: '分类有误' });
    expect((await room.client.catalogue.getItem({ itemId: ids[0] as never })).item).toMatchObject({ volumeId: null, archivalCode: null });
  });

  it('moves an item from one volume into another and closes the gap behind it', async () => {
    const ids = await at.addItems(['甲', '乙', '丙']);
    const [from, to] = [await at.form(ids), await at.form(await at.addItems(['丁']), { title: '考核材料' })];
    await number(from.volumeId, to.volumeId);
    await at.arrange({ kind: 'file', volumeId: to.volumeId, itemIds: [ids[0]], at: null });
    expect(await at.inside(from.volumeId)).toEqual(['乙 A002-RS-001-001', '丙 A002-RS-001-002']);
    expect(await at.inside(to.volumeId)).toEqual(['丁 A002-RS-002-001', '甲 A002-RS-002-002']);
  });

  it('passes over the number that a deleted item keeps', async () => {
    const ids = await at.addItems(['甲', '乙', '丙']);
    const volume = await at.form(ids);
    await number(volume.volumeId);
    await room.client.catalogue.deleteItems({ itemIds: [ids[1] as never], reason: '重复' });
    const [added] = await at.addItems(['丁']);
    await at.arrange({ kind: 'file', volumeId: volume.volumeId, itemIds: [added], at: 2 });
    expect(await at.inside(volume.volumeId)).toEqual(['甲 A002-RS-001-001', '丁 A002-RS-001-003', '丙 A002-RS-001-004']);
  });

  it('keeps every number of a locked volume: what is added comes behind the last, nothing leaves, nothing turns round', async () => {
    const ids = await at.addItems(['甲', '乙']);
    const volume = await at.form(ids);
    await number(volume.volumeId);
    await at.arrange({ kind: 'lock', volumeIds: [volume.volumeId], locked: true });
    const [added] = await at.addItems(['丙']);
    await at.arrange({ kind: 'file', volumeId: volume.volumeId, itemIds: [added], at: 1 });
    expect(await at.inside(volume.volumeId)).toEqual(['丙 A002-RS-001-003', '甲 A002-RS-001-001', '乙 A002-RS-001-002']);
    await expect(at.arrange({ kind: 'unfile', itemIds: [ids[0]] })).rejects.toMatchObject({ code: 'ARRANGEMENT_LOCKED' });
    await expect(at.arrange({ kind: 'reorder', volumeId: volume.volumeId, itemIds: [added, ...ids] })).rejects.toMatchObject({ code: 'ARRANGEMENT_LOCKED' });
  });

  it('gives a temporary dossier (平时归卷) no number before it is made final', async () => {
    const volume = await at.form(await at.addItems(['甲']), { temporary: true });
    expect((await number(volume.volumeId)).problems).toMatchObject([{ problem: 'temporary' }]);
    const { volumes } = await at.arrange({ kind: 'update', volumeId: volume.volumeId, version: volume.version, changes: { temporary: false } });
    expect(volumes[0]?.temporary).toBe(false);
    expect((await number(volume.volumeId)).volumes[0]?.archivalCode).toBe('A002-RS-001');
  });

  it('names what keeps an item from its number and numbers the others', async () => {
    const ids = [...await at.addItems(['甲']), ...await at.addItems(['乙'], { responsible: '', date: '' })];
    const volume = await at.form(ids);
    const done = await number(volume.volumeId);
    expect(done.problems.map(({ title }) => title)).toEqual(['乙']);
    expect(await at.inside(volume.volumeId)).toEqual(['甲 A002-RS-001-001', '乙 -']);
  });

  it('refuses items of another record group, and items in a project', async () => {
    const stranger = (await room.client.catalogue.createItem({ fields: describeItem(at.place), assignCode: false })).item.itemId;
    await expect(at.form([stranger])).rejects.toMatchObject({ code: 'ARRANGEMENT_ITEMS_ELSEWHERE' });
    await expect(at.form(await at.addItems(['甲']), { level: 'project' })).rejects.toMatchObject({ code: 'ARRANGEMENT_NOT_A_VOLUME' });
  });

  it('refuses to change what stands in a given code, and an edit of an outdated version', async () => {
    const volume = await at.form(await at.addItems(['甲']));
    await number(volume.volumeId);
    const { volumes } = await at.arrange({ kind: 'update', volumeId: volume.volumeId, version: volume.version + 1, changes: { note: '缺一页' } });
    await expect(at.arrange({ kind: 'update', volumeId: volume.volumeId, version: volumes[0]!.version, changes: { year: 2020 } })).rejects.toMatchObject({ code: 'ARRANGEMENT_CODE_HOLDS_FIELD' });
    await expect(at.arrange({ kind: 'update', volumeId: volume.volumeId, version: 1, changes: { note: '无' } })).rejects.toMatchObject({ code: 'ARRANGEMENT_CHANGED_MEANWHILE' });
  });

  it('does not undo what was built upon since', async () => {
    const volume = await at.form(await at.addItems(['甲']));
    const { undoToken } = await number(volume.volumeId);
    const ids = await at.addItems(['乙']);
    await at.arrange({ kind: 'file', volumeId: volume.volumeId, itemIds: ids, at: 1 });
    await expect(undo(undoToken)).rejects.toMatchObject({ code: 'CATALOGUE_UNDO_TOO_LATE' });
  });
});

describe('who may see a volume', () => {
  it('makes a volume as secret as its most secret paper and hides it, with its counts, from who is not cleared', async () => {
    const volume = await at.form(await at.addItems(['甲', '乙'], { classification: 'secret' }));
    expect(volume.classification).toBe('secret');
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect((await clerk.arrangement.listVolumes({ filter: {} })).rows).toEqual([]);
    await expect(clerk.arrangement.getVolume({ volumeId: volume.volumeId })).rejects.toMatchObject({ code: 'ARRANGEMENT_VOLUME_NOT_FOUND' });
    await expect(clerk.arrangement.arrangeVolumes({ deed: { kind: 'dissolve', volumeId: volume.volumeId, reason: '?' } })).rejects.toMatchObject({ code: 'ARRANGEMENT_VOLUME_NOT_FOUND' });
  });
});

describe('projects (项目 → 案卷 → 件)', () => {
  it('number project, volume and item one within the other', async () => {
    await saveRule(room.client, at.place.fondsId, 'KJ', 'project', presetSegments('project'));
    await saveRule(room.client, at.place.fondsId, 'KJ', 'volume', presetSegments('project-volume'));
    await saveRule(room.client, at.place.fondsId, 'KJ', 'item', presetSegments('project-volume-item'));
    const project = await at.form([], { recordGroup: 'KJ', classCode: 'JJ', level: 'project', kind: 'project', title: '泵站改造' });
    const volume = await at.form(await at.addItems(['图纸'], { recordGroup: 'KJ' }), { recordGroup: 'KJ', classCode: 'JJ', parentId: project.volumeId, title: '竣工图' });
    await number(project.volumeId, volume.volumeId);
    expect(await at.inside(volume.volumeId)).toEqual(['图纸 A002-KJ·JJ·01-001-001']);
    expect((await room.client.arrangement.listVolumes({ filter: { level: 'project' } })).rows).toMatchObject([{ archivalCode: 'A002-KJ·JJ·01', itemCount: 1 }]);
    expect((await room.client.arrangement.listVolumes({ filter: { parentId: project.volumeId } })).rows).toMatchObject([{ title: '竣工图', parentCode: 'A002-KJ·JJ·01' }]);
    await expect(at.arrange({ kind: 'dissolve', volumeId: project.volumeId, reason: '误建' })).rejects.toMatchObject({ code: 'ARRANGEMENT_NOT_EMPTY' });
  });
});

describe('rules with a beginning (规则版本)', () => {
  it('number older records by the older rule and newer ones by the newer', async () => {
    const { fondsId } = at.place;
    await room.client.schemes.saveCodeRule({ fondsId, recordGroup: 'WS', level: 'item', fromYear: 2023, name: '2023 年起', segments: presetSegments('item-year-retention') as never, startAt: 1 });
    const make = async (year: number) => (await room.client.catalogue.createItem({ fields: describeItem(at.place, { year, date: `${year}0501` }), assignCode: true })).item.archivalCode;
    expect(await make(2022)).toBe('A002-WS·2022-D30-BGS-0001');
    expect(await make(2023)).toBe('A002-WS·2023·D30-001');
  });
});
