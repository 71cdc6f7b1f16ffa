import { dueSlot } from '#shared/domain/delivery-schedule.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { readWorkingCalendar } from '#main/areas/tasks/working-calendar-store.ts';
import { wallClock } from '#main/platform/local-time.ts';
import { beginRun, isRunUnderWay } from './begin-run.ts';
import { selectSources, setLookedTo } from './sources-store.ts';

const LOOK_EVERY_MS = 30_000;

/** Looks at once and every half minute which stores are due. What stands in the room says when they were looked at last, so a machine that slept or was off takes once on waking, however many times it missed. */
export function startDeliveryWatch(context: AreaContext): () => void {
  const look = (): void => {
    try {
      noticeDueRuns(context);
    } catch (error) {
      context.logger.error('stores of business systems could not be looked at', { error });
    }
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** Begins a run of every source that is due. The slot and the job are written together: neither is lost and none is done twice. */
export function noticeDueRuns(context: AreaContext): void {
  const now = context.clock.nowIso();
  const calendar = readWorkingCalendar(context.db);
  for (const source of selectSources(context.db)) {
    if (source.retired) continue;
    const slot = dueSlot(source.settings.schedule, source.lookedTo, now, wallClock, calendar);
    if (slot === null || isRunUnderWay(context, source)) continue;
    context.write((tx) => {
      setLookedTo(context.db, source.sourceId, slot);
      beginRun(context, tx, source, 'schedule');
    }, { local: true });
  }
}
