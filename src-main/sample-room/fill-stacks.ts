import type { MunimentClient } from '#shared/contract/index.ts';
import { SAMPLE_DEVICES, SHELF_DEVICE } from './emulated-devices.ts';
import type { SampleRoom } from './sample-room.ts';

/** An address that nothing answers; the emulators' own are filled in at every start. */
const NOWHERE = { kind: 'tcp', host: '127.0.0.1', port: 1 } as const;

/** Devices, rooms, banks, boxes and their places. Answers with the boxes' ids in the sample's order. */
export async function fillStacks(client: MunimentClient, sample: Pick<SampleRoom, 'rooms' | 'boxes' | 'placements'>, items: readonly string[]): Promise<readonly string[]> {
  for (const { config, name } of SAMPLE_DEVICES) await client.system.saveDevice({ ...config, options: { ...config.options }, name, address: NOWHERE, enabled: true });
  const shelves = new Map<string, string>();
  for (const room of sample.rooms) {
    const { roomId } = await client.stacks.saveRoom({ code: room.code, name: room.name, medium: room.medium });
    for (const { config } of SAMPLE_DEVICES.filter((device) => device.roomCode === room.code && device.config.family === 'climate')) await client.climate.bindSensor({ deviceId: config.deviceId, roomId, name: `${room.code}号库房` });
    for (const bank of room.banks) {
      const { bankId } = await client.stacks.createBank({ ...bank, roomId, deviceId: bank.kind === 'powered' ? SHELF_DEVICE : null });
      for (let column = 1; column <= bank.carriages; column++) {
        for (const face of ['A', 'B'] as const) {
          for (const shelf of await client.stacks.getElevation({ bankId, column, face })) shelves.set([room.code, bank.code, column, face, shelf.section, shelf.level].join('/'), shelf.shelfId);
        }
      }
    }
  }
  const boxes: string[] = [];
  for (const box of sample.boxes) {
    const { boxId } = await client.stacks.createBox({ itemIds: box.itemIndexes.map((index) => items[index]!), thicknessMm: box.thicknessMm });
    boxes.push(boxId);
  }
  for (const { boxIndex, location } of sample.placements) {
    const shelfId = shelves.get([location.room, location.bank, location.column, location.face, location.section, location.level].join('/'));
    await client.stacks.placeBox({ boxId: boxes[boxIndex]!, shelfId: shelfId! });
  }
  return boxes;
}
