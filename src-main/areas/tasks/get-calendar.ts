import { WEEKENDS_ONLY } from '#shared/domain/working-calendar.ts';
import { YEAR_CALENDARS } from '#shared/presets/year-calendars.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { readKeptCalendar } from './working-calendar-store.ts';

export function getCalendar(context: AreaContext): CallAnswer<'tasks', 'getCalendar'> {
  const kept = readKeptCalendar(context.db);
  return {
    freeWeekdays: [...(kept?.freeWeekdays ?? WEEKENDS_ONLY.freeWeekdays)], holidays: [...(kept?.holidays ?? [])], extraWorkdays: [...(kept?.extraWorkdays ?? [])], version: kept?.version ?? 0,
    yearLists: YEAR_CALENDARS.map((list) => ({ ...list })),
  };
}
