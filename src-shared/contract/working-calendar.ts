import { z } from 'zod';
import { isCalendarDay } from '../domain/calendar-day.ts';

export const calendarDay = z.string().refine(isCalendarDay);
const days = z.array(calendarDay).max(5000);

/** 工作日历: which days the room works on. Weekdays are 1 Monday … 7 Sunday; at least one of them is a working day. */
export const calendarSettings = z.object({ freeWeekdays: z.array(z.int().min(1).max(7)).max(6), /** 节假日 */ holidays: days, /** 调休上班 */ extraWorkdays: days });

export const workingCalendar = calendarSettings.extend({
  /** 0: nobody has set it, weekends are free. */
  version: z.int(),
  /** Lists that are delivered; `toCheck`: compare with the notice before relying on it. */
  yearLists: z.array(z.object({ calendarId: z.string(), year: z.int(), names: z.object({ 'zh-CN': z.string(), en: z.string() }), source: z.string(), sourceEn: z.string(), toCheck: z.boolean(), holidays: days, extraWorkdays: days })),
});
export type WorkingCalendarView = z.infer<typeof workingCalendar>;
