import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';

describe('the words that fields take', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  const add = async (changes: Partial<ItemFieldsInput>) => (await room.client.catalogue.createItem({ fields: describeItem(place, changes) })).item.itemId;
  const dictionaryOf = async (key: string) => (await room.client.dictionaries.listDictionaries({})).find((each) => each.key === key)!;
  const problemsOf = async (itemId: Awaited<ReturnType<typeof add>>, field: string) => (await room.client.catalogue.getItem({ itemId })).problems.filter((each) => each.field === field).map(({ problem, severity }) => `${problem} ${severity}`);
  const makePlaces = async (strict: boolean) => {
    await room.client.dictionaries.saveDictionary({ key: 'places', labelZh: '地名', labelEn: 'Places', strict, fields: [], version: null });
    for (const word of ['青石镇', '白水乡']) await room.client.dictionaries.saveWord({ key: 'places', word });
    await room.client.schemes.saveCustomField({
      key: 'place', fondsId: null, recordGroup: 'WS', level: 'item', group: 'own', labelZh: '地点', labelEn: 'Place', type: 'text', required: false, pattern: '', choices: [], dictionary: 'places', searchable: true, inList: false, position: 10, active: true, version: null,
    });
  };
  const rename = async (key: string, from: string, to: string, client = room.client) => waitForJob(room, (await client.dictionaries.startRename({ key, from, to })).jobId);

  it('begin as presets, and become the room’s own with the first change', async () => {
    expect(await dictionaryOf('documentType')).toMatchObject({ version: 0, strict: false, fields: ['documentType'] });
    await room.client.dictionaries.saveWord({ key: 'documentType', word: '总结', labelEn: 'Summary' });
    const own = await dictionaryOf('documentType');
    expect([own.version, own.words.length, own.words.at(-1)]).toEqual([1, 16, { word: '总结', labelEn: 'Summary', active: true, position: 160 }]);
    const reopened = await room.reopen();
    room = reopened;
    expect((await dictionaryOf('documentType')).words.some(({ word }) => word === '总结')).toBe(true);
  });

  it('are advice where the dictionary is not strict, and keep a record from its number where it is', async () => {
    await makePlaces(false);
    const itemId = await add({ custom: { place: '青石镇；黑山口' } });
    expect(await problemsOf(itemId, 'custom.place')).toEqual(['notInDictionary check']);
    const { version } = await dictionaryOf('places');
    await room.client.dictionaries.saveDictionary({ key: 'places', labelZh: '地名', labelEn: 'Places', strict: true, fields: [], version });
    expect(await problemsOf(itemId, 'custom.place')).toEqual(['notInDictionary must']);
    expect((await room.client.catalogue.assignCodes({ itemIds: [itemId] })).assigned).toEqual([]);
    const edited = await room.client.catalogue.editBatch({ deed: { kind: 'set', itemIds: [itemId], field: 'custom.place', value: '黑山口' } });
    expect(edited.refused).toMatchObject([{ field: 'custom.place', problem: 'notInDictionary' }]);
    await room.client.catalogue.editBatch({ deed: { kind: 'set', itemIds: [itemId], field: 'custom.place', value: '青石镇;白水乡' } });
    expect((await room.client.catalogue.assignCodes({ itemIds: [itemId] })).assigned).toHaveLength(1);
  });

  it('may stand behind a built-in field, one dictionary each', async () => {
    await room.client.dictionaries.saveWord({ key: 'responsible', word: '青石县水利局' });
    const { version, ...responsible } = await dictionaryOf('responsible');
    await room.client.dictionaries.saveDictionary({ key: 'responsible', labelZh: responsible.labelZh, labelEn: responsible.labelEn, strict: true, fields: ['responsible'], version });
    expect(await problemsOf(await add({ responsible: '县水利局' }), 'responsible')).toEqual(['notInDictionary must']);
    expect(await problemsOf(await add({ responsible: '青石县水利局' }), 'responsible')).toEqual([]);
    await expect(room.client.dictionaries.saveDictionary({ key: 'bodies', labelZh: '机构', labelEn: 'Bodies', strict: false, fields: ['responsible'], version: null })).rejects.toMatchObject({ code: 'DICTIONARIES_FIELD_TAKEN' });
    await expect(room.client.dictionaries.saveWord({ key: 'classification', word: '特密' })).rejects.toMatchObject({ code: 'DICTIONARIES_FIXED' });
  });

  it('that were used can be retired but not lost; the others can be removed', async () => {
    await makePlaces(true);
    const itemId = await add({ custom: { place: '白水乡' } });
    await expect(room.client.dictionaries.removeWord({ key: 'places', word: '白水乡' })).rejects.toMatchObject({ code: 'DICTIONARIES_WORD_IN_USE' });
    await room.client.dictionaries.saveWord({ key: 'places', word: '白水乡', active: false });
    expect(await problemsOf(itemId, 'custom.place')).toEqual(['wordRetired check']);
    expect((await room.client.dictionaries.removeWord({ key: 'places', word: '青石镇' })).words.map(({ word, active }) => [word, active])).toEqual([['白水乡', false]]);
  });

  it('are counted over what the person may see, words that no dictionary has among them', async () => {
    await makePlaces(false);
    await add({ custom: { place: '青石镇；黑山口' } });
    await add({ custom: { place: '青石镇' } });
    await add({ custom: { place: '青石镇' }, classification: 'secret', openStatus: 'controlled' });
    await add({ recordGroup: 'KJ', custom: { place: '青石镇' } });
    const counted = (clearance: 'public' | 'topSecret') => room.as({ roles: ['clerk'], clearance }).dictionaries.countWords({ key: 'places' });
    expect(await counted('topSecret')).toEqual({ counts: [{ word: '青石镇', records: 3 }], unlisted: [{ word: '黑山口', records: 1 }] });
    expect((await counted('public')).counts).toEqual([{ word: '青石镇', records: 2 }]);
  });

  it('are renamed in every record as the preview said, and taken back as one', async () => {
    await makePlaces(true);
    const whole = await add({ custom: { place: '青石镇' } });
    const part = await add({ custom: { place: '白水乡；青石镇' } });
    await add({ custom: { place: '白水乡' } });
    const { volumes: [volume] } = await room.client.arrangement.arrangeVolumes({ deed: { kind: 'form', itemIds: [], volume: {
      level: 'volume', kind: 'volume', parentId: null, fondsId: place.fondsId, recordGroup: 'WS', classCode: '', year: 2019, unitId: null, retention: 'Y', title: '卷', subject: '', responsible: '青石县水利局', classification: 'public', secrecyTerm: '',
      openStatus: 'unreviewed', keywords: '', note: '', temporary: true } } });
    expect(await room.client.dictionaries.previewRename({ key: 'places', from: '青石镇', to: '青石街道' })).toMatchObject({ items: 2, volumes: 0, merges: false, sample: [{ before: '青石镇', after: '青石街道' }, { before: '白水乡；青石镇', after: '白水乡；青石街道' }] });
    const job = await rename('places', '青石镇', '青石街道');
    expect(job).toMatchObject({ state: 'done', result: { records: 2 } });
    const placeOf = async (itemId: typeof whole) => (await room.client.catalogue.getItem({ itemId })).item.custom['place'];
    expect([await placeOf(whole), await placeOf(part)]).toEqual(['青石街道', '白水乡；青石街道']);
    expect((await dictionaryOf('places')).words.map(({ word }) => word)).toEqual(['青石街道', '白水乡']);
    expect((await room.client.catalogue.getItemHistory({ itemId: whole }))[0]).toMatchObject({ kind: 'item.update', reason: '青石镇 → 青石街道' });
    const { jobId } = await room.client.arrangement.undoDeed({ jobId: job.jobId });
    expect(await waitForJob(room, jobId)).toMatchObject({ state: 'done', result: { records: 2 } });
    expect([await placeOf(whole), await placeOf(part)]).toEqual(['青石镇', '白水乡；青石镇']);
    // Volumes have the built-in field too.
    await rename('responsible', '青石县水利局', '青石县水务局');
    expect((await room.client.arrangement.getVolume({ volumeId: volume!.volumeId })).volume.responsible).toBe('青石县水务局');
  });

  it('keep the old word, retired, where a record above the clearance has it', async () => {
    await makePlaces(true);
    await add({ custom: { place: '青石镇' } });
    const secret = await add({ custom: { place: '青石镇' }, classification: 'secret', openStatus: 'controlled' });
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect(await clerk.dictionaries.previewRename({ key: 'places', from: '青石镇', to: '青石街道' })).toMatchObject({ items: 1 });
    await rename('places', '青石镇', '青石街道', clerk);
    expect((await room.client.catalogue.getItem({ itemId: secret })).item.custom['place']).toBe('青石镇');
    expect((await dictionaryOf('places')).words.map(({ word, active }) => [word, active])).toEqual([['青石街道', true], ['青石镇', false], ['白水乡', true]]);
  });

  it('come from a file and go into one; a look keeps nothing, and bad lines are named', async () => {
    await makePlaces(false);
    const csv = '词语,英文,在用\r\n青石镇,Qingshi,是\r\n"黑山口",,\r\n黑山口,,\r\n"甲；乙",,\r\n,leer,\r\n白水乡,,否\r\n';
    const expected = { added: 1, changed: 2, same: 0, refused: [{ line: 4, problem: 'repeated' }, { line: 5, problem: 'divided' }, { line: 6, problem: 'empty' }] };
    expect(await room.client.dictionaries.importWords({ key: 'places', csv, look: true })).toMatchObject(expected);
    expect((await dictionaryOf('places')).words).toHaveLength(2);
    expect(await room.client.dictionaries.importWords({ key: 'places', csv })).toMatchObject(expected);
    const { csv: out, fileName } = await room.client.dictionaries.exportWords({ key: 'places', language: 'zh-CN' });
    expect([fileName, out]).toEqual(['地名.csv', '\ufeff词语,英文,在用\r\n青石镇,Qingshi,是\r\n白水乡,,否\r\n黑山口,,是\r\n']);
    expect(await room.client.dictionaries.importWords({ key: 'places', csv: out })).toMatchObject({ added: 0, changed: 0, same: 3, refused: [] });
  });
});
