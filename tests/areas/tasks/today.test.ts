import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { openSmallStacks, type SmallStacks } from '../stacks/small-stacks.ts';

let room: TestRoom;
let small: SmallStacks;
beforeEach(async () => { room = await openTestRoom(); small = await openSmallStacks(room); });
afterEach(() => room.close());

const today = () => room.client.tasks.getToday({});

describe('Today', () => {
  it('begins empty and says that nobody knows the climate', async () => {
    expect(await today()).toEqual({
      overdue: 0, open: 0, climate: { verdict: 'absent', worstRoom: null }, headOffice: { lastContactAt: null, waitingOps: expect.any(Number) }, lastBackupAt: null,
      holdings: { items: 0, boxes: 0, pages: 0, unreadPages: 0, unboxedItems: 0 }, mine: { itemsCreated: 0, pagesCaptured: 0 }, incidents: [],
    });
  });

  it('counts the holdings and what I did today', async () => {
    small.addItem();
    await small.addBox();
    expect(await today()).toMatchObject({ holdings: { items: 2, boxes: 1, unboxedItems: 1 }, mine: { itemsCreated: 2 } });
    expect(await room.as({ roles: ['clerk'], name: '王芳' }).tasks.getToday({})).toMatchObject({ holdings: { items: 2 }, mine: { itemsCreated: 0 } });
  });

  it('counts for nobody what is above their clearance', async () => {
    small.addItem({ classification: 2 });
    small.addItem({ classification: 1 });
    small.addItem();
    const counts = async (clearance: 'public' | 'internal' | 'secret') => (await room.as({ roles: ['clerk'], clearance }).tasks.getToday({})).holdings.items;
    expect([await counts('public'), await counts('internal'), await counts('secret')]).toEqual([1, 2, 3]);
  });
});
