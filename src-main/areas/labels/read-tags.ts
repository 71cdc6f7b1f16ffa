import { barcodeOfEpc } from '#shared/domain/read-tag.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

/** Throws DEVICES_* when the reader cannot be heard: an empty list is an empty field. */
export async function readTags(context: AreaContext, input: CallInput<'labels', 'readTags'>): Promise<CallAnswer<'labels', 'readTags'>> {
  const tags = await context.devices.readTags(input.deviceId, input.forMs);
  return tags.map((tag) => ({ ...tag, barcode: barcodeOfEpc(tag.epc) ?? null }));
}
