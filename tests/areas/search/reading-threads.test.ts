import { randomBytes } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom, type TestRoomOptions } from '../../harness/open-test-room.ts';
import { addPagesWithText } from '../../harness/pages-with-text.ts';

describe('searches beside the core', () => {
  let room: TestRoom;
  afterEach(() => room.close());

  const open = async (options?: TestRoomOptions) => {
    room = await openTestRoom(options);
    const place = await createFondsWithUnits(room.client);
    return { add: async (changes: Partial<ItemFieldsInput>) => (await room.client.catalogue.createItem({ fields: describeItem(place, { openStatus: 'controlled', ...changes }) })).item };
  };
  /** The threads that start while work is done. */
  const threadsOf = async (work: () => Promise<unknown>): Promise<Worker[]> => {
    const started: Worker[] = [];
    const note = (worker: Worker) => { started.push(worker); };
    process.on('worker', note);
    try {
      await work();
    } finally {
      process.off('worker', note);
    }
    return started;
  };

  it('do not hold up a write', async () => {
    const { add } = await open();
    const { itemId } = await add({ title: '灌区档案' });
    await addPagesWithText(room, itemId, Array.from({ length: 120 }, (_, page) => `第${page}页 ${'干渠支渠斗渠农渠'.repeat(20)}`));
    await room.client.search.searchAll({ query: '干渠' });
    const order: string[] = [];
    const searches = Array.from({ length: 12 }, () => room.client.search.searchAll({ query: '干渠支渠 斗渠农渠 (干渠 | 渠农) -水库' }).then(() => order.push('search')));
    await add({ title: '检索时著录' }).then(() => order.push('write'));
    await Promise.all(searches);
    expect(order).toHaveLength(13);
    expect(order.indexOf('write')).toBeLessThan(12);
  });

  it('are not held up by a write, see nothing of it before its commit, and everything after', async () => {
    const { add } = await open();
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    const { itemId } = await add({ title: '溢洪道加固', year: 2011, date: '2011' });
    const { sqlite } = room.context.db;
    const found = async () => { const { hits, count, facets } = await clerk.search.searchAll({ query: '溢洪' }); return [hits.length, count, facets.year.length]; };
    // With and without anything in memory from before.
    for (const before of [() => Promise.resolve([1, 1, 1]), found]) {
      sqlite.exec("BEGIN IMMEDIATE; UPDATE items SET classification = 0");
      sqlite.exec('COMMIT');
      expect(await before()).toEqual([1, 1, 1]);
      sqlite.exec('BEGIN IMMEDIATE');
      sqlite.prepare('UPDATE items SET classification = 3 WHERE item_id = ?').run(itemId);
      expect(await found()).toEqual([1, 1, 1]);
      sqlite.exec('COMMIT');
      expect(await found()).toEqual([0, 0, 0]);
    }
    sqlite.exec("BEGIN IMMEDIATE; UPDATE items SET classification = 0");
    expect(await found()).toEqual([0, 0, 0]);
    sqlite.exec('ROLLBACK');
    expect(await found()).toEqual([0, 0, 0]);
  });

  it('leave out in the next question what was classified a moment ago, and what was put under lock by the thousand', async () => {
    const { add } = await open();
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    let item = await add({ title: '涵洞断面' });
    const count = async () => (await clerk.search.searchAll({ query: '涵洞' })).count;
    expect(await count()).toBe(1);
    ({ item } = await room.client.catalogue.updateItem({ itemId: item.itemId, version: item.version, changes: { classification: 'secret' } }));
    expect(await Promise.all([count(), count(), count()])).toEqual([0, 0, 0]);
    ({ item } = await room.client.catalogue.updateItem({ itemId: item.itemId, version: item.version, changes: { classification: 'public' } }));
    expect(await count()).toBe(1);
    // More changes than are remembered one by one: everything is read again.
    const { sqlite } = room.context.db;
    const update = sqlite.prepare('UPDATE items SET classification = ? WHERE item_id = ?');
    sqlite.exec('BEGIN IMMEDIATE');
    for (let turn = 0; turn <= 70_000; turn++) update.run(turn % 2 === 0 ? 3 : 0, item.itemId);
    sqlite.exec('COMMIT');
    expect(await count()).toBe(0);
  });

  it('count the tree of the holdings beside the core, and follow every change of class, 密级 and state', async () => {
    const { add } = await open();
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    let item = await add({ title: '泵站', year: 2011, date: '2011', classCode: '' });
    await add({ title: '水闸', year: 2011, date: '2011' });
    const tree = async (client = room.client) => (await client.catalogue.getTree({})).map(({ year, classCode, count }) => [year, classCode, count]);
    const threads = await threadsOf(async () => { expect([await tree(), await tree(clerk)]).toEqual([[[2011, '', 2]], [[2011, '', 2]]]); });
    expect(threads).toHaveLength(1);
    const change = async (changes: object) => { ({ item } = await room.client.catalogue.updateItem({ itemId: item.itemId, version: item.version, changes })); };
    await change({ classification: 'secret' });
    expect([await tree(), await tree(clerk)]).toEqual([[[2011, '', 2]], [[2011, '', 1]]]);
    await change({ classCode: '水|利' });
    expect([await tree(), await tree(clerk)]).toEqual([[[2011, '', 1], [2011, '水|利', 1]], [[2011, '', 1]]]);
    await room.client.catalogue.deleteItems({ itemIds: [item.itemId], reason: '测试' });
    expect(await tree()).toEqual([[2011, '', 1]]);
    expect(await room.client.catalogue.getTree({ fondsId: room.context.ids.uuid() as never })).toEqual([]);
  });

  it('end at once when nobody waits for the answer any more, and the next question is answered', async () => {
    const { add } = await open();
    await add({ title: '泵站检修' });
    const gone = new AbortController();
    const asked = Array.from({ length: 5 }, () => room.client.search.searchAll({ query: '泵站' }, { signal: gone.signal }));
    gone.abort();
    for (const result of await Promise.allSettled(asked)) expect(result.status).toBe('rejected');
    expect((await room.client.search.searchAll({ query: '泵站' })).count).toBe(1);
  });

  it('say that they were cut off when their thread dies, and the next one is answered by a fresh thread', async () => {
    const { add } = await open();
    await add({ title: '泵站检修' });
    let pending: Promise<unknown> = Promise.resolve();
    const [thread] = await threadsOf(async () => {
      pending = room.client.search.searchAll({ query: '泵站' }).catch((error: unknown) => error);
      await new Promise(setImmediate);
    });
    await thread!.terminate();
    expect(await pending).toMatchObject({ code: 'SEARCH_INTERRUPTED' });
    expect(await threadsOf(async () => { expect((await room.client.search.searchAll({ query: '泵站' })).count).toBe(1); })).toHaveLength(1);
  });

  it('are cut off when the room closes, whose threads end with it', async () => {
    const { add } = await open();
    await add({ title: '泵站检修' });
    const pending: Promise<unknown>[] = [];
    const threads = await threadsOf(async () => {
      for (let asked = 0; asked < 3; asked++) pending.push(room.client.search.searchAll({ query: '泵站' }).catch((error: unknown) => error));
      await new Promise(setImmediate);
    });
    expect(threads).toHaveLength(2);
    const ended = Promise.all(threads.map((thread) => new Promise((resolve) => { thread.once('exit', resolve); })));
    room = await room.reopen();
    await ended;
    for (const error of await Promise.all(pending)) expect(error).toMatchObject({ code: 'SEARCH_INTERRUPTED' });
    expect((await room.client.search.searchAll({ query: '泵站' })).count).toBe(1);
  });

  it('read an encrypted room', async () => {
    const { add } = await open({ key: randomBytes(32) });
    await add({ title: '防汛指挥部总结' });
    expect((await room.client.search.searchAll({ query: '防汛' })).count).toBe(1);
    expect((await room.client.search.searchAll({ query: '~防讯指挥部' })).count).toBe(1);
  });
});
