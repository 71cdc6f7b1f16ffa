import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { writeAtom } from '#main/formats/atom/write-atom.ts';
import type { ExchangeNode } from '#main/formats/exchange-node.ts';
import { openRowSource } from '#main/formats/open-row-source.ts';
import type { SourceOptions } from '#main/formats/row-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'muniment-exchange-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readPath(path: string, name: string, options: SourceOptions = {}) {
  const source = await openRowSource({ path, name, sizeBytes: statSync(path).size, companion: null }, options);
  const rows = [];
  for await (const { values, ...row } of source.rows()) rows.push({ ...row, said: Object.fromEntries(source.headings.map((heading, index) => [heading, values[index] ?? '']).filter(([, value]) => value !== '')) });
  expect(source.readFraction()).toBe(1);
  return { facts: source.facts, headings: source.headings, rows, notes: Object.fromEntries(source.notes().map(({ note, count }) => [note, count])) };
}
let files = 0;
async function read(content: string, name: string, options: SourceOptions = {}) {
  const path = join(folder, `${(files += 1)}`);
  writeFileSync(path, content);
  return readPath(path, name, options);
}
const fixture = (name: string, options?: SourceOptions) => readPath(`tests/fixtures/exchange/${name}`, name, options);

describe('finding aids as sources of rows', () => {
  it('reads a bureau’s fonds in EAD 2002 from the whole to the parts', async () => {
    const { facts, rows, notes } = await fixture('water-bureau.ead2002.xml');
    expect(facts.format).toBe('ead');
    expect(rows.map(({ level, ref, parentRef, said }) => [level, ref, parentRef, said['title']])).toEqual([
      ['fonds', '0', undefined, '清河县水利局'], ['class', '1', '0', '文书档案'], ['class', '1.1', '1', '2019年'], ['item', '1.1.1', '1.1', '关于做好2019年防汛准备工作的通知'],
      ['item', '1.1.2', '1.1', '清河大坝加固工程的请示 & 县政府批复（附图纸）'], ['class', '2', '0', '科技档案'], ['volume', '2.1', '2', '清河大坝加固工程竣工图'], ['item', '2.1.1', '2.1', '坝体横断面图'], ['item', '2.1.2', '2.1', '溢洪道平面图'],
    ]);
    expect(rows[3]!.said).toEqual({
      archivalCode: 'J019-WS·2019·Y-0001', documentNumber: '清水发〔2019〕3号', title: '关于做好2019年防汛准备工作的通知', date: '20190315', pageCount: '6', carrier: '纸质', responsible: '清河县水利局', language: '汉语', boxNumber: '12',
      summary: '部署汛前检查、物资储备和值班。', openStatus: '开放', retention: '永久', recordGroup: 'WS', year: '2019', keywords: '防汛；值班', documentType: '通知', personNames: '𠮷田健',
    });
    expect(rows[4]!.said).toMatchObject({ date: '201904-201906', classification: '内部', relatedUnits: '工程图纸另见科技档案。' });
    expect(rows[4]!.extra).toEqual({ seriesPath: '文书档案 / 2019年', 'did/dao': '<dao href="scans/0002.tif" title="扫描件"/>', relatedmaterial: '<relatedmaterial><p>工程图纸另见<ref target="kj1">科技档案</ref>。</p></relatedmaterial>' });
    expect(rows[0]!.said).toMatchObject({ administrativeHistory: '1958年设清河县水利科。\n1984年改称清河县水利局，负责全县防汛抗旱、水利工程建设和水资源管理。', extent: '1240 卷', date: '1958-2019' });
    expect(notes).toEqual({ eadheader: 1, 'did/repository': 1, 'bioghist/head': 1, prefercite: 1, 'did/dao': 1, relatedmaterial: 1 });
  });

  it('reads the same item out of EAD3, and keeps relations, digital objects and parts of names', async () => {
    const { rows } = await fixture('water-bureau.ead3.xml');
    expect(rows.map(({ level }) => level)).toEqual(['fonds', 'item']);
    expect(rows[1]!.said).toMatchObject({ archivalCode: 'J019-WS·2019·Y-0001', documentNumber: '清水发〔2019〕3号', date: '20190315', pageCount: '6', openStatus: '开放', retention: '永久', keywords: '防汛', note: '原件有批注。' });
    expect(Object.keys(rows[1]!.extra!).sort()).toEqual(['did/daoset', 'did/langmaterial', 'relations']);
    expect(rows[0]!.said['extent']).toBe('1240 卷');
  });

  it('reads an English family’s papers of the DTD form, six components deep; leaf files become items and say so', async () => {
    const { rows, notes } = await fixture('hartwell-papers.ead2002.xml');
    expect(rows.map(({ level, ref, said }) => `${ref} ${level} ${said['levelOfDescription'] ?? ''}`.trim())).toEqual([
      '0 fonds', '1 class series', '1.1 class subseries', '1.1.1 volume', '1.1.1.1 item', '1.1.1.2 item', '1.1.2 item file', '1.2 class subseries', '1.2.1 class subseries', '1.2.1.1 class subseries', '1.2.1.1.1 class subseries', '1.2.1.1.1.1 item file', '2 class accession', '2.1 item file', '0 later class',
    ]);
    // An index behind the components, of the whole: no record, and not lost.
    expect(rows.at(-1)).toMatchObject({ parentRef: '0', extra: { index: expect.stringContaining('<index>') } });
    expect(rows[0]!.said).toMatchObject({ title: 'Hartwell Family Papers, 1768-1931', date: '1768-1931', dateText: 'bulk 1840-1890', extent: 'About 14 linear feet (28 boxes)', language: 'Mostly in English, some in French.', acquisitionSource: 'Gift of Miss E. Hartwell, 1957.' });
    expect(rows[3]!.said).toMatchObject({ title: 'Letters received & drafts "of replies"', boxNumber: '1', storageLocation: 'folder 1', date: '1768-1771' });
    expect(rows[4]!.said).toMatchObject({ title: 'From Anne Hartwell, Bath', pageCount: '4', date: '17680502', dateText: '2 May 1768' });
    expect(rows[5]!.said).toMatchObject({ dateText: 'undated', note: 'Torn.' });
    expect(rows[6]!.said).toMatchObject({ date: '[1772-1801]', dateText: 'circa 1772-1801' });
    expect(notes).toMatchObject({ index: 1, prefercite: 1, 'did/dao': 1, 'did/repository': 1, bioghist: 1 });
  });

  it('reads AtoM’s CSV', async () => {
    const { facts, rows } = await fixture('hartwell-papers.atom.csv');
    expect(facts.format).toBe('atom');
    expect(rows.map(({ level, ref, parentRef, said }) => [level, ref, parentRef, said['archivalCode']])).toEqual([['fonds', '10', undefined, 'HAR'], ['class', '20', '10', 'HAR/1'], ['volume', '30', '20', 'HAR/1/1'], ['item', '31', '30', 'HAR/1/1/1'], ['item', '40', '10', 'HAR/2']]);
    expect(rows[3]!.said).toEqual({
      archivalCode: 'HAR/1/1/1', documentNumber: 'A-12', title: 'From Anne Hartwell', date: '17680502', dateText: '2 May 1768；copied about 1810', pageCount: '4', responsible: 'Hartwell, Anne', summary: 'Asks after the mill.\nSecond sheet is a plan.', language: '英语',
      keywords: 'mills；family life', personNames: 'Hartwell, Anne；Hartwell, John', placeNames: 'Bath',
    });
    expect(rows[3]!.extra).toEqual({ alternativeIdentifiers: 'Folio 7' });
    expect(rows[4]!.said).toMatchObject({ date: '1801-1809', pageCount: '212', levelOfDescription: 'File', note: 'Binding broken.' });
  });

  it('reads AtoM rows whose parents stand below them, and refuses a hierarchy that is none', async () => {
    const csv = (...rows: string[]) => ['legacyId,parentId,title,levelOfDescription,culture', ...rows].join('\n');
    const { rows } = await read(csv('3,2,Leaf,Item,en', '2,1,Middle,Series,en', '1,,Top,Fonds,en', ',1,Loose,Item,en'), 'upside-down.csv');
    expect(rows.map(({ said, level }) => `${said['title']} ${level}`)).toEqual(['Top fonds', 'Middle class', 'Loose item', 'Leaf item']);
    await expect(read(csv('1,,A,Fonds,en', '1,,B,Item,en'), 'a.csv')).rejects.toMatchObject({ code: 'EXCHANGE_ID_REPEATED', data: { row: 3, id: '1' } });
    await expect(read(csv('1,,A,Fonds,en', '2,9,B,Item,en'), 'a.csv')).rejects.toMatchObject({ code: 'EXCHANGE_PARENT_MISSING', data: { row: 3, id: '9' } });
    await expect(read(csv('1,3,A,Series,en', '2,1,B,Series,en', '3,2,C,Item,en'), 'a.csv')).rejects.toMatchObject({ code: 'EXCHANGE_PARENT_CYCLE', data: { row: 2, id: '1' } });
    await expect(read('legacyId,parentId\n1,\n', 'a.csv')).rejects.toMatchObject({ code: 'EXCHANGE_COLUMN_MISSING', data: { column: 'title' } });
  });

  it('finds what repeats in the XML of another system, and lets another element be chosen', async () => {
    const { facts, headings, rows } = await fixture('system-catalogue.xml');
    expect(facts).toMatchObject({ format: 'xml', sheet: '/目录数据/门类/文件' });
    expect(facts.sheets.map(({ name }) => name)).toContain('/目录数据/门类');
    expect(headings).toEqual(['@序号', '档号', '题名', '责任者', '文件日期', '页数', '保管期限', '年度', '主题词', '附件/名称', '附件/页数']);
    expect(rows.map(({ row, said }) => [row, said['档号'], said['题名'], said['主题词'], said['附件/名称']])).toEqual([
      [1, 'J019-WS·2019·Y-0001', '关于做好2019年防汛准备工作的通知', '防汛；值班', '物资清单'], [2, 'J019-WS·2019·D30-0002', '大坝加固的请示 & 批复', undefined, undefined], [3, 'J019-KJ·JJ·02-005-001', '坝体横断面图', undefined, undefined],
    ]);
    expect((await fixture('system-catalogue.xml', { sheet: '/目录数据/门类' })).rows).toHaveLength(2);
    const named = await read('<ROWS><R><F name="题名">甲</F><F name="页数">2</F></R><R><F name="题名">乙</F><F name="页数">3</F></R></ROWS>', 'fields.xml');
    expect(named.rows.map(({ said }) => said)).toEqual([{ 题名: '甲', 页数: '2' }, { 题名: '乙', 页数: '3' }]);
    await expect(read('<a><b>1</b></a>', 'nothing.xml')).rejects.toMatchObject({ code: 'EXCHANGE_FORMAT_UNKNOWN', data: { found: 'a' } });
  });
});

it('what is written for AtoM reads back as the same records', async () => {
  const word = fc.array(fc.oneof(fc.constantFrom('"', ',', '\n', '|', '；', '𠮷', '=1+1', ' '), fc.string({ unit: 'grapheme', maxLength: 3 })), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('').replaceAll('\u0000', '').replace(/[\r\ud800-\udfff]/gu, '').trim()).filter((value) => value !== '');
  const values = fc.record({ title: word, archivalCode: word, documentNumber: word, keywords: word, summary: word, note: word, openStatus: fc.constant('开放'), date: fc.constantFrom('1952', '[1952]', '1952-1953'), pageCount: fc.constant('3'), own_1: word, accessConditions: word }, { requiredKeys: ['title'] });
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('project', 'volume', 'item' as const), values), { maxLength: 6 }), async (drafts) => {
    const nodes = drafts.map(([role, record], index): ExchangeNode => ({ depth: index % 3 + 1, role: role as ExchangeNode['role'], ref: `r${index}`, values: new Map(Object.entries(record)) }));
    let csv = '';
    for await (const piece of writeAtom({ code: 'J019', name: '清河', values: new Map([['title', '清河']]), language: 'chi', madeAt: '2026-11-30T02:00:00.000Z', madeBy: '王芳' }, nodes, ['own_1'])) csv += piece;
    const { rows } = await read(csv, 'out.csv');
    expect(rows.slice(1).map(({ level, said, extra }) => ({ level, ...said, ...extra }))).toEqual(nodes.map(({ role, values: record }) => ({
      level: role, ...Object.fromEntries([...record].filter(([field]) => role === 'item' || (field !== 'date' && field !== 'pageCount')).map(([field, value]) => [field === 'own_1' ? 'custom.own_1' : field, value])),
    })));
    const depths = new Map<string | undefined, number>([['fonds', 0]]);
    for (const { ref, parentRef } of rows.slice(1)) depths.set(ref, depths.get(parentRef)! + 1);
    expect([...depths.values()].slice(1)).toEqual(nodes.map(({ depth }) => depth));
  }), { numRuns: 60 });
});
