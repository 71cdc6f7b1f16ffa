import { writeFile } from 'node:fs/promises';
import type { Task } from '#shared/contract/tasks.ts';
import { taskWordsIn } from '#shared/i18n/task-words.ts';
import type { CommandDefinition } from '../command.ts';
import { findTask, findWorker } from '../find-task.ts';
import { needOption, numberOption, usageError } from '../usage-error.ts';
import { say, sayCounts } from '../say.ts';
import { systemLanguage } from '../../system-language.ts';

const dutiesList: CommandDefinition = {
  name: 'duties list', usage: 'duties list', summary: { zh: '列出周期性任务：下次哪天、当前待办、连续漏办次数', en: 'Lists periodic duties: the next day, what is open, how many in a row were missed' }, options: {}, needs: 'open',
  async run({ client }) {
    const all = await client.tasks.listDuties({});
    return { value: all, text: all.map(({ settings, retired, open, missed, nextDay }) => `${retired ? '-' : open === null ? ' ' : '■'} ${settings.nameZh}\t${open?.day ?? '—'}\t${missed}\t${nextDay ?? '—'}`).join('\n') };
  },
};

const PAGE = 500;
const MARKS = { overdue: '■', warning: '▲', normal: ' ' } as const;

/** One line for people: light, deadline or pause, who, what, before whom it was brought. */
const sayTask = ({ urgency, dueAt, paused, assignee, standIn, team, kind, title, data, escalated }: Task): string =>
  `${MARKS[urgency]} ${paused === null ? (dueAt ?? '—') : say('暂停', 'paused')}\t${assignee ?? (team || '—')}${standIn === null ? '' : `（${standIn.name}）`}\t${taskWordsIn(systemLanguage(), { kind, title, data })}${escalated === null ? '' : `\t↑ ${escalated.who ?? escalated.target}`}`;

const list: CommandDefinition = {
  name: 'tasks list', usage: 'tasks list [--mine] [--person NAME] [--team NAME] [--overdue] [--today] [--limit N]', summary: { zh: '列出未办结的待办，先到期的在前', en: 'Lists the open tasks, what is due first at the top' },
  options: { mine: { type: 'boolean', default: false }, person: { type: 'string' }, team: { type: 'string' }, overdue: { type: 'boolean', default: false }, today: { type: 'boolean', default: false }, limit: { type: 'string' } }, needs: 'open',
  async run({ client, options }) {
    const person = typeof options['person'] === 'string' ? await findWorker(client, options['person']) : undefined;
    const most = numberOption(options, 'limit', 100_000);
    const wanted = { mine: options['mine'] === true, overdue: options['overdue'] === true, today: options['today'] === true, assigneeId: person?.personId ?? null, team: typeof options['team'] === 'string' ? options['team'] : null };
    const all = await client.tasks.listTasks({ ...wanted, limit: Math.max(1, Math.min(PAGE, most)) });
    for (let page = all; page.length === PAGE && all.length < most; all.push(...page)) page = await client.tasks.listTasks({ ...wanted, limit: Math.min(PAGE, most - all.length) || 1, after: all.at(-1)!.taskId });
    return { value: all, text: all.map(sayTask).join('\n') };
  },
};

const show: CommandDefinition = {
  name: 'tasks show', usage: 'tasks show TASK-ID', summary: { zh: '一条待办的全部经过：转交、暂停、催办升级', en: 'One task with all that was done with it: given on, paused, brought before others' }, options: {}, needs: 'open',
  async run({ client, positionals: [taskId] }) {
    const value = await findTask(client, taskId);
    return { value, text: [sayTask(value.task), ...value.deeds.map(({ at, by, deed, ...more }) => `${at}\t${by}\t${deed}\t${Object.values(more).filter((word) => word !== null && word !== '').join(' ')}`)].join('\n') };
  },
};

const pause: CommandDefinition = {
  name: 'tasks pause', usage: 'tasks pause TASK-ID --reason TEXT', summary: { zh: '暂停一条待办：期限停走，不再催办', en: 'Pauses a task: its deadline stands and nobody is reminded' }, options: { reason: { type: 'string' } }, needs: 'open',
  async run({ client, positionals: [taskId], options }) {
    const reason = needOption(options, 'reason');
    const { task } = await findTask(client, taskId);
    const value = await client.tasks.pauseTask({ taskId: task.taskId, version: task.version, reason });
    return { value, text: sayTask(value) };
  },
};

const goOn: CommandDefinition = {
  name: 'tasks continue', usage: 'tasks continue TASK-ID', summary: { zh: '恢复暂停的待办，期限按规则顺延', en: 'Lets a paused task go on; its deadline moves by the rule' }, options: {}, needs: 'open',
  async run({ client, positionals: [taskId] }) {
    const { task } = await findTask(client, taskId);
    const value = await client.tasks.continueTask({ taskId: task.taskId, version: task.version });
    return { value, text: sayTask(value) };
  },
};

const assign: CommandDefinition = {
  name: 'tasks assign', usage: 'tasks assign TASK-ID --to NAME [--deputy NAME] [--note TEXT]', summary: { zh: '转交一条待办；--deputy：这条待办的 B 角', en: 'Gives a task to somebody; --deputy: who stands in for this task' },
  options: { to: { type: 'string' }, deputy: { type: 'string' }, note: { type: 'string' } }, needs: 'open',
  async run({ client, positionals: [taskId], options }) {
    const to = await findWorker(client, needOption(options, 'to'));
    const deputy = typeof options['deputy'] === 'string' ? await findWorker(client, options['deputy']) : undefined;
    const { task } = await findTask(client, taskId);
    const value = await client.tasks.assignTask({ taskId: task.taskId, version: task.version, assigneeId: to.personId, ...(deputy !== undefined && { deputyId: deputy.personId }), note: typeof options['note'] === 'string' ? options['note'] : '' });
    return { value, text: sayTask(value) };
  },
};

const lights: CommandDefinition = {
  name: 'tasks lights', usage: 'tasks lights', summary: { zh: '按人和班组数待办：超期、预警、正常', en: 'Counts open tasks by person and team: overdue, due soon, in time' }, options: {}, needs: 'open',
  async run({ client }) {
    const value = await client.tasks.summarizeTasks({});
    const line = (name: string, { overdue, warning, normal, paused }: { overdue: number; warning: number; normal: number; paused: number }): string => `■ ${overdue}\t▲ ${warning}\t● ${normal}\t‖ ${paused}\t${name}`;
    return { value, text: [...value.people.map((each) => line(each.assignee ?? say('未指定', 'nobody in particular'), each)), ...value.teams.map((each) => line(each.team, each))].join('\n') };
  },
};

const remind: CommandDefinition = {
  name: 'tasks remind', usage: 'tasks remind --out FILE.csv [--within HOURS]', summary: { zh: '把每人超期和将到期的待办写成短信清单', en: 'Writes what is overdue and due soon as one message for each person' },
  options: { out: { type: 'string' }, within: { type: 'string' } }, needs: 'open',
  async run({ client, options }) {
    if (typeof options['out'] !== 'string') throw usageError('tasks remind --out FILE.csv');
    const { csv, people } = await client.tasks.readReminders({ language: systemLanguage(), withinHours: numberOption(options, 'within', 24) });
    await writeFile(options['out'], csv);
    return { value: { people, file: options['out'] }, text: `${sayCounts([people, '{{n}} 人有待催办的事项', 'people to remind: {{n}}'])} → ${options['out']}` };
  },
};

export const taskCommands: readonly CommandDefinition[] = [list, show, pause, goOn, assign, lights, remind, dutiesList];
