import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DUTY_PRESETS } from '#shared/presets/duties.ts';
import { noticeDuties } from '#main/areas/tasks/notice-duties.ts';
import { movableClock } from '../../harness/movable-clock.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

const DAY_MS = 24 * 3_600_000;
/** A day of November 2026 at nine of the machine's own wall; the 2nd is a Monday. */
const at = (day: number): number => new Date(2026, 10, day, 9).getTime();

describe('periodic duties', () => {
  const clock = movableClock(at(2));
  let room: TestRoom;
  beforeEach(async () => { clock.setTo(at(2)); room = await openTestRoom({ clock }); });
  afterEach(() => room.close());

  const begin = (presetId: string, change: object = {}) => room.client.tasks.saveDuty({ presetId, settings: { ...DUTY_PRESETS.find((each) => each.presetId === presetId)!.settings, ...change } });
  const look = () => { noticeDuties(room.context); };
  const open = async () => (await room.client.tasks.listTasks({})).map(({ kind, data, dueAt, urgency }) => ({ kind, day: data['day'], missed: data['missed'], due: new Date(dueAt!).toLocaleString('sv'), urgency }));
  const close = async (note = '') => { const [task] = await room.client.tasks.listTasks({}); return room.client.tasks.closeTask({ taskId: task!.taskId, version: task!.version, outcome: 'done', note }); };
  const states = async (dutyId: string) => Object.fromEntries((await room.client.tasks.listDutyDays({ dutyId: dutyId as never })).map(({ day, state }) => [Number(day.slice(6)), state]));

  it('fall on the day that they begin, once, and are due at its end', async () => {
    await begin('S07-daily-patrol');
    look();
    look();
    expect(await open()).toEqual([{ kind: 'duty', day: '2026-11-02', missed: undefined, due: '2026-11-03 00:00:00', urgency: 'warning' }]);
  });

  it('that nobody did are counted and kept, and one task stands for the day', async () => {
    const { dutyId } = await begin('S07-daily-patrol');
    await close('一切正常');
    for (const day of [3, 4, 5]) { clock.setTo(at(day)); look(); }
    expect(await open()).toMatchObject([{ kind: 'dutyMissed', day: '2026-11-05', missed: 2 }]);
    await close();
    clock.setTo(at(6));
    look();
    expect(await open()).toMatchObject([{ kind: 'duty', day: '2026-11-06' }]);
    expect(await states(dutyId)).toEqual({ 2: 'done', 3: 'missed', 4: 'missed', 5: 'done', 6: 'open' });
    expect((await room.client.tasks.listDutyDays({ dutyId })).at(-1)).toMatchObject({ day: '20261102', note: '一切正常', closedBy: '周敏' });
  });

  it('survive a machine that slept for a week, and a room that was off', async () => {
    const { dutyId } = await begin('S07-daily-patrol');
    clock.setTo(at(9));
    room = await room.reopen();
    look();
    expect(await open()).toMatchObject([{ kind: 'dutyMissed', day: '2026-11-09', missed: 7 }]);
    expect(Object.values(await states(dutyId)).filter((state) => state === 'missed')).toHaveLength(7);
  });

  it('come neither twice nor go lost when the clock is set back', async () => {
    const { dutyId } = await begin('S07-daily-patrol');
    for (const day of [2, 3, 4]) { clock.setTo(at(day)); look(); await close(`第 ${day} 日`); }
    clock.setTo(at(5));
    look();
    clock.setTo(at(3));
    look();
    expect(await open(), 'the 3rd is done, the 5th has not come').toEqual([]);
    clock.setTo(at(4));
    look();
    expect(await open()).toEqual([]);
    clock.setTo(at(5));
    look();
    expect(await open()).toMatchObject([{ kind: 'duty', day: '2026-11-05' }]);
    expect(await states(dutyId)).toEqual({ 2: 'done', 3: 'done', 4: 'done', 5: 'open' });
    expect((await room.client.tasks.listDutyDays({ dutyId }))[0]).toMatchObject({ day: '20261105', clockDoubtful: true });
  });

  it('find their day again when the clock had run a year ahead', async () => {
    const { dutyId } = await begin('S07-daily-patrol');
    clock.setTo(at(3) + 365 * DAY_MS);
    look();
    expect((await open())[0]).toMatchObject({ day: '2027-11-03' });
    clock.setTo(at(3));
    look();
    expect(await open()).toMatchObject([{ kind: 'dutyMissed', day: '2026-11-03', missed: 1, due: '2026-11-04 00:00:00' }]);
    expect(await states(dutyId)).toEqual({ 2: 'missed', 3: 'open' });
  });

  it('fall as S20 and S19 have them: Mondays with a remark, by the 5th, in March and September, by the end of August', async () => {
    await begin('S20-monday-check');
    expect(await open()).toMatchObject([{ day: '2026-11-02', due: '2026-11-03 00:00:00' }]);
    await expect(close()).rejects.toMatchObject({ code: 'TASKS_REMARK_NEEDED' });
    await close('上周归档齐全，已阅');
    for (const presetId of ['S20-fifth-report', 'S20-half-year-check', 'S19-august-volumes']) await begin(presetId);
    expect(await open(), 'none of them falls today').toEqual([]);
    const due = async (now: Date) => { clock.setTo(now.getTime()); look(); return (await open()).filter(({ kind }) => kind === 'duty').map(({ due: until }) => until); };
    expect(await due(new Date(2026, 11, 1, 9))).toContain('2026-12-06 00:00:00');
    expect(await due(new Date(2027, 2, 1, 9))).toContain('2027-03-31 00:00:00');
    expect(await due(new Date(2027, 7, 1, 9))).toContain('2027-09-01 00:00:00');
  });

  it('that are open get their deadline anew when the working calendar changes', async () => {
    await begin('S19-monthly-filing', { rule: { kind: 'monthly', day: 2 } });
    expect((await open())[0]!.due).toBe('2026-11-06 00:00:00');
    expect(await room.client.tasks.saveCalendar({ version: 0, freeWeekdays: [6, 7], holidays: ['20261103'], extraWorkdays: [] })).toMatchObject({ moved: 1 });
    expect((await open())[0]!.due).toBe('2026-11-07 00:00:00');
  });

  it('go with their task when retired, and keep their record', async () => {
    const duty = await begin('S07-daily-patrol');
    await room.client.tasks.saveDuty({ dutyId: duty.dutyId, version: 1, settings: duty.settings, retired: true });
    clock.setTo(at(5));
    look();
    expect(await open()).toEqual([]);
    expect(await states(duty.dutyId)).toEqual({ 2: 'dismissed' });
    await expect(room.client.tasks.saveDuty({ dutyId: duty.dutyId, version: 1, settings: duty.settings })).rejects.toMatchObject({ code: 'TASKS_SETTING_CHANGED' });
    await expect(room.as({ roles: ['clerk'] }).tasks.saveDuty({ settings: duty.settings })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });

  it('that were closed by mistake are open again with their day', async () => {
    const { dutyId } = await begin('S07-daily-patrol');
    const closed = await close();
    await room.client.tasks.reopenTask({ taskId: closed.taskId, version: closed.version });
    expect(await states(dutyId)).toEqual({ 2: 'open' });
  });
});
