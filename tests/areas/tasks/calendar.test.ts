import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addWorkingDays } from '#shared/domain/working-calendar.ts';
import { readWorkingCalendar } from '#main/areas/tasks/working-calendar-store.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

let room: TestRoom;
beforeEach(async () => { room = await openTestRoom(); });
afterEach(() => room.close());

describe('the working calendar', () => {
  it('has free weekends until somebody sets it', async () => {
    expect(await room.client.tasks.getCalendar({})).toMatchObject({ version: 0, freeWeekdays: [6, 7], holidays: [], extraWorkdays: [] });
  });

  it('takes a year list, and working days go by it from then on', async () => {
    const { yearLists } = await room.client.tasks.getCalendar({});
    const year = yearLists.find(({ year: of }) => of === 2026)!;
    expect(year.toCheck).toBe(true);
    await room.client.tasks.saveCalendar({ version: 0, freeWeekdays: [7, 6], holidays: [...year.holidays, '20261001'], extraWorkdays: year.extraWorkdays });
    const calendar = await room.client.tasks.getCalendar({});
    expect(calendar).toMatchObject({ version: 1, freeWeekdays: [6, 7], holidays: year.holidays });
    // Wednesday before National Day: seven days off, then Thursday and Friday, and Saturday the 10th is worked.
    expect([1, 2, 3].map((days) => addWorkingDays('20260930', days, readWorkingCalendar(room.context.db)))).toEqual(['20261008', '20261009', '20261010']);
  });

  it('refuses a day that is both, days that do not exist, a week without work, and what somebody changed meanwhile', async () => {
    const save = (change: object) => room.client.tasks.saveCalendar({ version: 0, freeWeekdays: [7], holidays: [], extraWorkdays: [], ...change });
    await expect(save({ holidays: ['20261001'], extraWorkdays: ['20261001'] })).rejects.toMatchObject({ code: 'TASKS_DAY_FREE_AND_WORKED', data: { days: ['20261001'] } });
    await expect(save({ holidays: ['20260230'] })).rejects.toThrow();
    await expect(save({ freeWeekdays: [1, 2, 3, 4, 5, 6, 7] })).rejects.toThrow();
    await save({});
    await expect(save({})).rejects.toMatchObject({ code: 'TASKS_SETTING_CHANGED' });
  });

  it('is changed by the administrator alone', async () => {
    await expect(room.as({ roles: ['clerk'] }).tasks.saveCalendar({ version: 0, freeWeekdays: [7], holidays: [], extraWorkdays: [] })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });
});
