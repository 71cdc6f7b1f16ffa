import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

/** One reading now, to see whether a sensor works. Throws DEVICES_*. */
export async function readSensor(context: AreaContext, input: CallInput<'system', 'readSensor'>): Promise<CallAnswer<'system', 'readSensor'>> {
  const { temperatureC, relativeHumidityPct, quality, sampledAt, rawHex } = await context.devices.readClimateNow(input.deviceId);
  return { temperatureC, relativeHumidityPct, quality, sampledAt, rawHex };
}
