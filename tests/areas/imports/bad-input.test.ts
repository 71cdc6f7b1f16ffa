import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { importing } from '../../harness/import-file.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { dbfTable, GB_18030, workbook, zipOf } from './bad-files.ts';

const disk = mkdtempSync(join(tmpdir(), 'muniment-bad-input-'));
afterAll(() => rmSync(disk, { recursive: true, force: true }));

let room: TestRoom;
let files: ReturnType<typeof importing>;
let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
beforeEach(async () => {
  room = await openTestRoom();
  place = await createFondsWithUnits(room.client);
  files = importing(room.client, place.fondsId);
});
afterEach(() => room.close());

const HEAD = '档号,题名,年度,保管期限,机构,日期';
const row = (title: string, { code = '', date = '20190501' } = {}) => `${code},${title},2019,30年,办公室,${date}`;
const csv = (...rows: string[]) => [HEAD, ...rows].join('\n');
const titles = async () => (await room.client.catalogue.listItems({ filter: {}, sort: { by: 'entered', descending: false } })).rows.map(({ title }) => title);
const cells = (number: number, texts: readonly string[]) => `<row r="${number}">${texts.map((text, index) => `<c r="${'ABCDEF'[index]}${number}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const CHEAP = HEAD.split(',');
/** That no archive makes small. */
const TEN_MEGABYTES = () => Buffer.from(Array.from({ length: 8_000_000 }, (_, index) => (index * 2_654_435_761) & 255)).toString('base64');
const CODE = 'Z109-WS·2019-D30-BGS-0001';

describe('a row with something wrong is named with its column and its words, and the others come', () => {
  const bad: readonly (readonly [string, string, () => string | Uint8Array | Promise<Uint8Array>, readonly (readonly [number, string, string, string])[]])[] = [
    ['a byte that is no character', 'a.csv', () => Buffer.concat([Buffer.from(csv(row('关于召开全县水利工作会议的通知'), ',坏')), Buffer.from([0xff]), Buffer.from(',2019,30年,办公室,\n')]), [[3, 'title', 'charactersLost', '坏\ufffd']]],
    ['more cells than columns', 'a.csv', () => csv(row('好'), `${row('通知')},附件`), [[3, '', 'tooManyCells', '附件']]],
    ['fewer cells than columns', 'a.csv', () => csv(row('好'), ',只有题名'), [[3, 'year', 'required', ''], [3, 'retention', 'required', '']]],
    ['an error in a formula', 'a.xlsx', () => workbook(cells(1, CHEAP) + cells(2, ['', '好', '2019', '30年', '办公室', '']) + '<row r="3"><c r="B3" t="e"><f>A9</f><v>#REF!</v></c><c r="C3"><v>2019</v></c><c r="D3" t="inlineStr"><is><t>30年</t></is></c></row>'), [[3, 'title', 'errorCell', '#REF!']]],
    ['ten megabytes in one cell', 'a.csv', () => csv(row('好'), row('长'.repeat(3_400_000))), [[3, 'title', 'cellTooLong', '长'.repeat(80)]]],
    ['a megabyte in a cell of a workbook', 'a.xlsx', () => workbook(cells(1, CHEAP) + cells(2, ['', '好', '2019', '30年', '办公室', '']) + cells(3, ['', '题', '2019', '30年', '办公室', `x${'长'.repeat(400_000)}`])), [[3, 'date', 'cellTooLong', `x${'长'.repeat(79)}`]]],
    ['ten megabytes in a cell of a workbook', 'a.xlsx', () => workbook(cells(1, CHEAP) + cells(2, ['', '好', '2019', '30年', '办公室', '']) + cells(3, ['', TEN_MEGABYTES(), '2019', '30年', '办公室', ''])), [[3, 'title', 'cellTooLong', TEN_MEGABYTES().slice(0, 80)]]],
    ['ten megabytes in the list of texts of a workbook', 'a.xlsx', () => zipOf({
      'xl/sharedStrings.xml': `<sst><si><t>好</t></si><si><r><t>${TEN_MEGABYTES()}</t></r><r><t>x</t></r></si></sst>`,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells(1, CHEAP)}${[2, 3].map((number) => `<row r="${number}"><c r="B${number}" t="s"><v>${number - 2}</v></c><c r="C${number}"><v>2019</v></c><c r="D${number}" t="inlineStr"><is><t>30年</t></is></c></row>`).join('')}</sheetData></worksheet>`,
    }), [[3, 'title', 'cellTooLong', TEN_MEGABYTES().slice(0, 80)]]],
    ['ten megabytes in an element, or in an attribute, of XML', 'a.xml', () => `<目录>${[['好', ''], ['题'.repeat(10_000_000), ''], ['丙', 'x'.repeat(10_000_000)]].map(([title, id]) => `<文件 id="${id}"><题名>${title}</题名><年度>2019</年度><保管期限>永久</保管期限></文件>`).join('')}</目录>`, [[2, 'title', 'cellTooLong', '题'.repeat(80)], [3, '', 'cellTooLong', 'x'.repeat(80)]]],
    ['a 档号 twice in the file', 'a.csv', () => csv(row('好', { code: CODE }), row('又是', { code: 'Z109—WS．2019-d30-bgs-0001' })), [[3, 'archivalCode', 'codeRepeated', CODE]]],
    ['a control character', 'a.csv', () => csv(row('好'), row('响\u0007铃')), [[3, 'title', 'controlCharacters', '响\u0007铃']]],
    ['30 February', 'a.csv', () => csv(row('好'), row('题', { date: '2023-02-30' })), [[3, 'date', 'dateUnreadable', '2023-02-30']]],
    ['a thirteenth month', 'a.csv', () => csv(row('好'), row('题', { date: '20231301' }), row('题', { date: '2023年13月' })), [[3, 'date', 'dateUnreadable', '20231301'], [4, 'date', 'dateUnreadable', '2023年13月']]],
    ['days before Christ and of another era', 'a.csv', () => csv(row('好', { date: '公元二〇一九年五月十一日' }), row('题', { date: '公元前221年' }), row('题', { date: '民国三十八年' })), [[3, 'date', 'dateUnreadable', '公元前221年'], [4, 'date', 'dateUnreadable', '民国三十八年']]],
    ['30 February and a thirteenth month in a DBF', 'a.dbf', () => dbfTable([['好', '20190501'], ['甲', '20230230'], ['乙', '20231301']]), [[2, 'date', 'dateUnreadable', '20230230'], [3, 'date', 'dateUnreadable', '20231301']]],
    ['the 29 February that Excel made up, and a number that is no day', 'a.xlsx', () => workbook(cells(1, CHEAP) + [59, 60, 1e15].map((day, index) => `<row r="${index + 2}"><c r="B${index + 2}" t="inlineStr"><is><t>题</t></is></c><c r="C${index + 2}"><v>1900</v></c><c r="D${index + 2}" t="inlineStr"><is><t>永久</t></is></c><c r="F${index + 2}" s="1"><v>${day}</v></c></row>`).join(''), 14), [[3, 'date', 'dateUnreadable', '19000229'], [4, 'date', 'dateUnreadable', '1000000000000000']]],
  ];
  it.each(bad)('%s', async (_what, name, bytes, problems) => {
    const content = await bytes();
    const constants: Record<string, string> = name === 'a.dbf' ? { year: '2019', retention: 'Y' } : {};
    const checked = await files.check(content, { constants, encoding: name === 'a.dbf' ? 'utf-8' : null }, name);
    expect(checked.report!.problems.map(({ row: number, field, problem, value }) => [number, field, problem, value])).toEqual(problems);
    await expect(room.client.imports.startImport({ importId: checked.importId })).rejects.toMatchObject({ code: 'IMPORTS_ROWS_INVALID', data: { row: problems[0]![0] } });
    expect(await titles()).toEqual([]);
    expect(await files.run(content, { constants, encoding: name === 'a.dbf' ? 'utf-8' : null, invalid: 'skip' }, name)).toMatchObject({ state: 'done', added: 1, refused: new Set(problems.map(([number]) => number)).size });
    expect(await titles()).toHaveLength(1);
  }, 60_000);

  it('a 档号 that the room has, whoever may see it', async () => {
    await room.client.catalogue.createItem({ fields: describeItem(place, { title: '机密的', classification: 'confidential', secrecyTerm: '10年' }), assignCode: true });
    const clerk = importing(room.as({ roles: ['clerk'], clearance: 'internal' }), place.fondsId);
    expect((await clerk.check(csv(row('题', { code: CODE })))).report!.problems).toMatchObject([{ row: 2, field: 'archivalCode', problem: 'codeTaken', value: CODE }]);
  });

  it('formulas are words, and characters outside the first plane are themselves in every format and encoding', async () => {
    const rare = '𠮷𪚥';
    const table = csv(row(`=SUM(A1) ${rare}`));
    for (const [bytes, name] of [[table, 'a.csv'], [Buffer.from(`\ufeff${table}`, 'utf16le'), 'b.csv'], [await workbook(cells(1, CHEAP) + cells(2, ['', `=SUM(A1) ${rare}`, '2019', '30年', '办公室', ''])), 'c.xlsx'], [`<?xml version="1.0"?><目录><文件><题名>=SUM(A1) ${rare}</题名><年度>2019</年度><保管期限>永久</保管期限></文件><文件><题名>乙</题名><年度>2019</年度><保管期限>永久</保管期限></文件></目录>`, 'd.xml']] as const) {
      expect((await files.run(bytes, {}, name)).refused).toBe(0);
    }
    expect((await titles()).filter((title) => title === `=SUM(A1) ${rare}`)).toHaveLength(4);
    expect((await files.run(GB_18030, { constants: { year: '2019', retention: 'Y' }, foreignCodes: 'keep' }, 'f.csv')).report).toMatchObject({ rows: 1, refuse: 0 });
    expect(await titles()).toContain('关于防汛的通知𠮷');
  });

  it('references that lead round in a circle are words of a finding aid, and are followed by nobody', async () => {
    const ref = (to: string) => `<relatedmaterial><p>见<ref target="${to}" href="file:///etc/passwd">另件</ref></p></relatedmaterial>`;
    const ead = `<ead><eadheader><eadid>x</eadid></eadheader><archdesc level="fonds"><did><unittitle>T</unittitle></did><dsc><c id="a" parent="b" level="item"><did><unittitle>甲</unittitle></did>${ref('b')}</c><c id="b" parent="a" level="item"><did><unittitle>乙</unittitle></did>${ref('a')}</c></dsc></archdesc></ead>`;
    expect(await files.run(ead, { constants: { year: '2019', retention: 'Y', recordGroup: 'WS' } }, 'a.xml')).toMatchObject({ added: 2, refused: 0 });
    expect(JSON.stringify((await room.client.catalogue.listItems({ filter: {}, sort: {} })).rows.map(({ custom }) => custom))).not.toContain('root:');
  });
});

describe('a file that cannot be read as a whole is refused with a code and a place, and nothing of it is in the room', () => {
  const laughs = '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><ead>&b;</ead>';
  const outside = '<!DOCTYPE ead [<!ENTITY x SYSTEM "file:///etc/passwd">]><ead>&x;</ead>';
  const atom = (...rows: string[]) => ['legacyId,parentId,title', ...rows].join('\n');
  const refused: readonly (readonly [string, string, () => string | Uint8Array | Promise<Uint8Array>, object])[] = [
    ['an encoding that the XML does not have', 'a.xml', () => Buffer.concat([Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<ead>'), Buffer.from('b7c0d1b4', 'hex')]), { code: 'EXCHANGE_XML_ENCODING', data: { line: 2 } }],
    ['a quote without a partner', 'a.csv', () => csv(row('好'), ',"坏,2019,30年'), { code: 'IMPORTS_QUOTE_OPEN', data: { line: 3 } }],
    ['parents in a circle', 'a.csv', () => atom('1,2,甲', '2,3,乙', '3,1,丙'), { code: 'EXCHANGE_PARENT_CYCLE', data: { row: 2 } }],
    ['a row that is its own parent', 'a.csv', () => atom('1,1,甲'), { code: 'EXCHANGE_PARENT_CYCLE', data: { row: 2 } }],
    ['an XML bomb in EAD', 'a.xml', () => laughs, { code: 'EXCHANGE_XML_DOCTYPE', data: { line: 2 } }],
    ['an external entity in EAD', 'a.xml', () => outside, { code: 'EXCHANGE_XML_DOCTYPE' }],
    ['an XML bomb in other XML', 'a.xml', () => laughs.replaceAll('ead', '目录'), { code: 'EXCHANGE_XML_DOCTYPE' }],
    ['an XML bomb in a workbook', 'a.xlsx', () => zipOf({ 'xl/worksheets/sheet1.xml': laughs }), { code: 'EXCHANGE_XML_DOCTYPE' }],
    ['a part of a workbook that bursts', 'a.xlsx', () => workbook(cells(1, [' '.repeat(60_000_000)])), { code: 'IMPORTS_ARCHIVE_REFUSED' }],
    ['a workbook of thousands of parts', 'a.xlsx', () => zipOf(Object.fromEntries(Array.from({ length: 4001 }, (_, index) => [`xl/media/${index}.xml`, 'x']))), { code: 'IMPORTS_ARCHIVE_REFUSED' }],
    ['an archive in an archive', 'a.xlsx', async () => zipOf({ 'xl/worksheets/sheet1.xml': Buffer.from(deflateRawSync(await zipOf({}))).toString('latin1') }), { code: expect.stringMatching(/^EXCHANGE_XML_(?:CHARACTER|MALFORMED)$/u) }],
    ['a part whose name leads out', 'a.xlsx', async () => Buffer.from((await workbook(cells(1, CHEAP))).toString('latin1').replaceAll('xl/styles.xml', '../styles.xml'), 'latin1'), { code: 'IMPORTS_ARCHIVE_REFUSED' }],
    ['a table that was cut off', 'a.dbf', () => dbfTable([['好', '20190501'], ['乙', '20190502']]).subarray(0, 130), { code: 'IMPORTS_FORMAT_BROKEN' }],
  ];
  it.each(refused)('%s', async (_what, name, bytes, expected) => {
    const importId = await files.take(await bytes(), name);
    const failed = await room.client.imports.startCheck({ importId, settings: { fondsId: place.fondsId } }).catch((error: unknown) => error);
    if (failed instanceof Error) expect(failed).toMatchObject(expected);
    else {
      // Found only when all of it was read: the batch says so and is as it was before.
      const { lastEvent } = await room.client.system.getStatus({});
      const find = async () => (await room.client.system.listJobs({ limit: 5 })).find(({ state }) => state === 'failed');
      if (await find() === undefined) for await (const event of await room.client.system.watchEvents({ afterNumber: lastEvent })) if (event.name === 'system.jobChanged' && await find() !== undefined) break;
      expect((await room.client.imports.getImport({ importId }))).toMatchObject({ state: 'ready', errorCode: (expected as { code: unknown }).code });
    }
    expect(await titles()).toEqual([]);
    await expect(room.client.imports.startImport({ importId })).rejects.toMatchObject({ code: 'IMPORTS_STATE' });
  }, 60_000);
});

describe('what a file is called', () => {
  it('is shown without tricks and never becomes a path', async () => {
    const before = new Set(readdirSync(room.folder, { recursive: true }).map(String));
    for (const [given, shown] of [
      ['../../../etc/passwd.csv', 'passwd.csv'], ['..\\..\\系统.csv', '系统.csv'], ['/etc/a.csv', 'a.csv'], ['C:\\Windows\\a.csv', 'a.csv'], ['C:a.csv', 'a.csv'], ['a\u0000.csv', 'a.csv'], ['倒\u202evsc.exe', '倒vsc.exe'],
      ['CON', '_CON'], ['nul.txt', '_nul.txt'], ['COM1.csv', '_COM1.csv'], ['a.csv. ', 'a.csv'], ['..', 'file'], ['𠮷.csv', '𠮷.csv'],
    ] as const) {
      expect((await room.client.imports.beginUpload({ fileName: given, sizeBytes: 3 })).fileName).toBe(shown);
    }
    const { importId } = await room.client.imports.beginUpload({ fileName: '../x.csv', sizeBytes: 3 });
    await room.client.imports.addPiece({ importId, part: 'file', offset: 0, piece: new File(['a\nb'], '../../y.csv') });
    const made = readdirSync(room.folder, { recursive: true }).map(String).filter((path) => !before.has(path));
    expect(made.filter((path) => !/^imports(?:[/\\][0-9a-f-]{36}(?:[/\\]file)?)?$/u.test(path) && !/sqlite/u.test(path))).toEqual([]);
  });

  it('on the disk may be anything; the room itself and folders are not taken', async () => {
    const path = join(disk, '𠮷 ..; rm -rf \n 目录.csv');
    writeFileSync(path, csv(row('好')));
    expect((await room.client.imports.takeFile({ path })).fileName).toBe('𠮷 ..; rm -rf  目录.csv');
    for (const refused of [join(room.folder, 'room.sqlite'), join(disk, '..', room.folder), disk, 'relative.csv', join(disk, 'gone.csv')]) await expect(room.client.imports.takeFile({ path: refused })).rejects.toMatchObject({ code: 'IMPORTS_FILE_UNREADABLE' });
  });
});
