import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrangedByVolume } from '../arrangement/arranged-room.ts';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

type OwnField = Parameters<TestRoom['client']['schemes']['saveCustomField']>[0];

describe('checking a record against what is demanded of it', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  const define = (changes: Partial<OwnField>) => room.client.schemes.saveCustomField({
    key: 'own', fondsId: null, recordGroup: null, level: 'item', group: 'own', labelZh: '自定', labelEn: 'Own', type: 'text', required: false, pattern: '', choices: [], searchable: true, inList: false,
    position: 900, active: true, version: null, ...changes,
  });
  const add = (custom: Record<string, string>, assignCode = false) => room.client.catalogue.createItem({ fields: describeItem(place, { custom }), assignCode });
  const problemsOf = async (custom: Record<string, string>) => (await add(custom)).problems.map(({ field, problem }) => `${problem} ${field}`);

  it('says of every type of field what does not fit it, and keeps what was written all the same', async () => {
    await define({ key: 'meters', type: 'number' });
    await define({ key: 'checkedOn', type: 'date' });
    await define({ key: 'phase', type: 'choice', choices: ['单相', '三相'] });
    await define({ key: 'signed', type: 'flag' });
    await define({ key: 'account', pattern: '\\d{10}' });
    expect(await problemsOf({ meters: '二', checkedOn: '20190230', phase: '两相', signed: '也许', account: '12345' })).toEqual([
      'patternDiffers custom.account', 'dateUnreadable custom.checkedOn', 'notANumber custom.meters', 'notInChoices custom.phase', 'notYesOrNo custom.signed',
    ]);
    expect(await problemsOf({ meters: '2.5', checkedOn: '[2019]', phase: '三相', signed: '是', account: '0123456789', unknownColumn: '随便' })).toEqual([]);
  });

  it('does not number an item without what the room demands', async () => {
    await define({ key: 'account', required: true });
    expect((await add({}, true)).item.archivalCode).toBeNull();
    expect((await add({ account: '1' }, true)).item.archivalCode).toBe('Z109-WS·2019-D30-BGS-0001');
  });

  it('reads a pattern that would hang another engine in no time worth measuring', async () => {
    await define({ key: 'evil', pattern: '(a+)+b' });
    expect(await problemsOf({ evil: 'a'.repeat(5000) })).toEqual(['patternDiffers custom.evil']);
    await expect(define({ key: 'broken', pattern: '(' })).rejects.toMatchObject({ code: 'SCHEMES_FIELD_PATTERN_UNREADABLE' });
  });

  it('refuses a stricter demand that existing records do not meet, and counts them; retiring the field is always possible', async () => {
    await define({ key: 'account' });
    await add({ account: 'A-1' });
    await add({ account: '77' });
    await expect(define({ key: 'account', type: 'number', version: 1 })).rejects.toMatchObject({ code: 'SCHEMES_FIELD_IN_USE', data: { label: '自定', count: 2, unfit: 1 } });
    await expect(define({ key: 'account', type: 'choice', choices: [], version: 1 })).rejects.toMatchObject({ code: 'SCHEMES_FIELD_CHOICES_MISSING' });
    expect(await define({ key: 'account', type: 'number', active: false, version: 1 })).toMatchObject({ active: false, version: 2 });
  });

  it('asks of a volume and of a fonds what DA/T 18-2022 asks on their level', async () => {
    const { addItems, form } = await arrangedByVolume(room.client);
    const empty = await form([], { responsible: '' });
    const filled = await form(await addItems(['甲']));
    const check = async (of: Parameters<TestRoom['client']['catalogue']['checkRecord']>[0]['of']) => (await room.client.catalogue.checkRecord({ of })).map(({ field, problem }) => `${problem} ${field}`);
    expect(await check({ kind: 'volume', volumeId: empty.volumeId })).toEqual(['required date', 'required responsible']);
    expect(await check({ kind: 'volume', volumeId: filled.volumeId })).toEqual([]);
    expect(await check({ kind: 'fonds', fondsId: place.fondsId })).toEqual(['required repositoryCode', 'required date', 'required custodialHistory']);
    await room.client.schemes.updateFonds({ fondsId: place.fondsId, version: 1, name: '青石县水利局', history: '', startYear: 1950, endYear: 2020, custom: { repositoryCode: '433099', custodialHistory: '1998年由县水利局移交' } });
    expect(await check({ kind: 'fonds', fondsId: place.fondsId })).toEqual([]);
  });
});
