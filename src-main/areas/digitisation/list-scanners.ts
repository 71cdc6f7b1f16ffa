import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { listScannerDevices } from './scan-batches-store.ts';

type Scanner = CallAnswer<'digitisation', 'listScanners'>[number];

/** Asks every scanner at once; one that does not answer is listed with the reason. */
export async function listScanners(context: AreaContext): Promise<CallAnswer<'digitisation', 'listScanners'>> {
  const statuses = new Map(context.devices.statuses().map((status) => [status.deviceId, status]));
  return Promise.all(listScannerDevices(context.db).map(async ({ deviceId, name, options }) => {
    const status = statuses.get(deviceId);
    const known = { deviceId, name, usual: usualOf(options), health: status?.health ?? 'off' as const, errorCode: status?.errorCode ?? null };
    if (status?.health !== 'ready') return { ...known, report: null };
    try {
      const report = await context.devices.readScanner(deviceId);
      return { ...known, report: { ...report, sources: report.sources.map((source) => ({ ...source, resolutionsDpi: [...source.resolutionsDpi], colourModes: [...source.colourModes] })) } };
    } catch (error) {
      return { ...known, errorCode: error instanceof MunimentError ? error.code : 'DEVICES_LINK_LOST', report: null };
    }
  }));
}

/** The way of scanning that the device was set up with. */
function usualOf({ usualSource, usualSides, usualPreset }: Readonly<Record<string, unknown>>): Scanner['usual'] {
  return {
    ...((usualSource === 'platen' || usualSource === 'feeder') && { source: usualSource }), ...((usualSides === 'oneSide' || usualSides === 'bothSides') && { duplex: usualSides === 'bothSides' }), ...(typeof usualPreset === 'string' && { presetId: usualPreset }),
  };
}
