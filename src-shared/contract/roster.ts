import { z } from 'zod';
import { instant, optionalText, personId, text } from './shapes.ts';
import { calendarDay } from './working-calendar.ts';

export const absenceId = z.uuid().brand<'AbsenceId'>();

/** 外出 Days on which a person is away, both included; `toDay` null: until they are back. */
export const absence = z.object({
  absenceId, fromDay: calendarDay, toDay: calendarDay.nullable(), /** Who stands in then; null: whoever does so for good. */ deputyId: personId.nullable(), deputy: z.string().nullable(), reason: z.string(), createdAt: instant, createdBy: z.string(),
});
export type Absence = z.infer<typeof absence>;

/** A person with a working account, as far as tasks are concerned. */
export const worker = z.object({
  personId, displayName: z.string(),
  /** B 角 for good. */ deputyId: personId.nullable(), deputy: z.string().nullable(),
  /** Away today. */ away: absence.nullable(), /** Away later. */ planned: z.array(absence), teams: z.array(z.string()),
});
export type Worker = z.infer<typeof worker>;

export const teamSettings = z.object({ name: text(100), nameEn: optionalText(100).default(''), leadId: personId.nullable(), deputyId: personId.nullable(), memberIds: z.array(personId).max(500) });

/** 班组 `version` 0: named by processes, lines or tasks, and nobody has set it up. */
export const team = teamSettings.extend({ lead: z.string().nullable(), deputy: z.string().nullable(), members: z.array(z.string()), version: z.int() });
export type Team = z.infer<typeof team>;
