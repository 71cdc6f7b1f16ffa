import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { openCountedFace } from './counted-face.ts';

let room: TestRoom;
let at: Awaited<ReturnType<typeof openCountedFace>>;
let clerk: TestRoom['client'];
let secret: string;

beforeEach(async () => {
  room = await openTestRoom();
  at = await openCountedFace(room);
  clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
  const box = await room.client.stacks.getBox({ boxId: at.boxes[0]!.boxId });
  secret = at.small.addItem({ classification: 3 });
  await room.client.stacks.changeBoxItems({ boxId: box.box.boxId, version: box.box.version, add: [secret as never] });
  room.context.write(() => room.context.db.statement("UPDATE items SET archival_code = 'Z109-WS.2023-D30-S-0007' WHERE item_id = ?").run(secret), { local: true });
});
afterEach(() => room.close());

/** What differs between two answers besides the code itself. */
const shape = (value: unknown, code: string): string => JSON.stringify(value).replaceAll(code, 'CODE').replace(/"sightId":\d+|"seenAt":"[^"]+"/g, '');

describe('an item above the clearance of whoever counts', () => {
  it('leaves no gap, no count and no difference when it is not seen', async () => {
    const { stocktakingId } = await clerk.stocktaking.startStocktaking({ scope: { kind: 'face', bankId: at.bankId, column: 1, face: 'A' }, depth: 'items' });
    await clerk.stocktaking.finishShelves({ stocktakingId, shelfIds: [at.first], counted: true });
    const [theirs, ours] = [await clerk.stocktaking.getStocktaking({ stocktakingId }), await room.client.stocktaking.getStocktaking({ stocktakingId })];
    expect([theirs.total.missing, ours.total.missing]).toEqual([6, 7]);
    expect([theirs.shelves[0]!.tally.expected, theirs.undecided, ours.undecided]).toEqual([6, 6, 7]);
    for (const answer of [theirs, await clerk.stocktaking.getShelfSheet({ stocktakingId, shelfId: at.first }), await clerk.stocktaking.listDifferences({ stocktakingId }), await clerk.stocktaking.exportReport({ stocktakingId })]) {
      expect(JSON.stringify(answer)).not.toContain(secret);
      expect(JSON.stringify(answer)).not.toContain('Z109-WS.2023-D30-S-0007');
    }
  });

  it.each(['muniment', 'code'] as const)('scanned is a code that nobody knows, to the letter (%s)', async (form) => {
    const stocktakingId = await at.start('items');
    const [known, unknown] = form === 'code' ? ['Z109-WS.2023-D30-S-0007', 'Z109-WS.2023-D30-S-9999'] : [`muniment:item:${secret}`, `muniment:item:${room.context.ids.uuid()}`];
    const scan = async (code: string) => shape(await clerk.stocktaking.takeScan({ stocktakingId, shelfId: at.second, code }), code);
    expect(await scan(known)).toBe(await scan(unknown));
    // A second time as well: nobody learns that both stand for one thing.
    expect(await scan(known)).toBe(await scan(unknown));
    const other = form === 'code' ? `muniment:item:${secret}` : 'Z109-WS.2023-D30-S-0007';
    expect(await scan(other)).toContain('"already":false');
    const theirs = await clerk.stocktaking.listDifferences({ stocktakingId });
    expect(theirs.map(({ status, title }) => [status, title])).toEqual([['unknown', ''], ['unknown', ''], ['unknown', '']]);
    const ours = await room.client.stocktaking.listDifferences({ stocktakingId });
    expect(ours.map(({ status }) => status).toSorted()).toEqual(['misplaced', 'unknown']);
  });

  it('cannot be ticked, looked for by key, or settled', async () => {
    const stocktakingId = await at.start('items');
    const [key, nothing] = [`item:${secret}`, `item:${room.context.ids.uuid()}`];
    const answers = async (named: string) => [
      await clerk.stocktaking.tickThing({ stocktakingId, shelfId: at.first, key: named }).catch((error: { code: string }) => error.code),
      await clerk.stocktaking.settleDifference({ stocktakingId, key: named, decision: 'leave', reason: '—' }).catch((error: { code: string }) => error.code),
    ];
    expect(await answers(key)).toEqual(['STOCKTAKING_THING_NOT_FOUND', 'STOCKTAKING_NO_DIFFERENCE']);
    expect(await answers(nothing)).toEqual(await answers(key));
  });

  it('does not keep them from closing, and stays open for who is cleared for it', async () => {
    const { stocktakingId } = await clerk.stocktaking.startStocktaking({ scope: { kind: 'shelf', shelfId: at.first }, depth: 'items' });
    for (const box of at.boxes.slice(0, 3)) {
      await clerk.stocktaking.tickThing({ stocktakingId, shelfId: at.first, key: `box:${box.boxId}` });
      for (const { itemId } of (await clerk.stacks.getBox({ boxId: box.boxId })).items) await clerk.stocktaking.tickThing({ stocktakingId, shelfId: at.first, key: `item:${itemId}` });
    }
    await clerk.stocktaking.finishShelves({ stocktakingId, shelfIds: [at.first], counted: true });
    await clerk.stocktaking.closeStocktaking({ stocktakingId });
    expect((await room.client.stocktaking.getStocktaking({ stocktakingId })).undecided).toBe(1);
    await room.client.stocktaking.settleDifference({ stocktakingId, key: `item:${secret}`, decision: 'leave', reason: '在保密柜' });
    expect((await room.client.stocktaking.getStocktaking({ stocktakingId })).undecided).toBe(0);
    expect(await clerk.stocktaking.listDifferences({ stocktakingId })).toEqual([]);
  });

  it('is seen by nobody who may not see the catalogue at all', async () => {
    const stocktakingId = await at.start('items');
    const administrator = room.as({ roles: ['administrator'], clearance: 'topSecret' });
    const { entries } = await administrator.stocktaking.getShelfSheet({ stocktakingId, shelfId: at.first });
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['box']));
  });
});
