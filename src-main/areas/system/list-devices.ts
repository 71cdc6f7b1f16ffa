import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { listDeviceRecords, type DeviceRecord } from './device-store.ts';

type DeviceView = CallAnswer<'system', 'saveDevice'>;

/** Every device that is set up, and how it is. */
export function listDevices(context: AreaContext): CallAnswer<'system', 'listDevices'> {
  return listDeviceRecords(context.db).map((record) => viewDevice(context, record));
}

export function viewDevice(context: AreaContext, record: DeviceRecord): DeviceView {
  const status = context.devices.statuses().find(({ deviceId }) => deviceId === record.deviceId);
  const { health, identity, errorCode, since, restarts } = status ?? { health: 'off' as const, identity: null, errorCode: null, since: context.services.startedAt, restarts: 0 };
  const { address, options, ...rest } = record;
  return { ...rest, address: { ...address }, options: { ...options }, health, identity, errorCode, since, restarts };
}
