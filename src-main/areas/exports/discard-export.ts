import type { AreaContext } from '#main/areas/area-context.ts';
import { removeStaged } from '#main/formats/staged-files.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireExport } from './require-export.ts';

/** Throws EXPORTS_NOT_READY. */
export async function discardExport(context: AreaContext, { jobId }: CallInput<'exports', 'discardExport'>): Promise<CallAnswer<'exports', 'discardExport'>> {
  await removeStaged((await requireExport(context, jobId)).path);
  return {};
}
