import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFondsWithUnits } from '../../harness/described-items.ts';
import { importing, settled } from '../../harness/import-file.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

const csv = (count: number, title = '防汛通知') => ['档号,题名,年度,保管期限,机构', ...Array.from({ length: count }, (_, index) => `Z109-WS·2019-D30-BGS-${String(index + 1).padStart(4, '0')},第${index + 1}号${title},2019,30年,办公室`)].join('\n');

describe('taking an import back', () => {
  let room: TestRoom;
  let files: ReturnType<typeof importing>;
  beforeEach(async () => {
    room = await openTestRoom();
    files = importing(room.client, (await createFondsWithUnits(room.client)).fondsId);
  });
  afterEach(() => room.close());

  const list = async () => (await room.client.catalogue.listItems({ filter: {}, sort: { by: 'archivalCode', descending: false } })).rows;

  it('removes what it brought and frees its codes, so that a better file can bring them again', async () => {
    const { importId } = await files.run(csv(30));
    expect(await room.client.imports.previewRollback({ importId })).toMatchObject({ items: 30, used: 0 });
    await room.client.imports.startRollback({ importId });
    expect(await settled(room.client, importId)).toMatchObject({ state: 'rolledBack', kept: 0 });
    expect(await list()).toEqual([]);
    expect((await room.client.catalogue.listItems({ filter: { title: '防汛' }, sort: {} })).rows).toEqual([]);
    expect(await files.run(csv(30, '抗旱通知'))).toMatchObject({ state: 'done', added: 30 });
    expect((await list())[0]).toMatchObject({ archivalCode: 'Z109-WS·2019-D30-BGS-0001', title: '第1号抗旱通知' });
  });

  it('refuses with names where somebody worked with a record since, and keeps those where told to', async () => {
    const { importId } = await files.run(csv(5));
    const [, second] = await list();
    await room.client.catalogue.updateItem({ itemId: second!.itemId, version: second!.version, changes: { note: '已核对' } });
    expect(await room.client.imports.previewRollback({ importId })).toMatchObject({ items: 5, used: 1, usedRecords: [{ name: 'Z109-WS·2019-D30-BGS-0002', why: 'changed' }] });
    await expect(room.client.imports.startRollback({ importId })).rejects.toMatchObject({ code: 'IMPORTS_RECORDS_IN_USE', data: { count: 1, names: ['Z109-WS·2019-D30-BGS-0002'] } });
    expect(await list()).toHaveLength(5);
    await room.client.imports.startRollback({ importId, keepUsed: true });
    expect(await settled(room.client, importId)).toMatchObject({ state: 'rolledBack', kept: 1 });
    expect((await list()).map(({ note }) => note)).toEqual(['已核对']);
  });

  it('gives completed records what they had before', async () => {
    await files.run(csv(2));
    const more = 'DH,题名,年度,保管期限,机构,附注\nZ109-WS·2019-D30-BGS-0001,甲,2019,30年,办公室,补来的\nZ109-WS·2019-D30-BGS-0002,乙,2019,30年,办公室,补来的\n';
    const { importId } = await files.run(more, { existing: 'fill' });
    const [first, second] = await list();
    expect([first!.note, second!.note]).toEqual(['补来的', '补来的']);
    await room.client.catalogue.updateItem({ itemId: second!.itemId, version: second!.version, changes: { note: '后来改的' } });
    await room.client.imports.startRollback({ importId });
    expect(await settled(room.client, importId)).toMatchObject({ state: 'rolledBack', kept: 1 });
    expect((await list()).map(({ note }) => note)).toEqual(['', '后来改的']);
  });

  it('is not for those who may not delete', async () => {
    const { importId } = await files.run(csv(1));
    await expect(room.as({ roles: ['operator'] }).imports.startRollback({ importId })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });
});
