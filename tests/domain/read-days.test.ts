import { describe, expect, it } from 'vitest';
import { readDays } from '#shared/domain/read-days.ts';
import { isWorkingDay } from '#shared/domain/working-calendar.ts';
import { YEAR_CALENDARS } from '#shared/presets/year-calendars.ts';

describe('pasted days', () => {
  it('are read as people write them, each once and in order', () => {
    expect(readDays('2026-10-02\n2026/10/1，20261010 2026年9月20日 # 中秋后\n2026-10-01').days).toEqual(['20260920', '20261001', '20261002', '20261010']);
  });

  it('may be runs of days', () => {
    for (const run of ['2026-10-01~2026-10-03', '20261001-20261003', '2026年10月1日至2026年10月3日', '2026/10/1 – 2026/10/3']) expect(readDays(run)).toEqual({ days: ['20261001', '20261002', '20261003'], wrong: [] });
  });

  it('are named where they are none: no such day, backwards, a run of months, words', () => {
    expect(readDays('2026-02-30, 国庆\n2026-10-07~2026-10-01；2026-01-01~2026-12-31, 2026-05-01')).toEqual({ days: ['20260501'], wrong: ['2026-02-30', '国庆', '2026-10-07~2026-10-01', '2026-01-01~2026-12-31'] });
  });
});

describe('the delivered year lists', () => {
  it('have no day twice, keep to their year, and are worth their lines', () => {
    for (const list of YEAR_CALENDARS) {
      const weekends = { freeWeekdays: [6, 7], holidays: new Set<string>(), extraWorkdays: new Set<string>() };
      expect(list.holidays.filter((day) => list.extraWorkdays.includes(day))).toEqual([]);
      expect([...list.holidays, ...list.extraWorkdays].every((day) => day.startsWith(String(list.year)))).toBe(true);
      expect(list.extraWorkdays.filter((day) => isWorkingDay(day, weekends)), 'a worked day that no weekend makes free').toEqual([]);
    }
    expect(YEAR_CALENDARS.find(({ calendarId }) => calendarId === 'china-2026')!.holidays).toHaveLength(33);
  });
});
