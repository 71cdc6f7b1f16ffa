import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

/** The latest bytes on a device's wire. Throws DEVICES_UNKNOWN_DEVICE, DEVICES_HOST_GONE. */
export async function exportDeviceTrace(context: AreaContext, input: CallInput<'system', 'exportDeviceTrace'>): Promise<CallAnswer<'system', 'exportDeviceTrace'>> {
  const jsonLines = await context.devices.exportTrace(input.deviceId);
  return { fileName: `${input.deviceId}-${context.clock.nowIso().slice(0, 19).replaceAll(/[:T]/gu, '-')}.jsonl`, jsonLines };
}
