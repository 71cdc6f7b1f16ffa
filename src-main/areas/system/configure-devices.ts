import { deviceConfigSchema } from '#main/devices/device-protocol.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { listDeviceRecords } from './device-store.ts';

/**
 * Hands the room's devices to the device side: at the start, and after each change. Unchanged ones keep their link. One that an older
 * version let pass and that makes no sense is left out: it must not keep the others, or the room, from working.
 */
export function configureDevices(context: AreaContext): void {
  const configs = listDeviceRecords(context.db).map(({ name: _name, version: _version, ...config }) => config);
  const sound = configs.filter((config) => deviceConfigSchema.safeParse(config).success);
  if (sound.length < configs.length) context.logger.warn('devices with settings that make no sense were left out', { deviceIds: configs.filter((config) => !sound.includes(config)).map(({ deviceId }) => deviceId) });
  context.devices.configure(sound);
}
