import type { ClockIncident } from '#shared/contract/clock-incidents.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { localDay } from '#main/platform/local-time.ts';
import { selectMissedBetween, type IncidentRow } from './clock-incidents-store.ts';

/** What the clock did, with the duties that nobody did meanwhile. A clock set back misses none: their days come again. */
export function viewIncident({ db }: AreaContext, incident: IncidentRow): ClockIncident {
  const day = (instant: string): string => localDay(Date.parse(instant));
  return { ...incident, missed: incident.kind === 'back' ? [] : selectMissedBetween(db, day(incident.fromAt), day(incident.toAt)) } as ClockIncident;
}
