import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { addPagesWithText } from '../../harness/pages-with-text.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';

describe('a whole result', () => {
  let room: TestRoom;
  beforeAll(async () => {
    room = await openTestRoom();
    const place = await createFondsWithUnits(room.client);
    for (let at = 0; at < 12; at++) {
      const { item } = await room.client.catalogue.createItem({ fields: describeItem(place, { title: at % 2 === 0 ? `防汛通知${at}` : `会议材料${at}`, keywords: '', date: `2019${String(at + 1).padStart(2, '0')}01`, classification: at === 4 ? 'secret' : 'public', openStatus: 'controlled' }), assignCode: true });
      if (at % 3 === 0) await addPagesWithText(room, item.itemId, ['防汛物资储备']);
    }
  });
  afterAll(() => room.close());

  it('is the hits in the order in which they are shown, whatever the question and the order', async () => {
    for (const question of [{ query: '防汛' }, { query: 'Z109' }, { query: '防汛', where: 'pages' as const }, { query: '防汛 -通知' }, { query: '题名:防汛 | 题名:会议', sort: 'dateOldest' as const }, { query: '防汛', sort: 'code' as const }, { query: '，。' }]) {
      const shown = (await room.client.search.searchAll({ ...question, limit: 200 })).hits.map(({ item }) => item.itemId);
      expect(await room.client.search.listHitIds(question)).toEqual({ itemIds: shown, more: false });
      if (shown.length > 3) expect(await room.client.search.listHitIds({ ...question, limit: 3 })).toEqual({ itemIds: shown.slice(0, 3), more: true });
    }
  });

  it('holds nothing above the clearance, and goes out as a file of just these records', async () => {
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    const { itemIds } = await clerk.search.listHitIds({ query: '题名:防汛' });
    expect(itemIds).toHaveLength(5);
    const { jobId } = await clerk.exports.startExport({ format: 'csv', view: { kind: 'items', itemIds } });
    expect(await waitForJob(room, jobId)).toMatchObject({ state: 'done', result: { records: 5 } });
    const { piece } = await clerk.exports.readExport({ jobId, offset: 0 });
    const text = await piece.text();
    expect(itemIds.length).toBe((text.match(/防汛通知/gu) ?? []).length);
    expect(text).not.toContain('防汛通知4');
    await expect(room.as({ roles: ['operator'] }).search.listHitIds({ query: '防汛 |' })).rejects.toMatchObject({ code: 'SEARCH_QUERY_OPERAND_MISSING' });
  });
});
