import { z } from 'zod';
import duties from '../../resources/presets/duties.json' with { type: 'json' };
import { isCalendarDay } from '../domain/calendar-day.ts';
import { deadlineRule } from './process-preset.ts';

const name = z.string().trim().min(1).max(100);
/** `MMDD`; the 29th of February counts. */
const monthDay = z.string().refine((text) => isCalendarDay(`2024${text}`));

/** See `DutyRule` of the domain. */
export const dutyRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('daily') }),
  z.strictObject({ kind: z.literal('weekly'), weekday: z.int().min(1).max(7) }),
  z.strictObject({ kind: z.literal('monthly'), day: z.int().min(1).max(31) }),
  z.strictObject({ kind: z.literal('yearly'), days: z.array(monthDay).min(1).max(24) }),
]);

/** 周期性任务 What a periodic duty is made of; a room may change all of it. */
export const dutySettings = z.strictObject({
  nameZh: name, nameEn: name, rule: dutyRule,
  /** What becomes of it on a free day. */
  freeDay: z.enum(['keep', 'next', 'skip']),
  /** How long there is for it, from the beginning of its day. */
  within: deadlineRule,
  /** 评语: it is not done without a note. */
  remark: z.boolean(),
  source: z.string().trim().max(300).default(''), sourceEn: z.string().trim().max(300).default(''),
});
export type DutySettings = z.infer<typeof dutySettings>;

/** Duties to start from, as regimes name them. */
export const DUTY_PRESETS = z.array(z.strictObject({ presetId: z.string().min(1).max(40), settings: dutySettings })).parse(duties);
