import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFondsWithUnits } from '../../harness/described-items.ts';
import { importing } from '../../harness/import-file.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

let room: TestRoom;
let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
let files: ReturnType<typeof importing>;
beforeEach(async () => {
  room = await openTestRoom();
  place = await createFondsWithUnits(room.client);
  files = importing(room.client, place.fondsId);
});
afterEach(() => room.close());

const HEADER = '题名,责任者,文件日期,年度,机构,保管期限,门类,住院号,主题词,页数';
const SETTINGS = { assignCodes: true } as const;
const line = (title: string, more: { by?: string; number?: string; keywords?: string } = {}) => [title, more.by ?? '青石县水利局', '20190501', '2019', '办公室', '30年', 'WS', more.number ?? '', more.keywords ?? '', '2'].join(',');

const demandNumber = () => room.client.schemes.saveCustomField({
  key: 'admission', fondsId: null, recordGroup: 'WS', level: 'item', group: 'own', labelZh: '住院号', labelEn: 'Admission number', type: 'text', required: true, pattern: '', choices: [], searchable: true, inList: false, position: 900, active: true, version: null,
});

describe('rows of a file that come though something is missing', () => {
  it('are named in the check and in the result with what is missing, and get no number', async () => {
    await demandNumber();
    const csv = [HEADER, line('有号的', { number: '88001' }), line('没有号的'), line('也没有责任者的', { by: '' })].join('\n');
    const looked = await files.check(csv, SETTINGS);
    const expected = {
      refuse: 0, add: 3, warned: 2, unnumbered: 2,
      warnings: [
        { row: 3, field: 'custom.admission', heading: '住院号', problem: 'required', value: '', numbered: false },
        { row: 4, field: 'responsible', heading: '责任者', problem: 'required', value: '', numbered: false }, { row: 4, field: 'custom.admission', heading: '住院号', problem: 'required', value: '', numbered: false },
      ],
    };
    expect(looked.report).toMatchObject(expected);
    const batch = await files.run(csv, SETTINGS);
    expect(batch).toMatchObject({ state: 'done', added: 3, report: expected });
    const { rows } = await room.client.catalogue.listItems({ filter: {}, sort: { by: 'entered', descending: false } });
    expect(rows.map(({ title, archivalCode }) => [title, archivalCode])).toEqual([['有号的', 'Z109-WS·2019-D30-BGS-0001'], ['没有号的', null], ['也没有责任者的', null]]);
    const other = room.as({ roles: ['clerk'], clearance: 'internal', name: '别人' });
    expect((await other.imports.getImport({ importId: batch.importId })).report).toMatchObject({ warned: 2, warnings: [] });
  });

  it('also where the file has no column for it, or a number of its own that stays', async () => {
    await demandNumber();
    const { report } = await files.check('题名,档号,责任者,文件日期,页数\n旧卷里的,Z109-WS·2019-D30-BGS-0007,青石县水利局,20190501,2\n');
    expect(report).toMatchObject({ warned: 1, unnumbered: 0, warnings: [{ row: 2, field: 'custom.admission', heading: '住院号', problem: 'required', numbered: true }] });
  });

  it('are told by what a regime demands', async () => {
    await room.client.schemes.applyRegime({ fondsId: place.fondsId, regimeId: 'S16' });
    const { report } = await files.check('题名,责任者,年度,保管期限,门类,性别\n张三,县医院,2019,30年,ZY,男\n李四,县医院,2019,30年,ZY,\n', { level: 'volume' });
    expect(report!.warnings.filter(({ field: name }) => name === 'custom.patientSex')).toMatchObject([{ row: 3, heading: '性别', problem: 'required', numbered: false }]);
  });

  it('or have a word that a strict dictionary lacks, each keyword for itself; one that only advises says nothing', async () => {
    const dictionary = async (strict: boolean, version: number | null) => {
      const saved = await room.client.dictionaries.saveDictionary({ key: 'topics', labelZh: '主题', labelEn: 'Topics', strict, fields: ['keywords'], version });
      if (version === null) for (const word of ['防汛', '值班']) await room.client.dictionaries.saveWord({ key: 'topics', word });
      return saved;
    };
    await dictionary(true, null);
    const csv = [HEADER, line('两个词', { keywords: '防汛；值班' }), line('另一个词', { keywords: '防汛；抗旱' })].join('\n');
    expect((await files.check(csv, SETTINGS)).report).toMatchObject({ refuse: 0, add: 2, warned: 1, unnumbered: 1, warnings: [{ row: 3, field: 'keywords', problem: 'notInDictionary', value: '防汛；抗旱', numbered: false }] });
    const version = (await room.client.dictionaries.listDictionaries({})).find(({ key }) => key === 'topics')!.version;
    await dictionary(false, version);
    expect((await files.check(csv, SETTINGS)).report).toMatchObject({ warned: 0, warnings: [] });
  });
});
