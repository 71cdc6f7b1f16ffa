import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectOpenDutyDays } from './duties-store.ts';
import { getCalendar } from './get-calendar.ts';
import { showDuty } from './show-duty.ts';
import { readKeptCalendar, writeKeptCalendar, type KeptCalendar } from './working-calendar-store.ts';

/** The days of the room's calendar, whole. Throws TASKS_SETTING_CHANGED, TASKS_DAY_FREE_AND_WORKED. */
export function saveCalendar(context: AreaContext, input: CallInput<'tasks', 'saveCalendar'>): CallAnswer<'tasks', 'saveCalendar'> {
  return context.write((tx) => {
    const before = readKeptCalendar(context.db);
    if ((before?.version ?? 0) !== input.version) throw new MunimentError('TASKS_SETTING_CHANGED', { version: before?.version ?? 0 });
    const twice = input.holidays.filter((day) => input.extraWorkdays.includes(day));
    if (twice.length > 0) throw new MunimentError('TASKS_DAY_FREE_AND_WORKED', { days: twice.slice(0, 5) });
    const inOrder = (days: readonly string[]): string[] => [...new Set(days)].toSorted();
    const after: KeptCalendar = { freeWeekdays: [...new Set(input.freeWeekdays)].toSorted(), holidays: inOrder(input.holidays), extraWorkdays: inOrder(input.extraWorkdays), version: input.version + 1 };
    writeKeptCalendar(context.db, after);
    const facts = ({ freeWeekdays, holidays, extraWorkdays }: KeptCalendar) => ({ freeWeekdays: [...freeWeekdays], holidays: [...holidays], extraWorkdays: [...extraWorkdays] });
    tx.record({ class: 'R', kind: 'calendar.save', entity: 'settings', eid: 'workingCalendar', body: { before: before === null ? null : facts(before), after: facts(after) } });
    const moved = selectOpenDutyDays(context.db).filter(({ duty, day }) => showDuty(context, tx, duty, day)).length;
    tx.publish({ name: 'tasks.taskChanged', payload: { taskIds: [] } });
    return { ...getCalendar(context), moved };
  });
}
