import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

const HEADER = 'DH,QZH,ND,机构（问题）,BGQX,TM,WH,RZZ,WJRQ,YS,MJ,开放标识,摘要';
const row = (number: string, title: string, changes: Partial<Record<'year' | 'unit' | 'retention' | 'date' | 'pages' | 'level', string>> = {}) =>
  [`Z109-WS·2019-D30-BGS-${number}`, 'Z109', changes.year ?? '2019', changes.unit ?? '办公室', changes.retention ?? '30年', title, '青水发〔2019〕3号', '青石县水利局',
    changes.date ?? '2019-5-1', changes.pages ?? '3', changes.level ?? '公开', '控制', '一'].join(',');

describe('importing a table', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  const preview = (csv: string, mapping = {}) => room.client.catalogue.previewImport({ fondsId: place.fondsId, fileName: '文书.csv', csv, mapping });
  const importCsv = (csv: string, options = {}) => room.client.catalogue.importItems({ fondsId: place.fondsId, fileName: '文书.csv', csv, ...options });
  const titles = async () => (await room.client.catalogue.listItems({ filter: {}, sort: { by: 'entered', descending: false } })).rows.map((item) => item.title);

  it('knows the columns of Chinese products and writes nothing while it only looks', async () => {
    const seen = await preview(`${HEADER}\r\n${row('0001', '"通知, 含""引号"""')}\r\n`);
    expect(seen.columns.map((column) => column.field)).toEqual(['archivalCode', 'fonds', 'year', 'unit', 'retention', 'title', 'documentNumber', 'responsible', 'date', 'pageCount', 'classification', 'openStatus', null]);
    expect(seen).toMatchObject({ rowCount: 1, valid: 1, problems: [], sample: [{ title: '通知, 含"引号"' }] });
    expect(await titles()).toEqual([]);
  });

  it('keeps the codes that the papers bear and goes on counting after the highest', async () => {
    const answer = await importCsv(`\ufeff${HEADER}\n${row('0002', '甲')}\n${row('0007', '乙')}\n`);
    expect(answer).toMatchObject({ imported: 2, skipped: 0 });
    const { item } = await room.client.catalogue.createItem({ fields: describeItem(place), assignCode: true });
    expect(item.archivalCode).toBe('Z109-WS·2019-D30-BGS-0008');
    expect((await room.client.schemes.listCodeGaps({ fondsId: place.fondsId }))[0]?.missing).toEqual([1, 3, 4, 5, 6]);
    const { rows } = await room.client.catalogue.listItems({ filter: { title: '甲' }, sort: {} });
    expect(rows[0]).toMatchObject({ date: '20190501', retention: 'D30', unitName: '办公室', openStatus: 'controlled', pageCount: 3, documentNumber: '青水发〔2019〕3号', itemNumber: 2 });
  });

  it('says which row is wrong and how, and then imports all or nothing unless told to skip', async () => {
    await importCsv(`${HEADER}\n${row('0001', '早先的')}`);
    const csv = [HEADER, row('0001', '号被占'), row('0002', '好的'), row('0002', '重号'), row('0003', '期限', { retention: '长久' }), row('0004', '单位', { unit: '不存在' }), row('0005', '矛盾', { year: '2018' }), row('0006', '')].join('\n');
    const { problems, valid, rowCount } = await preview(csv);
    expect(problems.map(({ row: number, field, problem, value }) => [number, field, problem, value])).toEqual([
      [2, 'archivalCode', 'codeTaken', 'Z109-WS·2019-D30-BGS-0001'], [4, 'archivalCode', 'codeRepeated', 'Z109-WS·2019-D30-BGS-0002'], [5, 'retention', 'retentionUnreadable', '长久'],
      [6, 'unit', 'unitUnreadable', '不存在'], [7, 'archivalCode', 'codeNotByRule', 'Z109-WS·2019-D30-BGS-0005'], [8, 'title', 'required', ''],
    ]);
    expect([valid, rowCount]).toEqual([1, 7]);
    await expect(importCsv(csv)).rejects.toMatchObject({ code: 'CATALOGUE_IMPORT_ROWS_INVALID', data: { count: 6, row: 2 } });
    expect(await titles()).toEqual(['早先的']);
    expect(await importCsv(csv, { skipInvalid: true })).toMatchObject({ imported: 1, skipped: 6 });
    expect(await titles()).toEqual(['早先的', '好的']);
  });

  it('reads out of the code what has no column of its own', async () => {
    await importCsv('档号,题名\nz109—ws.2011-y-rsk-0003,只有档号和题名');
    const { rows } = await room.client.catalogue.listItems({ filter: {}, sort: {} });
    expect(rows[0]).toMatchObject({ archivalCode: 'Z109-WS·2011-Y-RSK-0003', year: 2011, retention: 'Y', unitName: '人事科', recordGroup: 'WS' });
  });

  it('follows the person who says what a column means, and numbers what has no code', async () => {
    const csv = 'Betreff\tJahr\tFrist\tStelle\tUrheber\tTag\tSeiten\n第一件\t2020\t永久\tBGS\t县局\t2020.3\t2\n第二件\t2020\t永久\tBGS\t县局\t2020年4月\t1\n';
    const mapping = { Betreff: 'title', Jahr: 'year', Frist: 'retention', Stelle: 'unit', Urheber: 'responsible', Tag: 'date', Seiten: 'pageCount' };
    await expect(importCsv(csv)).rejects.toMatchObject({ code: 'CATALOGUE_IMPORT_WITHOUT_TITLE' });
    await importCsv(csv, { mapping, assignCodes: true });
    const { rows } = await room.client.catalogue.listItems({ filter: {}, sort: { by: 'archivalCode', descending: false } });
    expect(rows.map((item) => [item.archivalCode, item.title, item.date])).toEqual([['Z109-WS·2020-Y-BGS-0001', '第一件', '202003'], ['Z109-WS·2020-Y-BGS-0002', '第二件', '202004']]);
  });

  it('takes line breaks inside quotes, semicolons and empty lines, but not a quote without a partner', async () => {
    expect((await preview('题名;年度;保管期限\r"两行\r题名";2019;永久\r\r;;\r')).sample).toEqual([{ title: '两行\r题名', year: '2019', retention: '永久' }]);
    await expect(preview('题名,年度\n好,2019\n"坏,2019\n')).rejects.toMatchObject({ code: 'CATALOGUE_IMPORT_UNREADABLE', data: { line: 3 } });
    for (const csv of ['', '题名,年度', '题名,年度\n,\n']) await expect(preview(csv)).rejects.toMatchObject({ code: 'CATALOGUE_IMPORT_EMPTY' });
  });

  it('imports nothing above the clearance of whoever imports', async () => {
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    const { problems } = await clerk.catalogue.previewImport({ fondsId: place.fondsId, fileName: '密.csv', csv: `${HEADER}\n${row('0001', '密件', { level: '机密★10年' })}` });
    expect(problems).toEqual([{ row: 2, field: 'classification', problem: 'aboveClearance', value: '机密★10年' }]);
  });

  it('comes into the search index and the history, and goes with one undo', async () => {
    const lines = Array.from({ length: 600 }, (_, index) => row(String(index + 1).padStart(4, '0'), `第${index + 1}号防汛通知`));
    const { undoToken } = await importCsv([HEADER, ...lines].join('\n'));
    const { rows } = await room.client.catalogue.listItems({ filter: { title: '433号防汛' }, sort: {} });
    expect(rows.map((item) => item.itemNumber)).toEqual([433]);
    expect(await room.client.catalogue.getItemHistory({ itemId: rows[0]!.itemId })).toMatchObject([{ kind: 'item.create', reason: '文书.csv' }]);
    expect(await room.client.catalogue.undoChange({ undoToken: undoToken! })).toMatchObject({ items: 600 });
    expect((await room.client.catalogue.countItems({ filter: {} })).count).toBe(0);
  });
});
