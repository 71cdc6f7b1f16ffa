import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunimentClient } from '#shared/contract/index.ts';
import { arrangedByVolume } from '../arrangement/arranged-room.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';

describe('what stands above items', () => {
  let room: TestRoom;
  let arranged: Awaited<ReturnType<typeof arrangedByVolume>>;
  beforeAll(async () => {
    room = await openTestRoom();
    arranged = await arrangedByVolume(room.client);
    const { form } = arranged;
    await form([], { title: '干部任免案卷', subject: '户0012', keywords: '任命', note: '缺第三页', custom: { summary: '渡槽工程移民安置', arrangementNote: '按时间顺序' } });
    await form([], { title: '总干渠工程卷', custom: { summary: '与移民无关' } });
    await form([], { title: '渡槽密卷', classification: 'secret' });
  });
  afterAll(() => room.close());

  const search = async (query: string, options: object = {}, client: MunimentClient = room.client) => {
    const { aggregations } = await client.search.searchAll({ query, ...options });
    return { ...aggregations, titles: aggregations.hits.map(({ title }) => title) };
  };

  it('is found by its title, subject, keywords, note, code and further elements, and says where', async () => {
    for (const query of ['任免', '户0012', '任命', '缺第三页', '移民安置', '移民 任免', '题名:任免', '案卷:任免', '客户:户0012', '范围和提要:移民安置', '（任免）', '任免 -干渠', '移民安置 | 没有的词']) expect([query, (await search(query)).titles]).toEqual([query, ['干部任免案卷']]);
    expect((await search('移民')).titles).toEqual(['总干渠工程卷', '干部任免案卷']);
    const [hit] = (await search('移民安置')).hits;
    expect(hit).toMatchObject({ kind: 'volume', fieldMatches: [{ field: 'custom.summary', names: { zh: expect.any(String), en: expect.any(String) } }] });
    expect(hit!.fieldMatches[0]!.marks.map(({ start, end }) => hit!.fieldMatches[0]!.value.slice(start, end))).toEqual(['移民安置']);
    expect((await search('按时间', {})).titles).toEqual(['干部任免案卷']);
    // One further element is not another.
    expect((await search('范围和提要:按时间')).titles).toEqual([]);
  });

  it('is a fonds too, by its name, its history and the elements of ISAD(G)', async () => {
    const [fonds] = await room.client.schemes.listFonds({});
    await room.client.schemes.updateFonds({ fondsId: fonds!.fondsId, version: fonds!.version, name: fonds!.name, history: '1958年由三个公社水利站合并而成', custom: { repositoryCode: '433099', scopeAndContent: '含灌区规划与移民档案' } });
    expect(await search('公社水利站')).toMatchObject({ count: 1, hits: [{ kind: 'fonds', fieldMatches: [{ field: 'history' }] }] });
    expect((await search('灌区规划')).hits.map(({ kind }) => kind)).toEqual(['fonds']);
    expect((await search('移民档案')).count).toBe(1);
    expect((await search('公社水利站', { year: 2019 })).count).toBe(0);
    expect((await search('公社水利站 -灌区规划')).count).toBe(0);
  });

  it('is left out where only items are asked for', async () => {
    for (const [query, options] of [['任免', { where: 'pages' }], ['任免 页数>0', {}], ['-任免', {}], ['全文:任免', {}], ['任免', { year: 1901 }], ['任免', { classification: 'secret' }]] as const) expect((await search(query, options)).count).toBe(0);
  });

  it('is neither shown nor counted above the clearance', async () => {
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect((await search('渡槽')).titles).toEqual(['渡槽密卷', '干部任免案卷']);
    expect(await search('渡槽', {}, clerk)).toMatchObject({ count: 1, titles: ['干部任免案卷'] });
    expect(await search('渡槽密卷', {}, clerk)).toMatchObject({ count: 0, titles: [] });
  });

  it('follows every change and its undoing at once', async () => {
    const { form, arrange } = arranged;
    const made = await form([], { title: '堤防检查卷' });
    const changed = await arrange({ kind: 'update', volumeId: made.volumeId, version: made.version, changes: { title: '涵闸检查卷', custom: { summary: '裂缝普查' } } });
    expect([(await search('堤防检查')).titles, (await search('裂缝普查')).titles]).toEqual([[], ['涵闸检查卷']]);
    await room.client.arrangement.undoArrangement({ undoToken: changed.undoToken! });
    expect([(await search('堤防检查')).titles, (await search('裂缝普查')).titles]).toEqual([['堤防检查卷'], []]);
  });

  it('is not found by an element that the room does not let be searched', async () => {
    const saved = await room.client.schemes.saveCustomField({
      key: 'summary', fondsId: null, recordGroup: null, level: 'volume', group: 'own', labelZh: '摘要', labelEn: 'Summary', type: 'text', required: false, pattern: '', choices: [], searchable: false, inList: false, position: 900, active: true, version: null,
    });
    const [job] = await room.client.system.listJobs({ limit: 1 });
    expect(await waitForJob(room, job!.jobId)).toMatchObject({ kind: 'catalogue.indexField', state: 'done' });
    expect((await search('移民安置')).count).toBe(0);
    expect((await search('渡槽')).titles).toEqual(['渡槽密卷']);
    await room.client.schemes.saveCustomField({ ...saved, searchable: true });
    await waitForJob(room, (await room.client.system.listJobs({ limit: 1 }))[0]!.jobId);
    expect((await search('移民安置')).titles).toEqual(['干部任免案卷']);
  });
});
