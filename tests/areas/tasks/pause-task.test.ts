import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { raiseTask, type TaskCause } from '#main/areas/tasks/raise-task.ts';
import { rescheduleTask } from '#main/areas/tasks/reschedule-task.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import { noticeDuties } from '#main/areas/tasks/notice-duties.ts';
import { DUTY_PRESETS } from '#shared/presets/duties.ts';
import { movableClock } from '../../harness/movable-clock.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

/** A day of November 2026 on the machine's own wall; the 6th is a Friday. */
const at = (day: number, hour = 9): number => new Date(2026, 10, day, hour).getTime();
const iso = (day: number, hour = 9): string => new Date(at(day, hour)).toISOString();
const CAUSE: TaskCause = { kind: 'paperToAdd', uniqueKey: 'paperToAdd:c1:1', data: { number: '2026-001', stage: '受理', count: 2 }, target: { screen: 'receive', id: 'c1' }, dueAt: iso(6, 12), team: '营业班' };

describe('a task that is paused', () => {
  const clock = movableClock(at(5));
  let room: TestRoom;
  beforeEach(async () => { clock.setTo(at(5)); room = await openTestRoom({ clock }); });
  afterEach(() => room.close());

  const raise = async () => { room.context.write((tx) => raiseTask(room.context, tx, CAUSE)); return (await room.client.tasks.listTasks({}))[0]!; };
  const pause = ({ taskId, version }: { taskId: string; version: number }, reason = '等客户补盖公章') => room.client.tasks.pauseTask({ taskId: taskId as never, version, reason });
  const goOn = ({ taskId, version }: { taskId: string; version: number }) => room.client.tasks.continueTask({ taskId: taskId as never, version });

  it('stands still with who, when and why, and is neither due nor overdue', async () => {
    const paused = await pause(await raise());
    expect(paused).toMatchObject({ dueAt: null, urgency: 'normal', paused: { since: iso(5), reason: '等客户补盖公章', by: '周敏' } });
    clock.setTo(at(12));
    expect((await room.client.tasks.listTasks({}))[0]).toMatchObject({ urgency: 'normal', paused: { reason: '等客户补盖公章' } });
    expect(await room.client.tasks.summarizeTasks({})).toMatchObject({ teams: [{ team: '营业班', overdue: 0, warning: 0, normal: 0, paused: 1 }] });
    expect(await room.client.tasks.getToday({})).toMatchObject({ open: 1, overdue: 0 });
  });

  it('goes on with its deadline moved by the working time that it stood, weekends left out', async () => {
    clock.setTo(at(6, 9));
    const paused = await pause(await raise());
    clock.setTo(at(7, 21));
    // Friday nine to midnight: 15 hours. Twelve of them bring Friday noon to the end of Friday, the rest comes on Monday.
    expect((await goOn(paused)).dueAt).toBe(iso(9, 3));
  });

  it('goes on by the clock where the room has it so', async () => {
    const { source: _source, sourceEn: _en, archivist: _archivist, ...rules } = await room.client.tasks.getTaskRules({});
    await room.client.tasks.saveTaskRules({ ...rules, pauseMoves: 'clock' });
    clock.setTo(at(6, 9));
    const paused = await pause(await raise());
    clock.setTo(at(7, 21));
    expect((await goOn(paused)).dueAt).toBe(iso(8, 0));
    const again = await pause((await room.client.tasks.listTasks({}))[0]!);
    clock.setTo(at(7, 23));
    expect((await goOn(again)).dueAt, 'two pauses add up').toBe(iso(8, 2));
  });

  it('keeps every pause in its record', async () => {
    const paused = await pause(await raise());
    clock.advance(3_600_000);
    const { taskId } = await goOn(paused);
    expect((await room.client.tasks.getTask({ taskId })).deeds).toMatchObject([{ deed: 'paused', reason: '等客户补盖公章', by: '周敏' }, { deed: 'continued', dueAt: iso(6, 13) }]);
    expect(room.context.db.statement<[string], { kind: string }>('SELECT kind FROM op_log WHERE eid = ? ORDER BY n').all(taskId).map(({ kind }) => kind)).toEqual(['task.raise', 'task.pause', 'task.continue']);
  });

  it('is not woken by its cause, and gets the deadline that its cause set meanwhile', async () => {
    const paused = await pause(await raise());
    clock.advance(3_600_000);
    room.context.write((tx) => { rescheduleTask(room.context, tx, CAUSE.uniqueKey, iso(10, 12)); });
    const [still] = await room.client.tasks.listTasks({});
    expect(still).toMatchObject({ dueAt: null, paused: { reason: '等客户补盖公章' } });
    expect((await goOn({ ...paused, version: still!.version })).dueAt).toBe(iso(10, 13));
  });

  it('ends with its cause, and its record says how long it stood', async () => {
    const { taskId } = await pause(await raise());
    clock.advance(3_600_000);
    room.context.write((tx) => settleTask(room.context, tx, CAUSE.uniqueKey, ''));
    expect(await room.client.tasks.getTask({ taskId })).toMatchObject({ task: { state: 'done', paused: null }, deeds: [{ deed: 'paused' }, { deed: 'continued' }] });
  });

  it('is not paused twice, not continued twice, and not by the auditor', async () => {
    const task = await raise();
    const paused = await pause(task);
    await expect(pause(paused)).rejects.toMatchObject({ code: 'TASKS_ALREADY_PAUSED' });
    await expect(pause(task)).rejects.toMatchObject({ code: 'TASKS_CHANGED_MEANWHILE' });
    const going = await goOn(paused);
    await expect(goOn(going)).rejects.toMatchObject({ code: 'TASKS_NOT_PAUSED' });
    await expect(room.as({ roles: ['auditor'] }).tasks.pauseTask({ taskId: going.taskId, version: going.version, reason: '试试' })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
    await expect(room.client.tasks.pauseTask({ taskId: going.taskId, version: going.version, reason: ' ' })).rejects.toThrow();
  });

  it('of a duty excuses its day: the next one is not called missed', async () => {
    const { dutyId } = await room.client.tasks.saveDuty({ presetId: 'S07-daily-patrol', settings: DUTY_PRESETS.find(({ presetId }) => presetId === 'S07-daily-patrol')!.settings });
    await pause((await room.client.tasks.listTasks({}))[0]!, '库房施工，不能进入');
    clock.setTo(at(6));
    noticeDuties(room.context);
    expect(await room.client.tasks.listTasks({})).toMatchObject([{ kind: 'duty', paused: null, data: { day: '2026-11-06' } }]);
    expect(await room.client.tasks.listDutyDays({ dutyId })).toMatchObject([{ day: '20261106', state: 'open' }, { day: '20261105', state: 'dismissed', note: '库房施工，不能进入', closedBy: '周敏' }]);
  });
});
