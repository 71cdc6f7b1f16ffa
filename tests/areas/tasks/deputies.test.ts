import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { Role } from '#shared/domain/permission.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { DUTY_PRESETS } from '#shared/presets/duties.ts';
import { movableClock } from '../../harness/movable-clock.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

const at = (day: number, hour = 9): number => new Date(2026, 10, day, hour).getTime();
const iso = (day: number, hour = 9): string => new Date(at(day, hour)).toISOString();

describe('A and B', () => {
  const clock = movableClock(at(2));
  let room: TestRoom;
  let zhao: string;
  let qian: string;
  let sun: string;
  beforeEach(async () => {
    clock.setTo(at(2));
    room = await openTestRoom({ clock });
    [zhao, qian, sun] = await Promise.all([person('zhaoqin', '赵琴'), person('qianli', '钱立'), person('sunmei', '孙梅')]) as [string, string, string];
  });
  afterEach(() => room.close());

  const person = async (signInName: string, displayName: string) => (await room.client.people.createPerson({ signInName, displayName, roles: ['clerk'], clearance: 'internal', password: `practice-${signInName}` })).personId as string;
  /** A client of somebody who has an account. */
  const signedIn = (personId: string, name: string, roles: readonly Role[] = ['clerk']): MunimentClient => room.core.clientFor(room.core.connect('cli', { personId, name, roles, clearance: 'internal' }));
  const add = (title: string, assigneeId: string | null, dueAt: string | null = iso(3), deputyId: string | null = null) => room.client.tasks.createTask({ title, assigneeId: assigneeId as never, dueAt, deputyId: deputyId as never });
  const mine = async (client: MunimentClient) => (await client.tasks.listTasks({ mine: true })).map(({ title, mine: why }) => [title, why]);
  const away = (client: MunimentClient, change: object = {}) => client.tasks.markAway({ fromDay: '20261102', toDay: '20261104', deputyId: null, reason: '培训', ...change });

  it('B sees and does what A has while A is away, and the record says who did it instead of whom', async () => {
    await room.client.tasks.saveDeputy({ personId: zhao as never, deputyId: qian as never });
    const task = await add('归还借卷', zhao);
    await add('自己的', qian, iso(4));
    const b = signedIn(qian, '钱立');
    expect(await mine(b)).toEqual([['自己的', 'own']]);
    expect(await away(signedIn(zhao, '赵琴'))).toMatchObject({ displayName: '赵琴', away: { fromDay: '20261102', toDay: '20261104', reason: '培训' } });
    expect(await mine(b)).toEqual([['归还借卷', 'deputy'], ['自己的', 'own']]);
    expect(await b.tasks.countMine({})).toMatchObject({ open: 2, instead: 1, insteadOf: ['赵琴'] });
    expect((await b.tasks.listTasks({}))[0]).toMatchObject({ title: '归还借卷', assignee: '赵琴', standIn: { personId: qian, name: '钱立' } });
    expect(await b.tasks.closeTask({ taskId: task.taskId, version: task.version, outcome: 'done' })).toMatchObject({ closedBy: '钱立', assignee: '赵琴', closedAs: 'deputy' });
  });

  it('is over when A is back, by the calendar or by hand', async () => {
    await add('归还借卷', zhao, iso(20));
    const [a, b] = [signedIn(zhao, '赵琴'), signedIn(qian, '钱立')];
    const { away: absence } = await away(a, { deputyId: qian });
    expect(await mine(b)).toHaveLength(1);
    await a.tasks.endAbsence({ absenceId: absence!.absenceId });
    expect(await mine(b)).toEqual([]);
    await away(a, { deputyId: qian });
    clock.setTo(at(4, 23));
    expect(await mine(b)).toHaveLength(1);
    clock.setTo(at(5, 0));
    expect(await mine(b)).toEqual([]);
    expect(await mine(a)).toEqual([['归还借卷', 'own']]);
  });

  it('begins on its day and not before', async () => {
    await add('归还借卷', zhao, iso(20));
    await away(signedIn(zhao, '赵琴'), { deputyId: qian, fromDay: '20261104', toDay: null });
    expect(await mine(signedIn(qian, '钱立'))).toEqual([]);
    expect((await room.client.tasks.listWorkers({})).find(({ personId }) => personId === zhao)).toMatchObject({ away: null, planned: [{ fromDay: '20261104', toDay: null }] });
    clock.setTo(at(4));
    expect(await mine(signedIn(qian, '钱立'))).toHaveLength(1);
  });

  it('the B of a single task or duty sees that one only', async () => {
    await room.client.tasks.saveDeputy({ personId: zhao as never, deputyId: qian as never });
    await add('专门的', zhao, iso(3), sun);
    await add('普通的', zhao, iso(4));
    await room.client.tasks.saveDuty({ settings: DUTY_PRESETS[0]!.settings, assigneeId: zhao as never, deputyId: sun as never, team: '档案室' });
    expect(await mine(signedIn(sun, '孙梅'))).toEqual([]);
    await away(signedIn(zhao, '赵琴'));
    expect((await signedIn(sun, '孙梅').tasks.listTasks({ mine: true })).map(({ kind, title, mine: why, team }) => [kind, title, why, team])).toEqual([['duty', '', 'deputy', '档案室'], ['own', '专门的', 'deputy', '']]);
    expect((await room.client.tasks.listDuties({}))[0]).toMatchObject({ assignee: '赵琴', deputy: '孙梅' });
  });

  it('a person’s list holds the tasks of their teams that nobody has, each task once, and is walked in pages', async () => {
    await room.client.tasks.saveTeam({ name: '营业班', nameEn: '', leadId: sun as never, deputyId: null, memberIds: [zhao, qian] as never, version: 0 });
    for (let n = 0; n < 5; n += 1) room.context.write((tx) => raiseTask(room.context, tx, { kind: 'paperToAdd', uniqueKey: `p:${n}`, data: { number: String(n), stage: '受理', count: 1 }, target: { screen: 'receive', id: null }, dueAt: iso(3 + n), team: '营业班', assigneeId: n === 4 ? qian : null }));
    for (let n = 0; n < 4; n += 1) await add(`第 ${n}`, zhao, n === 3 ? null : iso(3 + n, 15));
    const a = signedIn(zhao, '赵琴');
    const titles: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof a.tasks.listTasks>> = await a.tasks.listTasks({ mine: true, limit: 3, after: after as never });
      titles.push(...page.map(({ title, data }) => (title === '' ? `队${data['number'] as string}` : title)));
      if (page.length < 3) break;
      after = page.at(-1)!.taskId;
    }
    expect(titles).toEqual(['队0', '第 0', '队1', '第 1', '队2', '第 2', '队3', '第 3']);
    expect((await a.tasks.listTasks({ mine: true, today: true })).length).toBe(0);
    clock.setTo(at(3, 12));
    expect((await a.tasks.listTasks({ mine: true, today: true })).map(({ urgency }) => urgency)).toEqual(['overdue', 'warning']);
  });

  it('a task is given on by hand, with who and why', async () => {
    const task = await add('核对清册', zhao);
    const given = await signedIn(zhao, '赵琴').tasks.assignTask({ taskId: task.taskId, version: task.version, assigneeId: qian as never, note: '明天我出差' });
    expect(given).toMatchObject({ assignee: '钱立' });
    expect((await room.client.tasks.getTask({ taskId: task.taskId })).deeds).toMatchObject([{ deed: 'assigned', by: '赵琴', from: '赵琴', to: '钱立', note: '明天我出差' }]);
    await expect(room.client.tasks.assignTask({ taskId: task.taskId, version: given.version, assigneeId: qian as never, deputyId: qian as never })).rejects.toMatchObject({ code: 'TASKS_DEPUTY_SELF' });
  });

  it('refuses what would leave tasks with nobody', async () => {
    const a = signedIn(zhao, '赵琴');
    await expect(away(a)).rejects.toMatchObject({ code: 'TASKS_DEPUTY_NEEDED' });
    await expect(away(a, { deputyId: zhao })).rejects.toMatchObject({ code: 'TASKS_DEPUTY_SELF' });
    await expect(away(a, { deputyId: qian, toDay: '20261101' })).rejects.toMatchObject({ code: 'TASKS_AWAY_BACKWARDS' });
    await expect(away(a, { personId: qian, deputyId: sun })).rejects.toMatchObject({ code: 'TASKS_NOT_YOURSELF' });
    await away(signedIn(qian, '钱立'), { deputyId: sun });
    await expect(away(a, { deputyId: qian })).rejects.toMatchObject({ code: 'TASKS_DEPUTY_AWAY', data: { who: '钱立', from: '20261102', to: '20261104' } });
    await away(a, { deputyId: sun });
    await expect(away(a, { deputyId: sun, fromDay: '20261104', toDay: null })).rejects.toMatchObject({ code: 'TASKS_AWAY_TWICE' });
    await expect(a.tasks.saveDeputy({ personId: zhao as never, deputyId: sun as never })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });

  it('names the teams of delivered processes in English, and those of the room as the room does', async () => {
    room.context.write((tx) => raiseTask(room.context, tx, { kind: 'paperToAdd', uniqueKey: 'p:1', data: { number: '1', stage: '受理', count: 1 }, target: { screen: 'receive', id: null }, team: '营业班' }));
    expect(await room.client.tasks.listTeams({})).toMatchObject([{ name: '营业班', nameEn: 'Customer service team', version: 0 }]);
    await room.client.tasks.saveTeam({ name: '营业班', nameEn: 'Counter', leadId: zhao as never, deputyId: qian as never, memberIds: [sun] as never, version: 0 });
    expect(await room.client.tasks.listTeams({})).toMatchObject([{ name: '营业班', nameEn: 'Counter', lead: '赵琴', deputy: '钱立', members: ['孙梅'], version: 1 }]);
    await expect(room.client.tasks.saveTeam({ name: '营业班', nameEn: '', leadId: null, deputyId: null, memberIds: [], version: 0 })).rejects.toMatchObject({ code: 'TASKS_SETTING_CHANGED' });
  });
});
