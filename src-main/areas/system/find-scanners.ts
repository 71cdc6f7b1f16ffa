import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';

/** Scanners that announce themselves in the network; none is connected to. Takes some seconds. Throws DEVICES_HOST_GONE. */
export async function findScanners(context: AreaContext): Promise<CallAnswer<'system', 'findScanners'>> {
  return context.devices.findScanners();
}
