import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

/** What a device at this address shows when it is asked for HTTPS. Throws DEVICES_NOT_FOUND. */
export async function readCertificate(context: AreaContext, { host, port }: CallInput<'system', 'readCertificate'>): Promise<CallAnswer<'system', 'readCertificate'>> {
  return context.devices.readCertificate(host, port);
}
