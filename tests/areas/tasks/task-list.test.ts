import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { raiseTask, type TaskCause } from '#main/areas/tasks/raise-task.ts';
import { countAll, countOfPerson } from '#main/areas/tasks/task-counts-store.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

let room: TestRoom;
beforeEach(async () => { room = await openTestRoom(); });
afterEach(() => room.close());

const CAUSE: TaskCause = { kind: 'climateOut', uniqueKey: 'climateOut:r1', data: { room: '一号库', temperatureC: 29.1 }, target: { screen: 'climate', id: 'r1' } };
const raise = (cause = CAUSE) => room.context.write((tx) => raiseTask(room.context, tx, cause));
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

describe('the task list', () => {
  it('shows what is due first at the top and says how urgent it is', async () => {
    await room.client.tasks.createTask({ title: '整理三季度会议纪要' });
    await room.client.tasks.createTask({ title: '给财务科复印合同', dueAt: inHours(2) });
    await room.client.tasks.createTask({ title: '归还借出的案卷', dueAt: inHours(-1) });
    const open = await room.client.tasks.listTasks({});
    expect(open.map(({ title, urgency }) => [title, urgency])).toEqual([['归还借出的案卷', 'overdue'], ['给财务科复印合同', 'warning'], ['整理三季度会议纪要', 'normal']]);
    expect(await room.client.tasks.getToday({})).toMatchObject({ open: 3, overdue: 1 });
  });

  it('can be walked in pages, of everybody or of one person, and cut down to what is overdue', async () => {
    const person = await room.client.people.createPerson({ signInName: 'zhaoqin', displayName: '赵琴', roles: ['clerk'], clearance: 'internal', password: 'practice-zhaoqin' });
    for (let n = 0; n < 7; n++) await room.client.tasks.createTask({ title: `第 ${n} 项`, dueAt: n === 6 ? null : inHours(n < 3 ? -1 : n), assigneeId: n % 2 === 0 ? person.personId : null });
    const walk = async (wanted: object) => {
      const titles: string[] = [];
      for (let after: string | null = null; ;) {
        const page: Awaited<ReturnType<typeof room.client.tasks.listTasks>> = await room.client.tasks.listTasks({ ...wanted, limit: 2, after: after as never });
        titles.push(...page.map(({ title }) => title[2]!));
        if (page.length < 2) return titles.join('');
        after = page[1]!.taskId;
      }
    };
    expect(await walk({})).toBe('0123456');
    expect(await walk({ assigneeId: person.personId })).toBe('0246');
    expect(await walk({ overdue: true })).toBe('012');
    expect(await walk({ overdue: true, assigneeId: person.personId })).toBe('02');
    await expect(room.client.tasks.listTasks({ after: room.context.ids.uuid() as never })).rejects.toMatchObject({ code: 'TASKS_NOT_FOUND' });
  });

  it('says of each person and each team how many are overdue, due soon and in time, and is cut down to either', async () => {
    const zhao = await room.client.people.createPerson({ signInName: 'zhaoqin', displayName: '赵琴', roles: ['clerk'], clearance: 'internal', mobile: '139 0000 0001', password: 'practice-zhaoqin' });
    for (const [title, hours] of [['归还借卷', -3], ['复印合同', 2], ['整理纪要', 90]] as const) await room.client.tasks.createTask({ title, dueAt: inHours(hours), assigneeId: zhao.personId });
    await room.client.tasks.createTask({ title: '没有期限' });
    room.context.write((tx) => raiseTask(room.context, tx, { ...CAUSE, kind: 'paperToAdd', uniqueKey: 'paperToAdd:1', data: { number: '2026-001', stage: '受理', count: 2 }, dueAt: inHours(-1), team: '营业班' }));
    expect(await room.client.tasks.summarizeTasks({})).toEqual({
      people: [{ assigneeId: zhao.personId, assignee: '赵琴', overdue: 1, warning: 1, normal: 1, paused: 0 }, { assigneeId: null, assignee: null, overdue: 1, warning: 0, normal: 1, paused: 0 }],
      teams: [{ team: '营业班', overdue: 1, warning: 0, normal: 0, paused: 0 }],
    });
    expect((await room.client.tasks.listTasks({ team: '营业班' })).map(({ kind, team }) => [kind, team])).toEqual([['paperToAdd', '营业班']]);
    expect((await room.client.tasks.listTasks({ unassigned: true })).map(({ kind }) => kind)).toEqual(['paperToAdd', 'own']);
    const { csv, people } = await room.client.tasks.readReminders({ language: 'zh-CN' });
    expect(people).toBe(2);
    const lines = csv.replace(/^\ufeff/u, '').trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^139 0000 0001,赵琴,1,1,0,.*超期 1 项，24 小时内到期 1 项。归还借卷（20\d\d-.*复印合同/u);
    expect(lines[2]).toMatch(/^,未指定,1,0,0,.*待添加：业务单 2026-001/u);
    expect((await room.client.tasks.readReminders({ language: 'en', withinHours: 1 })).csv).toContain('tasks overdue 1, due within 1 h 0.');
  });

  it('is read along its index and never sorted, which SQLite by itself would not see', () => {
    const plan = (index: string, where: string) => room.context.db.sqlite.prepare(`EXPLAIN QUERY PLAN SELECT * FROM tasks INDEXED BY ${index} WHERE state = 'open' ${where} ORDER BY coalesce(due_at, '9'), n LIMIT 200`).all().map((row) => (row as { detail: string }).detail).join();
    expect(plan('tasks_today', '')).not.toContain('B-TREE');
    expect(plan('tasks_of_person', "AND assignee_id = 'x'")).not.toContain('B-TREE');
    expect(plan('tasks_of_team', "AND team = 'x' AND team <> ''")).not.toContain('B-TREE');
    expect(plan('tasks_of_deputy', "AND deputy_id = 'x' AND assignee_id = 'y' AND deputy_id IS NOT NULL")).not.toContain('B-TREE');
  });

  it('counts itself: the counts by hour and owner are those of a count task by task, whatever was done', async () => {
    const zhao = await room.client.people.createPerson({ signInName: 'zhaoqin', displayName: '赵琴', roles: ['clerk'], clearance: 'internal', password: 'practice-zhaoqin' });
    const { sqlite } = room.context.db;
    const ids = await Promise.all(Array.from({ length: 60 }, async (_, n) => (await room.client.tasks.createTask({ title: `第 ${n} 项`, dueAt: n % 7 === 0 ? null : inHours((n - 30) * 0.35), assigneeId: n % 3 === 0 ? zhao.personId : null })).taskId));
    for (const [n, taskId] of ids.entries()) {
      if (n % 5 === 0) await room.client.tasks.pauseTask({ taskId, version: 1, reason: '等' });
      if (n % 5 === 1) await room.client.tasks.closeTask({ taskId, version: 1, outcome: 'done' });
      if (n % 5 === 2) await room.client.tasks.assignTask({ taskId, version: 1, assigneeId: zhao.personId });
      if (n % 10 === 0) await room.client.tasks.continueTask({ taskId, version: 2 });
      if (n % 10 === 1) await room.client.tasks.reopenTask({ taskId, version: 2 });
    }
    const [now, warnTo] = [inHours(0), inHours(24)];
    const byHand = (where: string) => sqlite.prepare(`SELECT coalesce(sum(paused_at IS NULL AND due_at <= '${now}'), 0) AS overdue, coalesce(sum(paused_at IS NULL AND due_at > '${now}' AND due_at <= '${warnTo}'), 0) AS warning,
      coalesce(sum(paused_at IS NULL AND (due_at IS NULL OR due_at > '${warnTo}')), 0) AS normal, coalesce(sum(paused_at IS NOT NULL), 0) AS paused FROM tasks WHERE state = 'open' AND ${where}`).get();
    expect(countAll(room.context.db, now, warnTo)).toEqual(byHand('1'));
    expect(countOfPerson(room.context.db, zhao.personId, now, warnTo)).toEqual(byHand(`assignee_id = '${zhao.personId}'`));
    expect(sqlite.prepare('SELECT count(*) AS n FROM task_counts WHERE tasks <= 0').get()).toEqual({ n: 0 });
  });

  it('makes one task of one cause however often it is noticed, and another when it comes back', () => {
    const first = raise();
    expect(first).not.toBeNull();
    expect(raise()).toBeNull();
    expect(room.context.write((tx) => settleTask(room.context, tx, CAUSE.uniqueKey, '已恢复'))).toBe(true);
    expect(raise()).not.toBe(first);
  });

  it('closes a task with who, when and why, and keeps it in the history', async () => {
    const task = await room.client.tasks.createTask({ title: '换除湿机滤网' });
    const closed = await room.client.tasks.closeTask({ taskId: task.taskId, version: task.version, outcome: 'done', note: '已更换' });
    expect(closed).toMatchObject({ state: 'done', closedBy: '周敏', closingNote: '已更换' });
    expect(await room.client.tasks.listTasks({})).toEqual([]);
    expect(await room.client.tasks.listTasks({ state: 'closed' })).toMatchObject([{ taskId: task.taskId }]);
    await expect(room.client.tasks.closeTask({ taskId: task.taskId, version: closed.version, outcome: 'done' })).rejects.toMatchObject({ code: 'TASKS_ALREADY_CLOSED' });
  });

  it('refuses to close what somebody else handled meanwhile', async () => {
    const task = await room.client.tasks.createTask({ title: '核对移交清册' });
    await room.client.tasks.closeTask({ taskId: task.taskId, version: 1, outcome: 'done' });
    await expect(room.client.tasks.closeTask({ taskId: task.taskId, version: 1, outcome: 'dismissed' })).rejects.toMatchObject({ code: 'TASKS_CHANGED_MEANWHILE', data: { version: 2 } });
  });

  it('lets nobody dismiss a task of the program without a reason', async () => {
    raise();
    const [task] = await room.client.tasks.listTasks({});
    await expect(room.client.tasks.closeTask({ taskId: task!.taskId, version: 1, outcome: 'dismissed' })).rejects.toMatchObject({ code: 'TASKS_NOTE_NEEDED' });
    await room.client.tasks.closeTask({ taskId: task!.taskId, version: 1, outcome: 'dismissed', note: '传感器校准中' });
    expect(await room.client.tasks.listTasks({})).toEqual([]);
  });

  it('reopens a closed task unless its cause already made another', async () => {
    raise();
    const [first] = await room.client.tasks.listTasks({});
    const closed = await room.client.tasks.closeTask({ taskId: first!.taskId, version: 1, outcome: 'done' });
    raise();
    await expect(room.client.tasks.reopenTask({ taskId: first!.taskId, version: closed.version })).rejects.toMatchObject({ code: 'TASKS_CAUSE_IS_OPEN' });
    room.context.write((tx) => settleTask(room.context, tx, CAUSE.uniqueKey, '已恢复'));
    expect(await room.client.tasks.reopenTask({ taskId: first!.taskId, version: closed.version })).toMatchObject({ state: 'open', closedAt: null });
  });

  it('gives a task only to somebody with a working account', async () => {
    await expect(room.client.tasks.createTask({ title: '盘点', assigneeId: room.context.ids.uuid() as never })).rejects.toMatchObject({ code: 'TASKS_ASSIGNEE_NOT_FOUND' });
  });

  it('leaves the auditor a reader', async () => {
    const auditor = room.as({ roles: ['auditor'] });
    await expect(auditor.tasks.createTask({ title: '改一下' })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
    expect(await auditor.tasks.listTasks({})).toEqual([]);
  });
});
