import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { listDeviceRecords } from './device-store.ts';

/** USB devices that nobody has set up yet. They are listed and never written to. */
export async function listConnected(context: AreaContext): Promise<CallAnswer<'system', 'listConnected'>> {
  const taken = listDeviceRecords(context.db).map(({ address }) => address);
  const connected = await context.devices.listConnected();
  return connected.filter((found) => !taken.some((address) => address.kind === found.kind && address.vendorId === found.vendorId && address.productId === found.productId
    && (address.serialNumber === undefined || address.serialNumber === '' || address.serialNumber === found.serialNumber))).map((found) => ({ ...found, drivers: [...found.drivers] }));
}
