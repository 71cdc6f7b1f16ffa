import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrangedByVolume } from '../arrangement/arranged-room.ts';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';

describe('what is missing in many records', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  const add = async (changes: Partial<ItemFieldsInput> = {}) => (await room.client.catalogue.createItem({ fields: describeItem(place, changes) })).item;
  const check = async (scope: { recordGroup?: string; year?: number } = {}, client = room.client) => {
    expect(await waitForJob(room, (await client.completeness.startCheck({ fondsId: place.fondsId, ...scope })).jobId, client)).toMatchObject({ state: 'done' });
    return (await client.completeness.getCheck({}))!;
  };
  const ofItems = ({ counts }: Awaited<ReturnType<typeof check>>) => counts.filter(({ field }) => !['repositoryCode', 'custodialHistory'].includes(field)).map(({ field, problem, records }) => `${field} ${problem} ${records}`).filter((line) => line !== 'date required 1');

  it('is counted by field and listed record by record, and says what was mended since', async () => {
    const untold = await add({ responsible: '' });
    await add({ responsible: '', pageCount: 0 });
    await add();
    const found = await check();
    expect([found.state, found.records, found.incomplete]).toEqual(['done', 4, 3]);
    expect(ofItems(found).sort()).toEqual(['pageCount pageCountNotPositive 1', 'responsible required 2']);
    const list = (field: string) => room.client.completeness.listIncomplete({ field, limit: 1 });
    const first = await list('responsible');
    expect(first.rows).toMatchObject([{ kind: 'item', id: untold.itemId, problem: 'required', severity: 'must', mended: false }]);
    expect((await room.client.completeness.listIncomplete({ field: 'responsible', cursor: first.nextCursor })).rows).toHaveLength(1);
    await room.client.catalogue.updateItem({ itemId: untold.itemId, version: 1, changes: { responsible: '青石县水利局' } });
    expect((await list('responsible')).rows[0]?.mended).toBe(true);
    const { csv } = await room.client.completeness.readIncomplete({ field: 'responsible', language: 'zh-CN' });
    expect(csv.split('\r\n').map((line) => line.split(',').slice(3).join(','))).toEqual(['著录项,问题,程度', '责任者,必填,必须改正', '']);
  });

  it('reaches volumes and the fonds itself, by the matrix of their level', async () => {
    const { form } = await arrangedByVolume(room.client);
    const volume = await form([], { responsible: '' });
    const { rows: [ofFonds] } = await (async () => { await waitForJob(room, (await room.client.completeness.startCheck({ fondsId: volume.fondsId })).jobId); return room.client.completeness.listIncomplete({ field: 'custodialHistory' }); })();
    expect(ofFonds).toMatchObject({ kind: 'fonds', id: volume.fondsId });
    expect((await room.client.completeness.listIncomplete({ field: 'responsible' })).rows).toMatchObject([{ kind: 'volume', id: volume.volumeId }]);
  });

  it('keeps to its scope, and to what the person may see', async () => {
    await add({ year: 2018, date: '20180101', responsible: '' });
    await add({ responsible: '', classification: 'secret', openStatus: 'controlled' });
    expect(ofItems(await check({ year: 2018, recordGroup: 'WS' }))).toEqual(['responsible required 1']);
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect(ofItems(await check({}, clerk))).toEqual(['responsible required 1']);
    expect(await room.as({ roles: ['clerk'], name: '新来的' }).completeness.getCheck({})).toBeNull();
  });

  it('of fields that the room demands is found too', async () => {
    await room.client.schemes.saveCustomField({ key: 'meter', fondsId: null, recordGroup: 'WS', level: 'item', group: 'own', labelZh: '电表号', labelEn: 'Meter', type: 'text', required: true, pattern: '', choices: [], searchable: true, inList: false, position: 1, active: true, version: null });
    await add();
    expect(ofItems(await check())).toEqual(['custom.meter required 1']);
    expect((await room.client.completeness.readIncomplete({ field: 'custom.meter', language: 'en' })).csv).toContain('Meter');
  });
});
