import type { AreaContext } from '#main/areas/area-context.ts';
import { throwAway } from '#main/formats/finding-aid-files.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireFindingAid } from './require-finding-aid.ts';

/** Throws EXCHANGE_FILE_NOT_FOUND. */
export async function discardFindingAid(context: AreaContext, { jobId }: CallInput<'exchange', 'discardFindingAid'>): Promise<CallAnswer<'exchange', 'discardFindingAid'>> {
  await throwAway(requireFindingAid(context, jobId).path);
  return {};
}
