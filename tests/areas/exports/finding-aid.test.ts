import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readEad, type EadUnit } from '#main/formats/ead/read-ead.ts';
import type { ExportView } from '#shared/contract/exports.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { exportFile } from '../../harness/export-file.ts';

let room: TestRoom;
beforeEach(async () => { room = await openTestRoom(); });
afterEach(() => room.close());

const unitsOf = async (xml: string): Promise<EadUnit[]> => {
  const units: EadUnit[] = [];
  for await (const part of readEad([new TextEncoder().encode(xml)], 'x')) if (part.kind === 'unit') units.push(part);
  return units;
};

type Place = Awaited<ReturnType<typeof createFondsWithUnits>>;
type VolumeOfTest = Extract<Parameters<TestRoom['client']['arrangement']['arrangeVolumes']>[0]['deed'], { kind: 'form' }>['volume'];

async function formVolume(place: Place, title: string, itemIds: string[], changes: Partial<VolumeOfTest> = {}) {
  const volume: VolumeOfTest = { level: 'volume', kind: 'volume', parentId: null, fondsId: place.fondsId, recordGroup: 'WS', classCode: '', year: 2019, unitId: null, retention: 'D30', title, subject: '', responsible: '', classification: 'public', secrecyTerm: '', openStatus: 'open', keywords: '', note: '', temporary: false, ...changes };
  await room.client.arrangement.arrangeVolumes({ deed: { kind: 'form', volume, itemIds } });
  return room.context.db.statement<[string], { volumeId: VolumeOfTest['parentId'] }>('SELECT volume_id AS volumeId FROM volumes WHERE title = ?').get(title)!.volumeId;
}

/** Counts rows that come out of the tables of records, until stopped. */
function countRows(db: TestRoom['context']['db']) {
  let rows = 0;
  const prepare = db.statement.bind(db);
  const spy = vi.spyOn(db, 'statement').mockImplementation(((sql: string) => {
    const statement = prepare(sql);
    if (!/\b(?:FROM|JOIN) (?:items|volumes)\b/u.test(sql)) return statement;
    return new Proxy(statement, {
      get(target, name) {
        if (name === 'all') return (...values: unknown[]) => { const found = target.all(...values); rows += found.length; return found; };
        if (name === 'get') return (...values: unknown[]) => { rows += 1; return target.get(...values); };
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) as unknown : value;
      },
    });
  }) as typeof db.statement);
  return { stop() { spy.mockRestore(); return rows; } };
}

describe('a fonds as a finding aid', () => {
  it.each(['ead2002', 'ead3'] as const)('has its record groups, years, volumes and items in %s, and follows the rules', async (format) => {
    const place = await createFondsWithUnits(room.client);
    const single = await room.client.catalogue.createItem({ fields: describeItem(place, { title: 'A < B & "C" 𠮷', keywords: '防汛；值班', custom: { summary: '第一行\n第二行' }, classification: 'internal', date: '201905' }), assignCode: true });
    const inside = await room.client.catalogue.createItem({ fields: describeItem(place, { title: '卷内文件' }), assignCode: false });
    const { level: _l, ...volume } = { level: 'volume' as const, kind: 'volume' as const, parentId: null, fondsId: place.fondsId, recordGroup: 'WS', classCode: '', year: 2019, unitId: null, retention: 'D30', title: '防汛案卷', subject: '', responsible: '', classification: 'public' as const, secrecyTerm: '', openStatus: 'open' as const, keywords: '', note: '', temporary: false };
    await room.client.arrangement.arrangeVolumes({ deed: { kind: 'form', volume: { level: 'volume', ...volume }, itemIds: [inside.item.itemId] } });
    const { text, job } = await exportFile(room.client, { view: { kind: 'fonds', fondsId: place.fondsId }, format });
    expect(job.result).toMatchObject({ records: 3, lostCharacters: 0 });
    const units = await unitsOf(text());
    expect(units.map(({ ref, level, ours, fields }) => [ref, level, ours, fields.get('title')])).toEqual([
      ['0', 'fonds', '', '青石县水利局'], ['1', 'series', 'recordGroup', '文书'], ['1.1', 'subseries', 'year', '2019'], ['1.1.1', 'file', 'volume', '防汛案卷'], ['1.1.1.1', 'item', 'item', '卷内文件'], ['1.1.2', 'item', 'item', 'A < B & "C" 𠮷'],
    ]);
    expect(Object.fromEntries(units[5]!.fields)).toMatchObject({ archivalCode: single.item.archivalCode, date: '201905', keywords: '防汛；值班', summary: '第一行\n第二行', classification: '内部', openStatus: '未审核', unit: '办公室', retention: 'D30', year: '2019', recordGroup: 'WS', pageCount: '3' });
    const rules = readFileSync(`tests/fixtures/schemas/${format}-profile.rng`, 'utf8');
    expect((await validateXML({ xml: { fileName: 'x.xml', contents: text() }, schema: { fileName: 'x.rng', contents: rules }, extension: 'relaxng' })).errors).toEqual([]);
  });

  it('holds nothing above the clearance of whoever exports, what lies in a secret volume stands by itself, and nobody else fetches it', async () => {
    const place = await createFondsWithUnits(room.client);
    await room.client.catalogue.createItem({ fields: describeItem(place, { title: '公开的', classification: 'public' }) });
    const open = await room.client.catalogue.createItem({ fields: describeItem(place, { title: '秘密卷里的公开件', classification: 'public' }) });
    await room.client.catalogue.createItem({ fields: describeItem(place, { title: '机密的', classification: 'confidential', year: 2020 }) });
    await room.client.arrangement.arrangeVolumes({ deed: { kind: 'form', itemIds: [open.item.itemId], volume: { level: 'volume', kind: 'volume', parentId: null, fondsId: place.fondsId, recordGroup: 'WS', classCode: '', year: 2019, unitId: null, retention: 'D30', title: '秘密案卷', subject: '', responsible: '', classification: 'secret', secrecyTerm: '', openStatus: 'controlled', keywords: '', note: '', temporary: false } } });
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal', name: '李强' });
    const { text, jobId, job } = await exportFile(clerk, { view: { kind: 'fonds', fondsId: place.fondsId }, format: 'ead3' });
    const titles = (await unitsOf(text())).map(({ fields }) => fields.get('title'));
    expect(titles).toEqual(['青石县水利局', '文书', '2019', '公开的', '秘密卷里的公开件']);
    expect(job).toMatchObject({ total: 2, result: { records: 2 } });
    await expect(room.client.exports.readExport({ jobId, offset: 0 })).rejects.toMatchObject({ code: 'EXPORTS_NOT_READY' });
    await clerk.exports.discardExport({ jobId });
    await expect(clerk.exports.readExport({ jobId, offset: 0 })).rejects.toMatchObject({ code: 'EXPORTS_NOT_READY' });
  });

  it('goes to AtoM in English words when asked', async () => {
    const place = await createFondsWithUnits(room.client);
    await room.client.catalogue.createItem({ fields: describeItem(place, { title: '甲' }), assignCode: true });
    const { text } = await exportFile(room.client, { view: { kind: 'fonds', fondsId: place.fondsId }, format: 'atom', language: 'en' });
    const [header, fonds, group, , item] = text().replace('\ufeff', '').split('\r\n');
    expect(header).toMatch(/^legacyId,parentId,qubitParentSlug,.*,culture,muniment\.role,/u);
    expect(fonds).toMatch(/^fonds,,,,Z109,青石县水利局,Fonds,/u);
    expect(group).toMatch(/^WS,fonds,/u);
    expect(item).toContain('Not reviewed');
    expect(item).toContain('3 pages; 纸质');
  });

  it('is of any view: the records chosen with what they lie in, and of one fonds only', async () => {
    const place = await createFondsWithUnits(room.client);
    const [inside, beside] = [await room.client.catalogue.createItem({ fields: describeItem(place, { title: '卷内的' }) }), await room.client.catalogue.createItem({ fields: describeItem(place, { title: '卷内未选的' }) })];
    await room.client.arrangement.arrangeVolumes({ deed: { kind: 'form', itemIds: [inside.item.itemId, beside.item.itemId], volume: { level: 'volume', kind: 'volume', parentId: null, fondsId: place.fondsId, recordGroup: 'WS', classCode: '', year: 2019, unitId: null, retention: 'D30', title: '选中件所在的卷', subject: '', responsible: '', classification: 'public', secrecyTerm: '', openStatus: 'open', keywords: '', note: '', temporary: false } } });
    await room.client.catalogue.createItem({ fields: describeItem(place, { title: '另一年的', year: 2020 }) });
    const chosen = await exportFile(room.client, { view: { kind: 'items', itemIds: [inside.item.itemId] }, format: 'ead2002' });
    expect((await unitsOf(chosen.text())).map(({ fields }) => fields.get('title'))).toEqual(['青石县水利局', '文书', '2019', '选中件所在的卷', '卷内的']);
    const listed = await exportFile(room.client, { view: { kind: 'filter', filter: { year: 2020 } }, format: 'ead3' });
    expect((await unitsOf(listed.text())).map(({ fields }) => fields.get('title'))).toEqual(['青石县水利局', '文书', '2020', '另一年的']);
    expect(listed.job).toMatchObject({ label: expect.stringMatching(/^Z109-\d{4}-\d\d-\d\d\.ead3\.xml$/u), result: { records: 1 } });
    const other = await createFondsWithUnits(room.client, 'Z110');
    await room.client.catalogue.createItem({ fields: describeItem(other, { title: '别的全宗的' }) });
    await expect(exportFile(room.client, { view: { kind: 'filter', filter: {} }, format: 'atom' })).rejects.toMatchObject({ code: 'EXPORTS_SEVERAL_FONDS' });
    await expect(room.client.exports.startExport({ view: { kind: 'filter', filter: { title: '没有这样的题名' } }, format: 'ead3' })).rejects.toMatchObject({ code: 'EXPORTS_NOTHING' });
  });

  it.each(['ead3', 'atom'] as const)('reads no more of the fonds than what was chosen and what it lies in (%s)', async (format) => {
    const place = await createFondsWithUnits(room.client);
    const create = (title: string, year = 2019) => room.client.catalogue.createItem({ fields: describeItem(place, { title, year, documentNumber: title, custom: year === 2019 ? { summary: title } : { plotNumber: title } }), assignCode: true });
    const [inside, single] = [await create('卷内的'), await create('单独的')];
    await formVolume(place, '选中件所在的卷', [inside.item.itemId]);
    const view = { kind: 'items', itemIds: [single.item.itemId, inside.item.itemId] } satisfies ExportView;
    const read = async (): Promise<{ rows: number; text: string }> => {
      const rows = countRows(room.context.db);
      const { text } = await exportFile(room.client, { view, format });
      return { rows: rows.stop(), text: text() };
    };
    const small = await read();
    for (let n = 0; n < 40; n += 1) await create(`旁边的${n}`, n % 2 === 0 ? 2019 : 2020);
    await formVolume(place, '别的卷', [(await create('别的卷内的')).item.itemId]);
    const large = await read();
    expect(small.rows).toBeGreaterThan(2);
    expect(large.rows).toBe(small.rows);
    expect(large.text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '')).toBe(small.text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, ''));
    expect(large.text).not.toMatch(/旁边的|muniment\.plotNumber/u);
  });

  it('holds the volumes of a chosen project, empty ones too, and of a chosen volume the project', async () => {
    const place = await createFondsWithUnits(room.client);
    const project = await formVolume(place, '水库工程', [], { level: 'project', kind: 'project' });
    const item = await room.client.catalogue.createItem({ fields: describeItem(place, { title: '图纸' }) });
    await formVolume(place, '竣工卷', [item.item.itemId], { parentId: project });
    await formVolume(place, '还空着的卷', [], { parentId: project });
    await formVolume(place, '不在项目里的卷', []);
    const titles = async (level: 'project' | 'volume', words: string) => (await unitsOf((await exportFile(room.client, { view: { kind: 'volumes', level, filter: { words } }, format: 'ead3' })).text())).map(({ fields }) => fields.get('title'));
    expect(await titles('project', '水库')).toEqual(['青石县水利局', '文书', '2019', '水库工程', '竣工卷', '图纸', '还空着的卷']);
    expect(await titles('volume', '竣工')).toEqual(['青石县水利局', '文书', '2019', '水库工程', '竣工卷', '图纸']);
  });
});
