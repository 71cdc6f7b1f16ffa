import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

let room: TestRoom;
let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
beforeEach(async () => { room = await openTestRoom(); place = await createFondsWithUnits(room.client); });
afterEach(() => room.close());

const add = async (changes = {}) => (await room.client.catalogue.createItem({ fields: describeItem(place, changes), assignCode: true })).item;
const get = async (itemId: string) => (await room.client.catalogue.getItem({ itemId })).item;
const found = () => room.context.db.sqlite.prepare<[], { alias: string }>('SELECT alias FROM code_aliases ORDER BY alias').all().map(({ alias }) => alias);

it('keeps other numbers as they were written, each once, and finds them however they are written', async () => {
  const item = await add();
  const aliases = [{ kind: 'source' as const, code: 'OA-2019－77' }, { kind: 'former' as const, code: ' c038-001-002-003 ' }, { kind: 'former' as const, code: 'C038—001-002-003' }];
  const { item: saved } = await room.client.catalogue.saveAliases({ itemId: item.itemId, version: item.version, aliases });
  expect(saved.aliases).toEqual([{ kind: 'former', code: 'c038-001-002-003' }, { kind: 'source', code: 'OA-2019－77' }]);
  expect(found()).toEqual(['C038-001-002-003', 'OA-2019-77']);
});

it('takes a change of other numbers back, and says it in the history', async () => {
  const item = await add();
  const { undoToken } = await room.client.catalogue.saveAliases({ itemId: item.itemId, version: item.version, aliases: [{ kind: 'former', code: 'A1' }], reason: '补登旧号' });
  expect((await room.client.catalogue.getItemHistory({ itemId: item.itemId }))[0]).toMatchObject({ kind: 'item.alias', reason: '补登旧号', changes: [{ field: 'aliases', before: null, after: 'A1' }] });
  await room.client.catalogue.undoChange({ undoToken });
  expect((await get(item.itemId)).aliases).toEqual([]);
  expect(found()).toEqual([]);
});

it('keeps the old code findable when a correction gives the record another, and forgets it when the correction is taken back', async () => {
  const item = await add();
  const { item: renumbered, undoToken } = await room.client.catalogue.updateItem({ itemId: item.itemId, version: item.version, changes: { retention: 'Y' }, renumber: true });
  expect(renumbered.archivalCode).not.toBe(item.archivalCode);
  expect(renumbered.aliases).toEqual([{ kind: 'former', code: item.archivalCode }]);
  await room.client.catalogue.undoChange({ undoToken });
  expect(await get(item.itemId)).toMatchObject({ archivalCode: item.archivalCode, aliases: [] });
});

it('gives archive numbers in the order asked for, beside the room’s own, in one step', async () => {
  const [first, second] = [await add(), await add()];
  await room.client.catalogue.saveAliases({ itemId: first.itemId, version: first.version, aliases: [{ kind: 'former', code: '旧-1' }, { kind: 'archiveNumber', code: '0900' }] });
  const given = await room.client.catalogue.giveArchiveNumbers({ itemIds: [second.itemId, first.itemId], startAt: 41, width: 4 });
  expect(given).toMatchObject({ changed: 2, first: '0041', last: '0042' });
  expect((await get(second.itemId)).aliases).toEqual([{ kind: 'archiveNumber', code: '0041' }]);
  expect(await get(first.itemId)).toMatchObject({ archivalCode: first.archivalCode, aliases: [{ kind: 'former', code: '旧-1' }, { kind: 'archiveNumber', code: '0042' }] });
  await room.client.catalogue.undoChange({ undoToken: given.undoToken! });
  expect((await get(first.itemId)).aliases).toContainEqual({ kind: 'archiveNumber', code: '0900' });
});

it('refuses other numbers of a record that somebody changed meanwhile', async () => {
  const item = await add();
  await room.client.catalogue.updateItem({ itemId: item.itemId, version: item.version, changes: { note: '已核' } });
  await expect(room.client.catalogue.saveAliases({ itemId: item.itemId, version: item.version, aliases: [] })).rejects.toMatchObject({ code: 'CATALOGUE_CHANGED_MEANWHILE' });
});
