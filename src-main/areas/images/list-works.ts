import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectWorks } from './image-works-store.ts';
import { viewWork } from './view-work.ts';

export function listWorks(context: AreaContext, { limit }: CallInput<'images', 'listWorks'>): CallAnswer<'images', 'listWorks'> {
  return selectWorks(context.db, limit).map((work) => viewWork(context, work));
}
