import type { AreaContext } from '#main/areas/area-context.ts';
import { listDeviceRecords } from './device-store.ts';

/** Hands the room's devices to the device side: at the start, and after each change. Unchanged ones keep their link. */
export function configureDevices(context: AreaContext): void {
  context.devices.configure(listDeviceRecords(context.db).map(({ name: _name, version: _version, ...config }) => config));
}
