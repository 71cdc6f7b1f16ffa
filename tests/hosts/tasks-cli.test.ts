import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestRoom } from '../harness/open-test-room.ts';
import { runCli } from '../harness/run-cli.ts';

let folder: string;
let taskId: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-tasks-'));
  const room = await openTestRoom({ folder });
  const people = await Promise.all(([['hezhe', '何喆'], ['wangxie', '王㛃']] as const).map(([signInName, displayName]) => room.client.people.createPerson({ signInName, displayName, roles: ['clerk'], clearance: 'internal', mobile: '139 0000 0001', password: `practice-${signInName}` })));
  taskId = (await room.client.tasks.createTask({ title: '归还借卷', dueAt: new Date(Date.now() - 3_600_000).toISOString(), assigneeId: people[0]!.personId })).taskId;
  await room.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const muniment = (...args: readonly string[]) => runCli([...args, '--data', folder]);
const as = (name: string, ...args: readonly string[]) => runCli([...args, '--data', folder, '--user', name], { env: { MUNIMENT_PASSWORD: `practice-${name}` } });

describe('muniment tasks', () => {
  it('lists what is overdue with who, and writes the file for the gateway', async () => {
    expect((await muniment('tasks', 'list', '--overdue')).json()).toMatchObject([{ title: '归还借卷', assignee: '何喆', urgency: 'overdue' }]);
    const file = join(folder, 'reminders.csv');
    expect((await muniment('tasks', 'remind', '--out', file)).json()).toMatchObject({ people: 1 });
    expect(readFileSync(file, 'utf8')).toContain('何喆,1,0,0,');
  });

  it('pauses with a reason and lets go on, and tells what was done', async () => {
    expect((await muniment('tasks', 'pause', taskId)).exitCode).toBe(2);
    expect((await as('hezhe', 'tasks', 'pause', taskId, '--reason', '等客户')).json()).toMatchObject({ dueAt: null, paused: { reason: '等客户', by: '何喆' } });
    expect((await muniment('tasks', 'pause', taskId, '--reason', '再等')).refusal()).toMatchObject({ code: 'TASKS_ALREADY_PAUSED' });
    expect((await as('hezhe', 'tasks', 'continue', taskId)).json()).toMatchObject({ paused: null, urgency: 'overdue' });
    expect((await muniment('tasks', 'show', taskId)).json()).toMatchObject({ task: { title: '归还借卷' }, deeds: [{ deed: 'paused', by: '何喆' }, { deed: 'continued' }] });
  });

  it('marks somebody as away, and whoever stands in has the task; back again, they have not', async () => {
    expect((await muniment('tasks', 'away', '何喆', '--from', '2026-01-01')).refusal()).toMatchObject({ code: 'TASKS_DEPUTY_NEEDED' });
    await muniment('tasks', 'deputy', 'hezhe', '--is', 'wangxie');
    expect((await as('wangxie', 'tasks', 'list', '--mine')).json()).toEqual([]);
    expect((await muniment('tasks', 'away', '何喆', '--from', '2026-01-01', '--reason', '培训')).json()).toMatchObject({ displayName: '何喆', away: { toDay: null } });
    expect((await as('wangxie', 'tasks', 'list', '--mine')).json()).toMatchObject([{ title: '归还借卷', mine: 'deputy', standIn: { name: '王㛃' } }]);
    expect((await muniment('tasks', 'roster')).json()).toMatchObject([{ displayName: '何喆', deputy: '王㛃', away: { reason: '培训' } }, { displayName: '王㛃', away: null }]);
    expect((await muniment('tasks', 'back', 'hezhe')).json()).toMatchObject({ away: null });
    expect((await muniment('tasks', 'back', 'hezhe')).refusal()).toMatchObject({ code: 'TASKS_ABSENCE_NOT_FOUND' });
  });

  it('gives a task on, and says that the clock went on as it should', async () => {
    expect((await muniment('tasks', 'assign', taskId, '--to', '王㛃', '--note', '出差')).json()).toMatchObject({ assignee: '王㛃' });
    expect((await muniment('tasks', 'assign', taskId, '--to', '无此人')).refusal()).toMatchObject({ code: 'TASKS_ASSIGNEE_NOT_FOUND' });
    expect((await muniment('tasks', 'clock')).json()).toEqual([]);
  });
});
