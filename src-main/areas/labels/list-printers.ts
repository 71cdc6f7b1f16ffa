import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { paperOf } from './label-printers.ts';
import { listPrinterRows } from './printers-store.ts';

export function listPrinters(context: AreaContext): CallAnswer<'labels', 'listPrinters'> {
  const statuses = context.devices.statuses();
  return listPrinterRows(context.db).map((printer) => {
    const { health, errorCode, identity } = statuses.find(({ deviceId }) => deviceId === printer.deviceId) ?? { health: 'off' as const, errorCode: null, identity: null };
    return { deviceId: printer.deviceId, name: printer.name, health, errorCode, identity, ...paperOf(printer) };
  });
}
