import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ISAD_ELEMENTS } from '#shared/domain/isad-elements.ts';
import { arrangedByVolume } from '../arrangement/arranged-room.ts';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

describe('a record in the elements of ISAD(G)', () => {
  let room: TestRoom;
  beforeEach(async () => { room = await openTestRoom(); });
  afterEach(() => room.close());

  type Of = Parameters<TestRoom['client']['catalogue']['viewIsad']>[0]['of'];
  const view = async (of: Of) => new Map((await room.client.catalogue.viewIsad({ of })).map(({ number, values }) => [number, values.map(({ value }) => value)]));

  it('knows all 26, six of them essential, each under a name in both languages', () => {
    expect(ISAD_ELEMENTS).toHaveLength(26);
    expect(ISAD_ELEMENTS.filter(({ essential }) => essential).map(({ number }) => number)).toEqual(['3.1.1', '3.1.2', '3.1.3', '3.1.4', '3.1.5', '3.2.1']);
    expect(new Set(ISAD_ELEMENTS.map(({ number }) => number)).size).toBe(26);
  });

  it('shows an item with what its fields and its further elements say', async () => {
    const place = await createFondsWithUnits(room.client);
    const { item } = await room.client.catalogue.createItem({ fields: describeItem(place, { custom: { summary: '布置汛期值守', originalsLocation: '省档案馆' } }), assignCode: true });
    const seen = await view({ kind: 'item', itemId: item.itemId });
    expect([seen.get('3.1.1'), seen.get('3.1.5'), seen.get('3.2.1'), seen.get('3.3.1'), seen.get('3.5.1'), seen.get('3.4.5')]).toEqual([[item.archivalCode], ['3', '纸质'], ['青石县水利局'], ['布置汛期值守'], ['省档案馆'], []]);
  });

  it('shows a volume with the span and the pages of what the asker may see in it', async () => {
    const { addItems, form } = await arrangedByVolume(room.client);
    const volume = await form([...await addItems(['甲'], { date: '20190101' }), ...await addItems(['乙'], { date: '20191231' })]);
    const seen = await view({ kind: 'volume', volumeId: volume.volumeId });
    expect([seen.get('3.1.3'), seen.get('3.1.4'), seen.get('3.1.5')]).toEqual([['20190101', '20191231'], ['volume'], ['6']]);
  });

  it('shows a fonds, and nothing of what is above the asker’s clearance', async () => {
    const place = await createFondsWithUnits(room.client);
    expect((await view({ kind: 'fonds', fondsId: place.fondsId })).get('3.1.2')).toEqual(['青石县水利局']);
    const { item } = await room.client.catalogue.createItem({ fields: describeItem(place, { classification: 'secret' }) });
    await expect(room.as({ roles: ['clerk'], clearance: 'internal' }).catalogue.viewIsad({ of: { kind: 'item', itemId: item.itemId } })).rejects.toMatchObject({ code: 'CATALOGUE_ITEM_NOT_FOUND' });
  });
});
