import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { changeBinding } from './climate-rooms-store.ts';
import { requireSensor } from './read-sensor-now.ts';
import { requireRoomLimits } from './room-limits.ts';

/** From now on the sensor tells the climate of this room; what it has told so far stays where it was. Throws CLIMATE_SENSOR_NOT_FOUND, STACKS_ROOM_NOT_FOUND. */
export function bindSensor(context: AreaContext, input: CallInput<'climate', 'bindSensor'>): Record<string, never> {
  context.write((tx) => {
    const sensor = requireSensor(context, input.deviceId);
    const { roomId } = requireRoomLimits(context, input.roomId);
    changeBinding(context.db, sensor.deviceId, roomId, input.name, sensor.version + 1);
    tx.record({ class: 'R', kind: 'device.bind', entity: 'device', eid: sensor.deviceId, body: { before: { roomId: sensor.roomId, name: sensor.name }, after: { roomId, name: input.name } } });
    tx.publish({ name: 'system.deviceChanged', payload: { deviceIds: [sensor.deviceId] } });
    tx.publish({ name: 'climate.limitsChanged', payload: { roomIds: [roomId] } });
  });
  return {};
}
