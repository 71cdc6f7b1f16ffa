import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MunimentClient } from '#shared/contract/index.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { lookAtTasks } from '#main/areas/tasks/start-task-watch.ts';
import { movableClock } from '../../harness/movable-clock.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

/** November 2026 on the machine's own wall: the 2nd is a Monday, the 6th a Friday. */
const at = (day: number, hour = 9, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();
const iso = (day: number, hour = 9): string => new Date(at(day, hour)).toISOString();

describe('an overdue task', () => {
  const clock = movableClock(at(2));
  let room: TestRoom;
  let people: { readonly zhao: string; readonly qian: string; readonly sun: string; readonly li: string };
  beforeEach(async () => {
    clock.setTo(at(2));
    room = await openTestRoom({ clock });
    const person = async (signInName: string, displayName: string) => (await room.client.people.createPerson({ signInName, displayName, roles: ['clerk'], clearance: 'internal', mobile: '139 0000 0000', password: `practice-${signInName}` })).personId as string;
    people = { zhao: await person('zhaoqin', '赵琴'), qian: await person('qianli', '钱立'), sun: await person('sunmei', '孙梅'), li: await person('lichun', '李春') };
    await room.client.tasks.saveDeputy({ personId: people.zhao as never, deputyId: people.qian as never });
    await room.client.tasks.saveTeam({ name: '营业班', nameEn: '', leadId: people.sun as never, deputyId: people.qian as never, memberIds: [people.zhao as never], version: 0 });
    const { source: _source, sourceEn: _en, archivist: _archivist, ...rules } = await room.client.tasks.getTaskRules({});
    await room.client.tasks.saveTaskRules({ ...rules, archivistId: people.li as never, steps: [{ after: { kind: 'hours', hours: 4 }, to: 'deputy' }, { after: { kind: 'workingDays', days: 1 }, to: 'lead' }, { after: { kind: 'workingDays', days: 2, at: '12:00' }, to: 'archivist' }] });
  });
  afterEach(() => room.close());

  const signedIn = (personId: string): MunimentClient => room.core.clientFor(room.core.connect('cli', { personId, name: '某人', roles: ['clerk'], clearance: 'internal' }));
  const raise = (uniqueKey = 'p:1', dueAt = iso(5, 10)) => room.context.write((tx) => raiseTask(room.context, tx, { kind: 'paperToAdd', uniqueKey, data: { number: '2026-001', stage: '受理', count: 2 }, target: { screen: 'receive', id: null }, dueAt, team: '营业班', assigneeId: people.zhao }));
  const task = async () => (await room.client.tasks.listTasks({}))[0]!;
  const lookAt = async (day: number, hour: number, minute = 0) => { clock.setTo(at(day, hour, minute)); while (lookAtTasks(room.context)); const { escalated } = await task(); return escalated === null ? null : [escalated.step, escalated.who]; };
  const mine = async (personId: string) => (await signedIn(personId).tasks.listTasks({ mine: true })).map(({ mine: why }) => why);

  it('goes to B, to the team lead and to the archivist, each at its minute and once', async () => {
    raise();
    expect(await lookAt(5, 13, 59)).toBeNull();
    expect(await lookAt(5, 14)).toEqual([1, '钱立']);
    expect(await lookAt(6, 23, 59)).toEqual([1, '钱立']);
    // One working day after Thursday is Friday, to its end; two with a time is Monday noon.
    expect(await lookAt(7, 0)).toEqual([2, '孙梅']);
    expect(await lookAt(9, 11, 59)).toEqual([2, '孙梅']);
    expect(await lookAt(9, 12)).toEqual([3, '李春']);
    expect(await lookAt(20, 9)).toEqual([3, '李春']);
    const { deeds } = await room.client.tasks.getTask({ taskId: (await task()).taskId });
    expect(deeds.map((deed) => deed.deed === 'escalated' && [deed.step, deed.target, deed.who])).toEqual([[1, 'deputy', '钱立'], [2, 'lead', '孙梅'], [3, 'archivist', '李春']]);
  });

  it('stands in the list of everybody it was brought before, and in the file for the gateway, until it is done', async () => {
    raise();
    await lookAt(9, 12);
    expect([await mine(people.zhao), await mine(people.qian), await mine(people.sun), await mine(people.li)]).toEqual([['own'], ['escalated'], ['escalated'], ['escalated']]);
    expect(await signedIn(people.sun).tasks.countMine({})).toMatchObject({ open: 0, escalated: 1 });
    const lines = (await room.client.tasks.readReminders({ language: 'zh-CN' })).csv.trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(4);
    expect(lines.find((line) => line.includes('孙梅'))).toMatch(/,0,0,1,.*催办升级：1 项逾期未办。.*待添加：业务单 2026-001.*赵琴/u);
    expect(lines.find((line) => line.includes('赵琴,'))).toMatch(/,1,0,0,/u);
    const { taskId, version } = await task();
    expect(await signedIn(people.sun).tasks.closeTask({ taskId, version, outcome: 'done' })).toMatchObject({ closedAs: 'escalated' });
    expect([await mine(people.qian), await mine(people.li)]).toEqual([[], []]);
    expect((await room.client.tasks.readReminders({ language: 'zh-CN' })).people).toBe(0);
  });

  it('goes no further while it is paused, and begins anew when its deadline lies ahead again', async () => {
    raise();
    await lookAt(5, 14);
    const before = await task();
    await room.client.tasks.pauseTask({ taskId: before.taskId, version: before.version, reason: '等客户' });
    expect(await lookAt(9, 12)).toEqual([1, '钱立']);
    const paused = await task();
    // It was four hours late when it was paused, and is so when it goes on: what is behind it stays.
    await room.client.tasks.continueTask({ taskId: paused.taskId, version: paused.version });
    expect((await task()).escalated).toMatchObject({ step: 1 });
    const { source: _source, sourceEn: _en, archivist: _archivist, ...rules } = await room.client.tasks.getTaskRules({});
    await room.client.tasks.saveTaskRules({ ...rules, steps: [] });
    expect(await lookAt(30, 9)).toEqual([1, '钱立']);
  });

  it('makes all its steps on waking when the machine slept, and names a step that has nobody', async () => {
    const { name, nameEn, version } = (await room.client.tasks.listTeams({}))[0]!;
    await room.client.tasks.saveTeam({ name, nameEn, version, leadId: null, deputyId: null, memberIds: [] });
    raise();
    expect(await lookAt(16, 9)).toEqual([3, '李春']);
    const { deeds } = await room.client.tasks.getTask({ taskId: (await task()).taskId });
    expect(deeds.map((deed) => deed.deed === 'escalated' && deed.who)).toEqual(['钱立', null, '李春']);
  });

  it('is not brought before somebody who has left: the step says that nobody is named', async () => {
    await room.client.people.createPerson({ signInName: 'zhouguan', displayName: '周管', roles: ['administrator'], clearance: 'internal', password: 'practice-zhouguan' });
    const li = (await room.client.people.listPeople({})).find(({ personId }) => personId === people.li)!;
    await room.client.people.updatePerson({ personId: li.personId, version: li.version, displayName: li.displayName, roles: ['clerk'], clearance: 'internal', active: false });
    raise();
    expect(await lookAt(9, 12)).toEqual([3, null]);
  });

  it('is taken back from whoever it was brought before too early when the clock that ran ahead is set right', async () => {
    raise();
    await lookAt(5, 14);
    await lookAt(25, 9);
    expect(await lookAt(5, 15)).toEqual([1, '钱立']);
    expect(await mine(people.li)).toEqual([]);
    expect((await room.client.tasks.getToday({})).incidents[0]).toMatchObject({ kind: 'back', takenBack: 2 });
    expect(await lookAt(9, 12), 'and comes when its time does').toEqual([3, '李春']);
  });

  it('of many comes in shares, none left out', async () => {
    for (let n = 0; n < 450; n += 1) raise(`p:${n}`, iso(3, 9));
    clock.setTo(at(3, 14));
    let shares = 1;
    while (lookAtTasks(room.context)) shares += 1;
    expect(shares).toBe(3);
    expect(await signedIn(people.qian).tasks.countMine({})).toMatchObject({ escalated: 450 });
  });
});
