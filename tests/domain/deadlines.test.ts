import { describe, expect, it } from 'vitest';
import { deadlineAfterPauses, deadlineOf, minuteOfDay, type DeadlineRule } from '#shared/domain/deadline.ts';
import { dutyDays } from '#shared/domain/duty-rule.ts';
import { addWorkingDays, isWorkingDay, WEEKENDS_ONLY, weekdayOf, type WorkingCalendar } from '#shared/domain/working-calendar.ts';
import { wallClock } from '#main/platform/local-time.ts';

// 2026-10-01 to 07 free, Saturday 2026-10-10 worked.
const october: WorkingCalendar = {
  freeWeekdays: [6, 7], holidays: new Set(['20261001', '20261002', '20261003', '20261004', '20261005', '20261006', '20261007']), extraWorkdays: new Set(['20261010']),
};
/** A local wall of China, whatever the machine that tests. */
const china = {
  dayOf: (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', ''),
  instantOf: (day: string, minute: number) => new Date(Date.UTC(+day.slice(0, 4), +day.slice(4, 6) - 1, +day.slice(6, 8), -8, minute)).toISOString(),
};
const due = (rule: DeadlineRule, from: string, calendar = october): string => deadlineOf(rule, from, china, calendar);

describe('a deadline', () => {
  it('of 48 hours runs by the clock, over nights and holidays', () => {
    expect(due({ kind: 'hours', hours: 48 }, '2026-09-30T08:30:00.000Z')).toBe('2026-10-02T08:30:00.000Z');
  });
  it('of the same day ends with the local day, not with that of Greenwich', () => {
    // 23:30 in China is still the 30th; half an hour after midnight is the 1st.
    expect(due({ kind: 'days', days: 0 }, '2026-09-30T15:30:00.000Z')).toBe('2026-09-30T16:00:00.000Z');
    expect(due({ kind: 'days', days: 0 }, '2026-09-30T16:30:00.000Z')).toBe('2026-10-01T16:00:00.000Z');
  });
  it('of the next day at 16:00 may fall into a holiday, or wait for the first day that people work, as the rule says', () => {
    expect(due({ kind: 'days', days: 1, at: '16:00' }, '2026-09-30T02:00:00.000Z')).toBe('2026-10-01T08:00:00.000Z');
    expect(due({ kind: 'days', days: 1, at: '16:00', freeDay: 'next' }, '2026-09-30T02:00:00.000Z')).toBe('2026-10-08T08:00:00.000Z');
  });
  it('in working days passes over holidays and counts the Saturday that is worked', () => {
    // From Wednesday: Thursday the 8th is the first, Friday the second, Saturday the 10th the third.
    expect(due({ kind: 'workingDays', days: 3 }, '2026-09-30T02:00:00.000Z')).toBe('2026-10-10T16:00:00.000Z');
  });
  it('moves on by what was paused, also while the pause lasts', () => {
    const pauses = [{ from: '2026-09-01T00:00:00.000Z', to: '2026-09-02T00:00:00.000Z' }, { from: '2026-09-05T00:00:00.000Z', to: null }];
    expect(deadlineAfterPauses('2026-09-10T00:00:00.000Z', pauses, '2026-09-06T12:00:00.000Z')).toBe('2026-09-12T12:00:00.000Z');
    expect(deadlineAfterPauses('2026-09-10T00:00:00.000Z', [], '2026-09-06T12:00:00.000Z')).toBe('2026-09-10T00:00:00.000Z');
  });
  it('reads times of the day and nothing else', () => {
    expect(['00:00', '16:00', '24:00'].map(minuteOfDay)).toEqual([0, 960, 1440]);
    expect(['24:01', '7:00', '12:60', 'noon', ''].map(minuteOfDay)).toEqual([null, null, null, null, null]);
  });
  it('is told by the wall of the machine where no other is given', () => {
    const day = wallClock.dayOf(new Date(2026, 8, 30, 23, 59).toISOString());
    expect(day).toBe('20260930');
    expect(wallClock.instantOf(day, 1440)).toBe(new Date(2026, 9, 1).toISOString());
  });
});

describe('a working calendar', () => {
  it('knows weekdays, and days worked instead of holidays', () => {
    expect(weekdayOf('20260930')).toBe(3);
    expect([isWorkingDay('20261001', october), isWorkingDay('20261010', october), isWorkingDay('20261010', WEEKENDS_ONLY)]).toEqual([false, true, false]);
  });
  it('that has no working day at all still answers', () => {
    expect(addWorkingDays('20260930', 2, { ...WEEKENDS_ONLY, freeWeekdays: [1, 2, 3, 4, 5, 6, 7] })).toBe('20261002');
  });
});

describe('a periodic duty', () => {
  it('falls on every day, on Mondays, on the 5th, in March and September, and at the end of August', () => {
    expect(dutyDays({ kind: 'daily' }, '20260227', '20260302', 'keep', october)).toEqual(['20260227', '20260228', '20260301', '20260302']);
    expect(dutyDays({ kind: 'weekly', weekday: 1 }, '20260901', '20260915', 'keep', october)).toEqual(['20260907', '20260914']);
    expect(dutyDays({ kind: 'monthly', day: 5 }, '20260901', '20261031', 'keep', october)).toEqual(['20260905', '20261005']);
    expect(dutyDays({ kind: 'yearly', days: ['0331', '0930'] }, '20260101', '20261231', 'keep', october)).toEqual(['20260331', '20260930']);
    expect(dutyDays({ kind: 'yearly', days: ['0831'] }, '20250101', '20261231', 'keep', october)).toEqual(['20250831', '20260831']);
  });
  it('of the 31st falls on the last day of a shorter month, that of 29 February on the 28th', () => {
    expect(dutyDays({ kind: 'monthly', day: 31 }, '20260201', '20260430', 'keep', october)).toEqual(['20260228', '20260331', '20260430']);
    expect(dutyDays({ kind: 'yearly', days: ['0229'] }, '20270101', '20281231', 'keep', october)).toEqual(['20270228', '20280229']);
  });
  it('waits for the first working day, also where it fell before the range, or is left out', () => {
    expect(dutyDays({ kind: 'monthly', day: 5 }, '20261007', '20261031', 'next', october)).toEqual(['20261008']);
    expect(dutyDays({ kind: 'daily' }, '20261001', '20261010', 'skip', october)).toEqual(['20261008', '20261009', '20261010']);
  });
});
