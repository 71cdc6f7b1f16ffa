import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveRule } from '../arrangement/arranged-room.ts';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { importing } from '../../harness/import-file.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

const HEADER = 'DH,QZH,ND,机构（问题）,BGQX,TM,WH,RZZ,WJRQ,YS,MJ,开放标识,提要列';
const row = (number: string, title: string, changes: Partial<Record<'year' | 'unit' | 'retention' | 'date' | 'pages' | 'level', string>> = {}) =>
  [`Z109-WS·2019-D30-BGS-${number}`, 'Z109', changes.year ?? '2019', changes.unit ?? '办公室', changes.retention ?? '30年', title, '青水发〔2019〕3号', '青石县水利局',
    changes.date ?? '2019-5-1', changes.pages ?? '3', changes.level ?? '公开', '控制', '一'].join(',');

describe('importing a file', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  let files: ReturnType<typeof importing>;
  beforeEach(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
    files = importing(room.client, place.fondsId);
  });
  afterEach(() => room.close());

  const list = async (filter: Parameters<TestRoom['client']['catalogue']['listItems']>[0]['filter'] = {}) => (await room.client.catalogue.listItems({ filter, sort: { by: 'entered', descending: false } })).rows;
  const titles = async () => (await list()).map((item) => item.title);

  it('knows the columns of Chinese products and writes nothing while it only looks', async () => {
    const importId = await files.take(`${HEADER}\r\n${row('0001', '"通知, 含""引号"""')}\r\n`);
    const seen = await room.client.imports.previewImport({ importId, settings: { fondsId: place.fondsId } });
    expect(seen.columns.map((column) => column.field)).toEqual(['archivalCode', 'fonds', 'year', 'unit', 'retention', 'title', 'documentNumber', 'responsible', 'date', 'pageCount', 'classification', 'openStatus', null]);
    expect(seen).toMatchObject({ facts: { format: 'csv', encoding: 'utf-8' }, sample: [{ row: 2, problems: [] }] });
    expect(seen.sample[0]!.texts[5]).toBe('通知, 含"引号"');
    expect(await titles()).toEqual([]);
  });

  it('keeps the codes that the papers bear and goes on counting after the highest', async () => {
    const batch = await files.run(`\ufeff${HEADER}\n${row('0002', '甲')}\n${row('0007', '乙', { date: '2019-5-2' })}\n`);
    expect(batch).toMatchObject({ state: 'done', added: 2, skipped: 0, refused: 0, report: { duplicates: 0, leftOut: [{ heading: '提要列', count: 2 }] } });
    const { item } = await room.client.catalogue.createItem({ fields: describeItem(place), assignCode: true });
    expect(item.archivalCode).toBe('Z109-WS·2019-D30-BGS-0008');
    expect((await list({ title: '甲' }))[0]).toMatchObject({ date: '20190501', retention: 'D30', unitName: '办公室', openStatus: 'controlled', pageCount: 3, documentNumber: '青水发〔2019〕3号', itemNumber: 2 });
  });

  it('says which row is wrong and how, and then imports all or nothing unless told to skip', async () => {
    await files.run(`${HEADER}\n${row('0001', '早先的')}`);
    const csv = [HEADER, row('0001', '号被占'), row('0002', '好的'), row('0002', '重号'), row('0003', '期限', { retention: '长久' }), row('0004', '单位', { unit: '不存在' }), row('0005', '矛盾', { year: '2018' }), row('0006', ''), row('0007', '日期', { date: '2019-02-30' })].join('\n');
    const checked = await files.check(csv);
    expect(checked.report!.problems.map(({ row: number, field, problem, value }) => [number, field, problem, value])).toEqual([
      [2, 'archivalCode', 'codeTaken', 'Z109-WS·2019-D30-BGS-0001'], [4, 'archivalCode', 'codeRepeated', 'Z109-WS·2019-D30-BGS-0002'], [5, 'retention', 'retentionUnreadable', '长久'],
      [6, 'unit', 'unitUnreadable', '不存在'], [7, 'archivalCode', 'codeNotByRule', 'Z109-WS·2019-D30-BGS-0005'], [8, 'title', 'required', ''], [9, 'date', 'dateUnreadable', '2019-02-30'],
    ]);
    expect(checked.report).toMatchObject({ rows: 8, add: 1, refuse: 7 });
    await expect(room.client.imports.startImport({ importId: checked.importId })).rejects.toMatchObject({ code: 'IMPORTS_ROWS_INVALID', data: { count: 7, row: 2 } });
    expect(await titles()).toEqual(['早先的']);
    expect(await files.run(csv, { invalid: 'skip' })).toMatchObject({ state: 'done', added: 1, refused: 7 });
    expect(await titles()).toEqual(['早先的', '好的']);
  });

  it('gives the refused rows back as a file that can be mended and imported again', async () => {
    const batch = await files.run([HEADER, row('0001', '"=1+1, 好"'), row('0002', '=SUM(A1)', { retention: '长久' })].join('\n'), { invalid: 'skip' });
    const text = await files.errorFile(batch.importId);
    expect(text.startsWith('\ufeffDH,QZH,')).toBe(true);
    expect(text).toContain("'=SUM(A1)");
    expect(text).toContain('保管期限：保管期限写法不对');
    expect(await files.run(text.replace('长久', '永久').replace('D30', 'Y'))).toMatchObject({ state: 'done', added: 1 });
    expect(await titles()).toEqual(['=1+1, 好', '=SUM(A1)']);
  });

  it('reads out of the code what has no column of its own', async () => {
    await files.run('档号,题名\nz109—ws.2011-y-rsk-0003,只有档号和题名');
    expect((await list())[0]).toMatchObject({ archivalCode: 'Z109-WS·2011-Y-RSK-0003', year: 2011, retention: 'Y', unitName: '人事科', recordGroup: 'WS' });
  });

  it('follows the person who says what a column means, what a word means and what is always so', async () => {
    const csv = 'Betreff\tJahr\tFrist\tUrheber\tTag\tSeiten\n第一件\t2020\t长久\t县局\t3/2/2020\t2\n第二件\t2020\t长久\t县局\t4/12/2020\t1\n';
    const mapping = { Betreff: 'title', Jahr: 'year', Frist: 'retention', Urheber: 'responsible', Tag: 'date', Seiten: 'pageCount' };
    const importId = await files.take(csv);
    await expect(room.client.imports.startCheck({ importId, settings: { fondsId: place.fondsId } })).rejects.toMatchObject({ code: 'IMPORTS_WITHOUT_TITLE' });
    await files.run(csv, { mapping, values: { retention: { 长久: '永久' } }, constants: { unit: 'BGS' }, dateOrder: 'dmy', assignCodes: true });
    expect((await list()).map((item) => [item.archivalCode, item.title, item.date])).toEqual([['Z109-WS·2020-Y-BGS-0001', '第一件', '20200203'], ['Z109-WS·2020-Y-BGS-0002', '第二件', '20201204']]);
  });

  it('imports nothing above the clearance of whoever imports', async () => {
    const clerk = importing(room.as({ roles: ['clerk'], clearance: 'internal' }), place.fondsId);
    const { report } = await clerk.check(`${HEADER}\n${row('0001', '密件', { level: '机密★10年' })}`);
    expect(report!.problems).toMatchObject([{ row: 2, field: 'classification', problem: 'aboveClearance', value: '机密★10年' }]);
  });

  it('keeps numbers of other systems as other numbers, and a code against the rule as a former one where asked', async () => {
    const csv = '档号,题名,年度,保管期限,机构,馆编件号,原编号\n文书-2019-12,老目录的一件,2019,永久,办公室,0007,SYS-99\n';
    expect((await files.check(csv)).report!.problems).toMatchObject([{ row: 2, field: 'archivalCode', problem: 'codeNotByRule' }]);
    await files.run(csv, { foreignCodes: 'keep' });
    expect((await list())[0]).toMatchObject({ archivalCode: null, aliases: [{ kind: 'former', code: '文书-2019-12' }, { kind: 'archiveNumber', code: '0007' }, { kind: 'source', code: 'SYS-99' }] });
  });

  it('fills further elements of description, known by their labels', async () => {
    const batch = await files.run('题名,年度,保管期限,摘要,人名,没人认识\n有提要的,2019,永久,讲防汛的,王芳,x\n');
    expect(batch.report!.leftOut).toEqual([{ heading: '没人认识', count: 1 }]);
    expect((await list())[0]!.custom).toEqual({ summary: '讲防汛的', personNames: '王芳' });
  });

  it('passes over what is in the room, or completes it where it is empty, as was chosen', async () => {
    await files.run(`${HEADER}\n${row('0001', '先有的', { pages: '' })}`);
    const csv = `${HEADER},ZTC\n${row('0001', '改了题名', { pages: '9' })},防汛\n${row('0002', '新的')},\n`;
    expect(await files.run(csv, { existing: 'skip' })).toMatchObject({ added: 1, skipped: 1 });
    expect((await list({ title: '先有' }))[0]).toMatchObject({ pageCount: 0, keywords: '' });
    expect(await files.run(`${HEADER},ZTC\n${row('0001', '改了题名', { pages: '9' })},防汛\n`, { existing: 'fill' })).toMatchObject({ added: 0, filled: 1 });
    expect((await list({ title: '先有' }))[0]).toMatchObject({ title: '先有的', pageCount: 9, keywords: '防汛' });
  });

  it('names records that may be the same, in the file and in the room', async () => {
    await files.run(`${HEADER}\n${row('0001', '防汛通知')}`);
    const csv = `${HEADER}\n${row('0002', '防汛通知')}\n${row('0003', '防汛通知')}\n${row('0004', '另一件')}\n`;
    const { report } = await files.check(csv);
    // The fourth has another title, and by the room's rule the same number, day and body say enough.
    expect(report).toMatchObject({ add: 3, duplicates: 3, duplicateList: [{ row: 2, kind: 'description', other: 'Z109-WS·2019-D30-BGS-0001' }, { row: 3, kind: 'description', other: '2' }, { row: 4, kind: 'description', other: 'Z109-WS·2019-D30-BGS-0001' }] });
    await room.client.duplicates.saveRule({ ...(await room.client.duplicates.getRule({})), fieldSets: [['title', 'date']] });
    expect(await files.run(csv, { duplicates: 'refuse', invalid: 'skip' })).toMatchObject({ added: 1, refused: 2 });
  });

  it('lists what a batch brought, finds it and keeps it in the history', async () => {
    const lines = Array.from({ length: 600 }, (_, index) => row(String(index + 1).padStart(4, '0'), `第${index + 1}号防汛通知`));
    const batch = await files.run([HEADER, ...lines].join('\n'));
    await files.run(`${HEADER}\n${row('0700', '别的批次')}`);
    const found = await list({ title: '433号防汛' });
    expect(found.map((item) => item.itemNumber)).toEqual([433]);
    expect(await room.client.catalogue.countItems({ filter: { importId: batch.importId } })).toMatchObject({ count: 600 });
    expect(await list({ importId: batch.importId, title: '第433号' })).toHaveLength(1);
    expect(await room.client.catalogue.getItemHistory({ itemId: found[0]!.itemId })).toMatchObject([{ kind: 'item.create', reason: '文书.csv' }]);
    expect((await room.client.imports.listImports({})).rows.map(({ fileName, state, added }) => [fileName, state, added])).toEqual([['文书.csv', 'done', 1], ['文书.csv', 'done', 600]]);
  });

  it('reads volumes, and files items into them by code', async () => {
    const { client } = room;
    const parts = [{ kind: 'field', source: 'fonds', width: 4, separatorBefore: '' }, { kind: 'field', source: 'recordGroup', width: 0, separatorBefore: '-' }, { kind: 'field', source: 'year', width: 4, separatorBefore: '·' }];
    const volumePart = { kind: 'sequence', source: 'volume', width: 4, separatorBefore: '-' };
    await saveRule(client, place.fondsId, 'RS', 'volume', [...parts, volumePart]);
    await saveRule(client, place.fondsId, 'RS', 'item', [...parts, volumePart, { kind: 'sequence', source: 'item', width: 3, separatorBefore: '-' }]);
    const volumes = '档号,案卷题名,年度,保管期限,门类,部门\nZ109-RS·2019-0001,干部任免材料,2019,永久,人事,办公室\nZ109-RS·2019-0002,工资材料,2019,永久,人事,办公室\n';
    expect(await files.run(volumes, { level: 'volume' }, '案卷目录.csv')).toMatchObject({ state: 'done', added: 2 });
    const items = '档号,案卷档号,文件题名,年度,保管期限,门类\nZ109-RS·2019-0001-001,Z109-RS·2019-0001,任免通知,2019,永久,人事\nZ109-RS·2019-0001-002,Z109-RS·2019-0001,任免决定,2019,永久,人事\nZ109-RS·2019-0009-001,Z109-RS·2019-0009,没有这卷,2019,永久,人事\n,Z109-RS·2019-0002,没有号的,2019,永久,人事\n';
    const batch = await files.run(items, { invalid: 'skip' }, '卷内目录.csv');
    expect(batch).toMatchObject({ added: 3, refused: 1, report: { problems: [{ row: 4, field: 'volumeCode', problem: 'volumeUnknown', value: 'Z109-RS·2019-0009' }] } });
    const { rows } = await client.arrangement.listVolumes({ filter: {} });
    expect(rows.map(({ title, itemCount }) => [title, itemCount])).toEqual([['工资材料', 1], ['干部任免材料', 2]]);
    const filed = await client.arrangement.getVolume({ volumeId: rows[1]!.volumeId });
    expect(filed.items.map(({ archivalCode, volumePosition }) => [archivalCode, volumePosition])).toEqual([['Z109-RS·2019-0001-001', 1], ['Z109-RS·2019-0001-002', 2]]);
  });
});
