import { describe, expect, it } from 'vitest';
import { deadlineOf } from '#shared/domain/deadline.ts';
import { dueByFor } from '#shared/domain/escalation.ts';
import { deadlineAfterTaskPauses, type PauseMoves } from '#shared/domain/paused-deadline.ts';
import { addDays, WEEKENDS_ONLY, type WorkingCalendar } from '#shared/domain/working-calendar.ts';

const calendar: WorkingCalendar = { ...WEEKENDS_ONLY, holidays: new Set(['20261001', '20261002']), extraWorkdays: new Set(['20261010']) };
/** A local wall of China, whatever the machine that tests. */
const china = {
  dayOf: (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', ''),
  instantOf: (day: string, minute: number) => new Date(Date.UTC(+day.slice(0, 4), +day.slice(4, 6) - 1, +day.slice(6, 8), -8, minute)).toISOString(),
};
const at = (day: string, hour: number): string => china.instantOf(day, hour * 60);
const moved = (due: string, pauses: readonly (readonly [string, string | null])[], moves: PauseMoves, now = at('20261231', 0)): string => deadlineAfterTaskPauses(due, pauses.map(([from, to]) => ({ from, to })), now, moves, china, calendar);

describe('a deadline that was paused', () => {
  it('moves by the working days that the pause took, and over free days', () => {
    // Wednesday noon to the Monday after the holiday, noon: half of Wednesday and half of Monday.
    const pause = [at('20260930', 12), at('20261005', 12)] as const;
    expect(moved(at('20260930', 24), [pause], 'workingDays')).toBe(at('20261005', 24));
    expect(moved(at('20260930', 24), [pause], 'clock')).toBe(at('20261005', 24));
    expect(moved(at('20261008', 18), [pause], 'workingDays')).toBe(at('20261009', 18));
    expect(moved(at('20261008', 18), [pause], 'clock')).toBe(at('20261013', 18));
  });
  it('stays where the pause took free days only', () => {
    expect(moved(at('20261008', 18), [[at('20261001', 0), at('20261004', 24)]], 'workingDays')).toBe(at('20261008', 18));
  });
  it('counts the Saturday that is worked', () => {
    expect(moved(at('20261012', 9), [[at('20261010', 8), at('20261010', 10)]], 'workingDays')).toBe(at('20261012', 11));
  });
  it('that still stands counts up to now', () => {
    expect(moved(at('20261008', 9), [[at('20261007', 9), null]], 'clock', at('20261007', 12))).toBe(at('20261008', 12));
  });
});

describe('who is due for the next step', () => {
  it('is exactly whoever’s deadline and wait are over, in hours and in working days', () => {
    const rules = [{ kind: 'hours', hours: 4 }, { kind: 'workingDays', days: 1 }, { kind: 'workingDays', days: 2, at: '09:00' }, { kind: 'days', days: 3, freeDay: 'next' }] as const;
    for (const rule of rules) for (let hour = 0; hour < 24 * 14; hour += 7) {
      const now = at(addDays('20260928', Math.floor(hour / 24)), hour % 24);
      const dueBy = dueByFor(rule, now, china, calendar)!;
      for (let back = 0; back < 24 * 12; back += 5) {
        const due = new Date(Date.parse(now) - back * 3_600_000).toISOString();
        // A deadline at the very end of a day belongs to that day.
        const over = deadlineOf(rule, rule.kind === 'hours' ? due : new Date(Date.parse(due) - 1).toISOString(), china, calendar) <= now;
        expect(due <= dueBy, `${rule.kind} due ${due} at ${now}`).toBe(over);
      }
    }
  });
});
