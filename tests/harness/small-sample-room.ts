import { writeRoomMeta } from '#main/areas/room-meta-store.ts';
import { fillStacks } from '#main/sample-room/fill-stacks.ts';
import { SAMPLE_ROOMS } from '#main/sample-room/sample-stacks.ts';
import { createFondsWithUnits, describeItem } from './described-items.ts';
import { openTestRoom } from './open-test-room.ts';

/**
 * Makes a room in the folder that has the sample room's fonds, rooms, shelves, devices and emulators, but one numbered
 * item in one box instead of two thousand: ready in a second. Closed again when this resolves.
 */
export async function makeSmallSampleRoom(folder: string): Promise<{ readonly archivalCode: string; readonly boxBarcode: string; readonly shelfBarcode: string }> {
  const room = await openTestRoom({ folder });
  const { client, context } = room;
  const place = await createFondsWithUnits(client);
  const { item } = await client.catalogue.createItem({ fields: describeItem(place), assignCode: true });
  await fillStacks(client, { rooms: SAMPLE_ROOMS, boxes: [], placements: [] }, []);
  const box = await client.stacks.createBox({ itemIds: [item.itemId], thicknessMm: 30 });
  const [bank] = await client.stacks.listBanks({});
  const [shelf] = await client.stacks.getElevation({ bankId: bank!.bankId, column: 1, face: 'A' });
  context.write((tx) => {
    writeRoomMeta(context.db, 'sampleSeed', '1');
    tx.record({ class: 'F', kind: 'room.fill', entity: 'room', eid: 'room', body: { seed: 1 } });
  });
  await room.close();
  return { archivalCode: item.archivalCode!, boxBarcode: box.barcode, shelfBarcode: shelf!.barcode };
}
