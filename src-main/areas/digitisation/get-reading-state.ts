import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { countQueuedPages } from './pages-store.ts';
import { findReadingPause } from './reading-pause-store.ts';

/** Whether reading goes on, with which engine, and how much waits. */
export async function getReadingState(context: AreaContext): Promise<CallAnswer<'digitisation', 'getReadingState'>> {
  const { pageReader } = context.services;
  const { engine, detail } = await pageReader.engineInUse();
  return { pausedBy: findReadingPause(context.db), waitingPages: countQueuedPages(context.db), workers: pageReader.workers, engine, engineDetail: detail };
}
