import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { getReadingState } from './get-reading-state.ts';
import { writeReadingPause } from './reading-pause-store.ts';

/** Holds the reading of pages back until somebody lets it go on; the page that is being read is read to its end. Nothing is lost. */
export function pauseReading(context: AreaContext): Promise<CallAnswer<'digitisation', 'pauseReading'>> {
  context.write((tx) => {
    writeReadingPause(context.db, context.actor.name);
    tx.publish({ name: 'system.settingsChanged', payload: {} });
  }, { local: true });
  return getReadingState(context);
}
