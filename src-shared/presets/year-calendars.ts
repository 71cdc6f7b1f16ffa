import { z } from 'zod';
import china2026 from '../../resources/presets/calendars/china-2026.json' with { type: 'json' };
import { readDays } from '../domain/read-days.ts';

/** A year's holidays and 调休 workdays as somebody published them; days may be ranges, `YYYYMMDD-YYYYMMDD`. */
const yearCalendar = z.strictObject({
  calendarId: z.string().min(1).max(40), year: z.int().min(1900).max(2999), names: z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) }), source: z.string().min(1), sourceEn: z.string().min(1),
  /** Typed in from a copy: the room compares it with the notice itself before it relies on it. */
  toCheck: z.boolean(),
  holidays: z.array(z.string()), extraWorkdays: z.array(z.string()),
});

/** Every file of `resources/presets/calendars`, ranges spelled out. */
export const YEAR_CALENDARS = [china2026].map((file) => {
  const read = yearCalendar.parse(file);
  return { ...read, holidays: readDays(read.holidays.join(' ')).days, extraWorkdays: readDays(read.extraWorkdays.join(' ')).days };
});
