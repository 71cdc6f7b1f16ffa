import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ELEMENT_PRESETS } from '#shared/presets/description-elements.ts';
import { arrangedByVolume } from '../arrangement/arranged-room.ts';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import { explainItems } from '#main/areas/catalogue/item-list-store.ts';
import { explainCustomRows } from '#main/areas/search/custom-rows-store.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

type OwnField = Parameters<TestRoom['client']['schemes']['saveCustomField']>[0];

const METER: OwnField = {
  key: 'meterNumber', fondsId: null, recordGroup: 'ZY', level: 'item', group: '计量', labelZh: '电表号', labelEn: 'Meter number', type: 'text', required: true, pattern: '', choices: [],
  searchable: true, inList: true, position: 1000, active: true, version: null,
};

describe('elements beyond the fixed ones', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  const add = async (changes: Partial<ItemFieldsInput> = {}) => (await room.client.catalogue.createItem({ fields: describeItem(place, changes), assignCode: false })).item;
  const customOf = async (itemId: string) => (await room.client.catalogue.getItem({ itemId: itemId as never })).item.custom;
  const found = async (query: string) => (await room.client.search.searchAll({ query })).hits.map((hit) => hit.item.title);

  it('are tidied by their definition in whatever way they come, and what is not of their kind is kept as it was written', async () => {
    const typed = { durationMinutes: ' １，２００ ', rewoundOn: '2024.3.5' };
    const item = await add({ recordGroup: 'LY', custom: typed });
    expect(await customOf(item.itemId)).toEqual({ durationMinutes: '1200', rewoundOn: '20240305' });
    await room.client.catalogue.updateItem({ itemId: item.itemId, version: 1, changes: { custom: { durationMinutes: '３０', rewoundOn: '去年' } } });
    expect(await customOf(item.itemId)).toEqual({ durationMinutes: '30', rewoundOn: '去年' });
    await room.client.catalogue.updateItems({ itemIds: [item.itemId], changes: { custom: { rewoundOn: '2025年1月2日' } } });
    expect(await customOf(item.itemId)).toEqual({ durationMinutes: '30', rewoundOn: '20250102' });
  });

  it('are kept with an item, and a change touches only those that it names', async () => {
    const item = await add({ custom: { summary: '会议决定加固河堤', attachments: '名单一份' } });
    await room.client.catalogue.updateItem({ itemId: item.itemId, version: 1, changes: { custom: { attachments: '', personNames: '周敏' } } });
    expect(await customOf(item.itemId)).toEqual({ summary: '会议决定加固河堤', personNames: '周敏' });
  });

  it('stand in the history one by one, and each can be taken back without the others', async () => {
    const item = await add({ custom: { summary: '旧' } });
    const first = await room.client.catalogue.updateItem({ itemId: item.itemId, version: 1, changes: { custom: { summary: '新' } }, reason: '补提要' });
    await room.client.catalogue.updateItem({ itemId: item.itemId, version: 2, changes: { custom: { personNames: '周敏' } } });
    const history = await room.client.catalogue.getItemHistory({ itemId: item.itemId });
    expect(history.map((entry) => entry.changes.filter(({ field }) => field.startsWith('custom.')))).toEqual([
      [{ field: 'custom.personNames', before: null, after: '周敏' }], [{ field: 'custom.summary', before: '旧', after: '新' }], [{ field: 'custom.summary', before: null, after: '旧' }],
    ]);
    await room.client.catalogue.undoChange({ undoToken: first.undoToken });
    expect(await customOf(item.itemId)).toEqual({ summary: '旧', personNames: '周敏' });
    await expect(room.client.catalogue.undoChange({ undoToken: first.undoToken })).rejects.toMatchObject({ code: 'CATALOGUE_UNDO_TOO_LATE' });
  });

  it('are changed for many items at once without losing what each of them had', async () => {
    const items = [await add({ custom: { summary: '甲' } }), await add({ custom: { summary: '乙' } })];
    await room.client.catalogue.updateItems({ itemIds: items.map(({ itemId }) => itemId), changes: { custom: { publicAttribute: '主动公开' } } });
    expect(await Promise.all(items.map(({ itemId }) => customOf(itemId)))).toEqual([{ summary: '甲', publicAttribute: '主动公开' }, { summary: '乙', publicAttribute: '主动公开' }]);
  });

  it('are found by their words while their definition lets them be searched', async () => {
    const item = await add({ recordGroup: 'ZY', title: '客户档案', custom: { summary: '抢修路径图', meterNumber: 'DB778899' } });
    expect([await found('抢修路径'), await found('DB778899')]).toEqual([['客户档案'], ['客户档案']]);
    await room.client.schemes.saveCustomField({ ...METER, searchable: false });
    await room.client.catalogue.updateItem({ itemId: item.itemId, version: 1, changes: { custom: { summary: '接线图' } } });
    expect([await found('接线图'), await found('抢修路径'), await found('DB778899')]).toEqual([['客户档案'], [], []]);
  });

  it('become findable, and unfindable, in the records that are there when their definition changes, by a job with progress', async () => {
    const items = [await add({ recordGroup: 'ZY', title: '甲户', custom: { meterNumber: 'DB1001' } }), await add({ recordGroup: 'ZY', title: '乙户', custom: { meterNumber: 'DB1002' } })];
    const { form } = await arrangedByVolume(room.client);
    await form([], { title: '用电户卷', custom: { meterNumber: 'DB1009' } });
    const lastJob = async () => (await room.client.system.listJobs({ limit: 1 }))[0];
    const save = async (changes: Partial<OwnField>) => {
      const saved = await room.client.schemes.saveCustomField({ ...METER, required: false, ...changes });
      const job = await lastJob();
      return { version: saved.version, job: job?.kind === 'catalogue.indexField' ? await waitForJob(room, job.jobId) : undefined };
    };
    // Unknown keys are searched; a definition that says so changes nothing.
    const { version, job: none } = await save({});
    expect([none, await found('DB1001')]).toEqual([undefined, ['甲户']]);
    const hidden = await save({ version, searchable: false });
    expect(hidden.job).toMatchObject({ state: 'done', label: '电表号', done: 2, total: 2, result: { records: 2 } });
    expect([await found('DB1001'), await found('DB1002'), await found('甲户')]).toEqual([[], [], ['甲户']]);
    await room.client.catalogue.deleteItems({ itemIds: [items[1]!.itemId], reason: '测试' });
    expect((await save({ version: hidden.version, searchable: true })).job).toMatchObject({ state: 'done', result: { records: 1 } });
    expect([await found('DB1001'), await found('DB1002')]).toEqual([['甲户'], []]);
    expect((await save({ level: 'volume', recordGroup: null, searchable: false })).job).toMatchObject({ state: 'done', result: { records: 1 } });
  });

  it('narrow the list and compare by one walk of a table that holds nothing else, kept with every change', async () => {
    const { db } = room.context;
    const item = await add({ custom: { urgency: '特急', pagesInside: '12' } });
    const kept = () => db.statement<[], { key: string; value: string }>('SELECT key, value FROM custom_values ORDER BY key').all();
    expect(kept()).toEqual([{ key: 'pagesInside', value: '12' }, { key: 'urgency', value: '特急' }]);
    const { undoToken } = await room.client.catalogue.updateItem({ itemId: item.itemId, version: 1, changes: { custom: { urgency: '', pagesInside: '300' } } });
    expect(kept()).toEqual([{ key: 'pagesInside', value: '300' }]);
    await room.client.catalogue.undoChange({ undoToken });
    expect(kept()).toEqual([{ key: 'pagesInside', value: '12' }, { key: 'urgency', value: '特急' }]);
    const plan = explainItems(db, { filter: { state: 'all', custom: { urgency: '特急' } } as never, sort: { by: 'title', descending: false }, after: null, limit: 50, clearanceRank: 4 }).filter((line) => !line.includes('LEFT-JOIN'));
    expect(plan[0]).toMatch(/^SEARCH cv USING (?:PRIMARY KEY|COVERING INDEX custom_values_by_number) \(key=\?\)/u);
    expect(plan.filter((line) => /\bSCAN\b/u.test(line))).toEqual([]);
    expect(explainCustomRows(db, 'pagesInside', '100')).toEqual([expect.stringMatching(/SEARCH custom_values USING (?:COVERING )?INDEX custom_values_by_number \(key=\? AND <expr>>\?\)/u)]);
  });

  it('narrow the list by what stands in one of them', async () => {
    await add({ title: '甲', custom: { personNames: '周敏、王芳', urgency: '特急' } });
    await add({ title: '乙', custom: { personNames: '李强', urgency: '特急' } });
    await add({ title: '丙' });
    const titles = async (custom: Record<string, string>) => (await room.client.catalogue.listItems({ filter: { custom }, sort: { descending: false } })).rows.map(({ title }) => title);
    expect([await titles({ urgency: '特急' }), await titles({ urgency: '特急', personNames: '王芳' }), await titles({ personNames: '%' }), await titles({})]).toEqual([['甲', '乙'], ['甲'], [], ['甲', '乙', '丙']]);
    expect(await room.client.catalogue.countItems({ filter: { custom: { urgency: '特急' } } })).toMatchObject({ count: 2 });
  });

  it('are kept with a volume and with a fonds too', async () => {
    const { form, arrange } = await arrangedByVolume(room.client);
    const made = await form([], { custom: { summary: '任免材料' } });
    const changed = await arrange({ kind: 'update', volumeId: made.volumeId, version: made.version, changes: { custom: { arrangementNote: '缺第二页' } } });
    expect(changed.volumes[0]?.custom).toEqual({ summary: '任免材料', arrangementNote: '缺第二页' });
    const volumesWith = async (words: string) => (await room.client.arrangement.listVolumes({ filter: { words } })).rows.map(({ volumeId }) => volumeId);
    expect([await volumesWith('缺第二'), await volumesWith('arrangementNote')]).toEqual([[made.volumeId], []]);
    await room.client.arrangement.undoArrangement({ undoToken: changed.undoToken! });
    expect((await room.client.arrangement.getVolume({ volumeId: made.volumeId })).volume.custom).toEqual({ summary: '任免材料' });
    const fonds = await room.client.schemes.updateFonds({ fondsId: place.fondsId, version: 1, name: place.fonds.name, history: '', custom: { repositoryCode: '433099' } });
    expect(fonds.custom).toEqual({ repositoryCode: '433099' });
  });

  it('refuses a key that is no Latin word', async () => {
    await expect(add({ custom: { '电表号': '1' } })).rejects.toMatchObject({ code: 'HOST_INVALID_INPUT' });
  });

  describe('definitions', () => {
    const keysFor = async (recordGroup: string, fondsId = place.fondsId) => (await room.client.schemes.listCustomFields({ fondsId, recordGroup })).filter(({ level }) => level === 'item').map(({ key }) => key);

    it('begin with the elements of the standards that suit the record group', async () => {
      expect(await keysFor('WS')).toContain('publicAttribute');
      expect(await keysFor('LX')).toEqual(expect.arrayContaining(['durationMinutes', 'playbackDevice', 'rewoundOn', 'summary']));
      expect(await keysFor('LX')).not.toContain('publicAttribute');
      expect(ELEMENT_PRESETS.every(({ source }) => source !== '')).toBe(true);
    });

    it('of the room apply where they are made for, the narrowest first', async () => {
      await room.client.schemes.saveCustomField(METER);
      expect(await keysFor('ZY')).toContain('meterNumber');
      expect(await keysFor('WS')).not.toContain('meterNumber');
      await room.client.schemes.saveCustomField({ ...METER, fondsId: place.fondsId, active: false });
      expect(await keysFor('ZY')).not.toContain('meterNumber');
      const other = await room.client.schemes.createFonds({ code: 'Z110', name: '青石县电力局' });
      expect(await keysFor('ZY', other.fondsId)).toContain('meterNumber');
    });

    it('switch a built-in element off where a room does not want it, and on where it begins without', async () => {
      const [summary] = (await room.client.schemes.listCustomFields({ fondsId: place.fondsId, recordGroup: 'WS' })).filter(({ key, level }) => key === 'summary' && level === 'item');
      const { source: _source, ...definition } = summary!;
      await room.client.schemes.saveCustomField({ ...definition, recordGroup: 'WS', active: false });
      await room.client.schemes.saveCustomField({ ...definition, key: 'originalsLocation', labelZh: '原件存放位置', labelEn: 'Location of originals', recordGroup: 'WS', active: true });
      expect(await keysFor('WS')).not.toContain('summary');
      expect(await keysFor('WS')).toContain('originalsLocation');
      expect(await keysFor('KJ')).toContain('summary');
    });

    it('are not overwritten by somebody who saw an older one', async () => {
      await room.client.schemes.saveCustomField(METER);
      await expect(room.client.schemes.saveCustomField(METER)).rejects.toMatchObject({ code: 'SCHEMES_CHANGED_MEANWHILE' });
      expect(await room.client.schemes.saveCustomField({ ...METER, labelZh: '表号', version: 1 })).toMatchObject({ labelZh: '表号', version: 2 });
    });
  });
});
