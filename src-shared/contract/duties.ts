import { z } from 'zod';
import { dutySettings } from '../presets/duties.ts';
import { instant, personId, taskId } from './shapes.ts';
import { calendarDay } from './working-calendar.ts';

export const dutyId = z.uuid().brand<'DutyId'>();

export const duty = z.object({
  dutyId, presetId: z.string().nullable(), settings: dutySettings, retired: z.boolean(), version: z.int(),
  /** A 角, B 角 and 班组. */ assigneeId: personId.nullable(), assignee: z.string().nullable(), deputyId: personId.nullable(), deputy: z.string().nullable(), team: z.string(),
  /** The day that is to be done now, and its task; null when nothing is. */
  open: z.object({ day: calendarDay, taskId, dueAt: instant.nullable() }).nullable(),
  /** 漏: days in a row that were not done, up to now. */ missed: z.int(),
  /** The next day after today on which it falls, within a year; null when retired or none. */ nextDay: calendarDay.nullable(),
});
export type Duty = z.infer<typeof duty>;

export const dutyDay = z.object({
  day: calendarDay, state: z.enum(['open', 'done', 'dismissed', 'missed']), closedAt: instant.nullable(), closedBy: z.string().nullable(), note: z.string(),
  /** The computer's clock could not be trusted when this day was written down. */ clockDoubtful: z.boolean(),
});
export type DutyDay = z.infer<typeof dutyDay>;

/** A day on which a duty will fall; `moved`: a free day moved it there. `dueAt`: until when it is to be done. */
export const dutyPreview = z.object({ day: calendarDay, moved: z.boolean(), free: z.boolean(), dueAt: instant });
