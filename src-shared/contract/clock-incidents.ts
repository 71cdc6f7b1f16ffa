import { z } from 'zod';
import { instant } from './shapes.ts';
import { calendarDay } from './working-calendar.ts';

export const incidentId = z.uuid().brand<'IncidentId'>();

/**
 * What the computer's clock did: `back` it was set back, or had run ahead; `asleep` it leapt over working days while the program ran (the computer slept, or the clock was set forward);
 * `off` the program was not running for working days.
 */
export const clockIncident = z.object({
  incidentId, kind: z.enum(['back', 'asleep', 'off']), fromAt: instant, toAt: instant,
  /** Escalations that were taken back. */ takenBack: z.int(),
  /** Duties whose days were missed meanwhile. */ missed: z.array(z.object({ nameZh: z.string(), nameEn: z.string(), times: z.int(), firstDay: calendarDay, lastDay: calendarDay })),
  notedAt: instant.nullable(), notedBy: z.string().nullable(), note: z.string(),
});
export type ClockIncident = z.infer<typeof clockIncident>;
