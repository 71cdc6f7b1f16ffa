import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requirePrinter } from './label-printers.ts';

/** Throws LABELS_NO_SUCH_PRINTER and what reaching it throws. */
export async function getPrinterStatus(context: AreaContext, input: CallInput<'labels', 'getPrinterStatus'>): Promise<CallAnswer<'labels', 'getPrinterStatus'>> {
  requirePrinter(context, input.deviceId);
  const { answered, conditions, labelsWaiting, readAt } = await context.devices.readPrinter(input.deviceId);
  return { answered, conditions: [...conditions], labelsWaiting, readAt };
}
