import type { MunimentClient } from '#shared/contract/index.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { insertReading } from '#main/areas/climate/readings-store.ts';
import type { SampleReading } from './sample-climate.ts';
import { SAMPLE_DEVICES } from './emulated-devices.ts';

/** A month of readings: one op for each room and day, as the sensors' own batches have one for each minute. */
export async function fillClimate(context: AreaContext, client: MunimentClient, readings: readonly SampleReading[]): Promise<void> {
  const rooms = new Map((await client.stacks.listRooms({})).map(({ code, roomId }) => [code, roomId]));
  const sensors = new Map(SAMPLE_DEVICES.filter(({ config }) => config.family === 'climate').map(({ roomCode, config }) => [roomCode, config.deviceId]));
  const batches = Map.groupBy(readings, ({ roomCode, sampledAt }) => `${roomCode}/${sampledAt.slice(0, 10)}`);
  context.write((tx) => {
    for (const batch of batches.values()) {
      const { roomCode } = batch[0]!;
      const roomId = rooms.get(roomCode)!;
      const written = batch.map(({ roomCode: _room, ...reading }) => {
        const record = {
          ...reading, readingId: context.ids.uuid(), roomId, receivedAt: reading.sampledAt, deviceId: reading.origin === 'sensor' ? (sensors.get(roomCode) ?? null) : null,
          clockQuality: 'good' as const, rawHex: null,
        };
        insertReading(context.db, record);
        return { readingId: record.readingId, sampledAt: record.sampledAt, temperatureC: record.temperatureC, relativeHumidityPct: record.relativeHumidityPct, quality: record.quality };
      });
      tx.record({ class: 'F', kind: 'climate.fill', entity: 'room', eid: roomId, body: { readings: written } });
    }
    tx.publish({ name: 'climate.readingRecorded', payload: {} });
  });
}
