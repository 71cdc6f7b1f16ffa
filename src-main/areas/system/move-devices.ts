import type { AreaContext } from '#main/areas/area-context.ts';
import { findDevice, saveDeviceRecord } from './device-store.ts';

/** Where emulated devices listen this time. A fact of this start of the program, not of the room: it leaves no op. */
export function moveDevices(context: AreaContext, ports: Readonly<Record<string, number>>): void {
  context.write(() => {
    for (const [deviceId, port] of Object.entries(ports)) {
      const device = findDevice(context.db, deviceId);
      if (device?.address.kind === 'tcp') saveDeviceRecord(context.db, { ...device, address: { ...device.address, port } });
    }
  }, { local: true });
}
