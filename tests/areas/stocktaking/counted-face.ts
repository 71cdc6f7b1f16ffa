import type { StockEntry } from '#shared/contract/stocktaking.ts';
import type { TestRoom } from '../../harness/open-test-room.ts';
import { openSmallStacks } from '../stacks/small-stacks.ts';

type Client = TestRoom['client'];

/** A fixed or other bank with three boxes on its first shelf and one on its second. */
export async function openCountedFace(room: TestRoom, bank: Partial<Parameters<Client['stacks']['createBank']>[0]> = { kind: 'fixed' }) {
  const { client } = room;
  const small = await openSmallStacks(room);
  const { roomId } = await small.addRoom('1');
  const { bankId } = await small.addBank({ roomId, shelfWidthMm: 900, ...bank });
  const shelves = await client.stacks.getElevation({ bankId, column: 1, face: 'A' });
  const [first, second] = shelves.map(({ shelfId }) => shelfId) as [typeof shelves[number]['shelfId'], typeof shelves[number]['shelfId']];
  const boxes = [];
  for (const shelfId of [first, first, first, second]) {
    const box = await small.addBox();
    boxes.push(await client.stacks.placeBox({ boxId: box.boxId, shelfId }));
  }
  const start = async (depth: 'boxes' | 'items' = 'boxes') => (await client.stocktaking.startStocktaking({ scope: { kind: 'face', bankId, column: 1, face: 'A' }, depth })).stocktakingId;
  return { small, roomId, bankId, shelves, first, second, boxes, start };
}

export const statuses = (entries: readonly StockEntry[]): Record<string, string> => Object.fromEntries(entries.map(({ code, status }) => [code, status]));
