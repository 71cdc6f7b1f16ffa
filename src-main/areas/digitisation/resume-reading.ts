import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { getReadingState } from './get-reading-state.ts';
import { writeReadingPause } from './reading-pause-store.ts';

/** Lets reading go on where it was. */
export function resumeReading(context: AreaContext): Promise<CallAnswer<'digitisation', 'resumeReading'>> {
  context.write((tx) => {
    writeReadingPause(context.db, null);
    tx.publish({ name: 'system.settingsChanged', payload: {} });
  }, { local: true });
  context.services.jobs.runner.wake();
  return getReadingState(context);
}
