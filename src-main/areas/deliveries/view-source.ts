import { nextSlot } from '#shared/domain/delivery-schedule.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { readWorkingCalendar } from '#main/areas/tasks/working-calendar-store.ts';
import { wallClock } from '#main/platform/local-time.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { countDeliveries } from './deliveries-store.ts';
import { countHeld } from './delivered-records-store.ts';
import { findLastRun, type SourceRecord } from './sources-store.ts';

type View = CallAnswer<'deliveries', 'saveSource'>;

/** A source as screens see it; counts are of what the actor may see. */
export function viewSource(context: AreaContext, { n, lookedTo: _lookedTo, ...source }: SourceRecord): View {
  const { db, clock, actor } = context;
  const rank = clearanceRank(actor);
  const last = findLastRun(db, n);
  return {
    ...source, nextRunAt: source.retired ? null : nextSlot(source.settings.schedule, clock.nowIso(), wallClock, readWorkingCalendar(db)), lastRun: last === undefined ? null : { runId: last.runId, startedAt: last.startedAt, endedAt: last.endedAt, errorCode: last.errorCode, errorData: JSON.parse(last.errorData) as unknown },
    waiting: countDeliveries(db, n, 'waiting', rank), refused: countDeliveries(db, n, 'refused', rank), held: countHeld(db, n, rank),
  } as View;
}
