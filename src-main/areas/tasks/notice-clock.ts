import { addDays, isWorkingDay } from '#shared/domain/working-calendar.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { localDay } from '#main/platform/local-time.ts';
import { insertIncident, readLastLook, writeLastLook, type IncidentRow } from './clock-incidents-store.ts';
import { takeEscalationsBack } from './escalate-tasks.ts';
import { readWorkingCalendar } from './working-calendar-store.ts';

/** Clocks that are kept by the network are put right by some seconds. */
const BACK_MS = 60_000;

/**
 * Compares the clock with when it was last looked at. What stands before that was set back (or had run ahead); what leapt over a whole working day means that the computer slept or the program was off.
 * Either is written down and shown until somebody notes it; steps of reminders that a clock ahead had made are taken back.
 */
export function noticeClock(context: AreaContext): void {
  const { db, clock, ids, services } = context;
  const last = readLastLook(db);
  const now = clock.nowIso();
  const kind = last === null ? null : kindOf(context, last.at, now, last.run === services.startedAt);
  context.write((tx) => {
    writeLastLook(db, { at: now, run: services.startedAt });
    if (last === null || kind === null) return;
    const incident = { incidentId: ids.uuid(), kind, fromAt: last.at, toAt: now, takenBack: kind === 'back' ? takeEscalationsBack(context, tx) : 0 };
    insertIncident(db, incident);
    tx.record({ class: 'O', kind: 'clock.notice', entity: 'settings', eid: 'clock', body: { incidentId: incident.incidentId, kind, from: last.at, to: now, takenBack: incident.takenBack } });
    tx.publish({ name: 'tasks.taskChanged', payload: { taskIds: [] } });
  }, { local: true });
}

function kindOf({ db }: AreaContext, from: string, to: string, sameRun: boolean): IncidentRow['kind'] | null {
  if (Date.parse(to) < Date.parse(from) - BACK_MS) return 'back';
  const calendar = readWorkingCalendar(db);
  const until = localDay(Date.parse(to));
  for (let day = addDays(localDay(Date.parse(from)), 1); day < until; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) return sameRun ? 'asleep' : 'off';
  return null;
}
