import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireWork } from './require-work.ts';
import { viewWork } from './view-work.ts';

/** Throws IMAGES_WORK_NOT_FOUND. */
export function getWork(context: AreaContext, { workId }: CallInput<'images', 'getWork'>): CallAnswer<'images', 'getWork'> {
  return viewWork(context, requireWork(context, workId));
}
