import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { deviceConfigSchema } from '#main/devices/device-protocol.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { configureDevices } from './configure-devices.ts';
import { findDevice, saveDeviceRecord, type DeviceRecord } from './device-store.ts';
import { viewDevice } from './list-devices.ts';

/**
 * Sets a device up or changes it, and connects to it at once. Whether the driver exists and the options make sense is told by the
 * device's health. Throws DEVICES_BAD_OPTIONS, DEVICES_CHANGED_MEANWHILE, DEVICES_FAMILY_FIXED.
 */
export function saveDevice(context: AreaContext, input: CallInput<'system', 'saveDevice'>): CallAnswer<'system', 'saveDevice'> {
  const { version, ...fields } = input;
  const checked = deviceConfigSchema.safeParse(fields);
  if (!checked.success) throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId: input.deviceId, option: checked.error.issues[0]?.path.join('.') ?? '' });
  const saved = context.write((tx) => {
    const before = findDevice(context.db, input.deviceId);
    if (before && before.version !== version) throw new MunimentError('DEVICES_CHANGED_MEANWHILE', { deviceId: input.deviceId, version: before.version });
    if (before && before.family !== input.family) throw new MunimentError('DEVICES_FAMILY_FIXED', { deviceId: input.deviceId });
    const after: DeviceRecord = { ...fields, version: (before?.version ?? 0) + 1 };
    saveDeviceRecord(context.db, after);
    tx.record({ class: 'R', kind: before ? 'device.change' : 'device.create', entity: 'device', eid: after.deviceId, body: { before: before && asBody(before), after: asBody(after) } });
    tx.publish({ name: 'system.deviceChanged', payload: { deviceIds: [after.deviceId] } });
    return after;
  });
  configureDevices(context);
  return viewDevice(context, saved);
}

const asBody = ({ address, options, ...rest }: DeviceRecord) => ({ ...rest, address: JSON.stringify(address), options: { ...options } });
