import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DUTY_PRESETS } from '#shared/presets/duties.ts';
import { lookAtTasks } from '#main/areas/tasks/start-task-watch.ts';
import { movableClock } from '../../harness/movable-clock.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

const at = (day: number, hour = 9): number => new Date(2026, 10, day, hour).getTime();
const iso = (day: number, hour = 9): string => new Date(at(day, hour)).toISOString();
const patrol = DUTY_PRESETS.find(({ presetId }) => presetId === 'S07-daily-patrol')!;

describe('a clock that does not go on as it should', () => {
  const clock = movableClock(at(2));
  let room: TestRoom;
  beforeEach(async () => { clock.setTo(at(2)); room = await openTestRoom({ clock }); });
  afterEach(() => room.close());

  const lookAt = (day: number, hour = 9) => { clock.setTo(at(day, hour)); lookAtTasks(room.context); };
  const incidents = async () => (await room.client.tasks.getToday({})).incidents;

  it('is not spoken of while days follow each other, nor over a weekend that nobody worked', async () => {
    lookAt(3);
    lookAt(6);
    clock.setTo(at(9));
    room = await room.reopen();
    expect((await incidents()).map(({ kind }) => kind), 'Tuesday to Friday left out two days').toEqual(['asleep']);
  });

  it('of a machine that slept for a week is named with the duties that were missed, each once', async () => {
    await room.client.tasks.saveDuty(patrol);
    lookAt(10);
    expect(await incidents()).toMatchObject([{ kind: 'asleep', fromAt: iso(2), toAt: iso(10), missed: [{ nameZh: '库房每日巡查', times: 8, firstDay: '20261102', lastDay: '20261109' }] }]);
    expect(await room.client.tasks.listTasks({})).toMatchObject([{ kind: 'dutyMissed', data: { day: '2026-11-10', missed: 8 } }]);
    lookAt(10, 10);
    expect(await incidents()).toHaveLength(1);
  });

  it('of a room that was off is told apart from one that slept', async () => {
    clock.setTo(at(10));
    room = await room.reopen();
    expect(await incidents()).toMatchObject([{ kind: 'off', fromAt: iso(2), toAt: iso(10), missed: [] }]);
  });

  it('that was set back is named, and deadlines reckoned from then on are marked until somebody vouches for it', async () => {
    const before = await room.client.tasks.createTask({ title: '之前', dueAt: iso(20) });
    lookAt(12);
    const ahead = await room.client.tasks.createTask({ title: '拨快时', dueAt: iso(21) });
    lookAt(4);
    expect((await incidents()).map(({ kind }) => kind)).toEqual(['back', 'asleep']);
    const after = await room.client.tasks.createTask({ title: '之后', dueAt: iso(22) });
    const doubts = async () => Object.fromEntries((await room.client.tasks.listTasks({})).map(({ title, clockDoubtful }) => [title, clockDoubtful]));
    expect(await doubts()).toEqual({ 之前: false, 拨快时: true, 之后: true });
    expect([before, ahead, after].map(({ dueAt }) => dueAt), 'no deadline moves by itself').toEqual([iso(20), iso(21), iso(22)]);
    const [back] = await incidents();
    expect(await room.client.tasks.noteClockIncident({ incidentId: back!.incidentId, note: '已与电话报时核对' })).toMatchObject({ notedBy: '周敏', note: '已与电话报时核对' });
    await expect(room.client.tasks.noteClockIncident({ incidentId: back!.incidentId })).rejects.toMatchObject({ code: 'TASKS_INCIDENT_NOTED', data: { who: '周敏' } });
    expect((await room.client.tasks.createTask({ title: '核对后', dueAt: iso(22) })).clockDoubtful).toBe(false);
    expect((await incidents()).map(({ kind }) => kind)).toEqual(['asleep']);
  });

  it('that is put right by some seconds is not spoken of', async () => {
    clock.setTo(at(2) + 30_000);
    lookAtTasks(room.context);
    clock.setTo(at(2));
    lookAtTasks(room.context);
    expect(await incidents()).toEqual([]);
  });

  it('is noted by somebody who works, not by the auditor', async () => {
    lookAt(10);
    const [incident] = await incidents();
    await expect(room.as({ roles: ['auditor'] }).tasks.noteClockIncident({ incidentId: incident!.incidentId })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
    await expect(room.client.tasks.noteClockIncident({ incidentId: room.context.ids.uuid() as never })).rejects.toMatchObject({ code: 'TASKS_INCIDENT_NOT_FOUND' });
  });
});
