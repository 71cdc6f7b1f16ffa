import { writeFile } from 'node:fs/promises';
import { MunimentError } from '#shared/errors.ts';
import { taskWordsIn } from '#shared/i18n/task-words.ts';
import type { CommandDefinition } from '../command.ts';
import { numberOption, usageError } from '../usage-error.ts';
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

const list: CommandDefinition = {
  name: 'tasks list', usage: 'tasks list [--person NAME] [--team NAME] [--overdue] [--limit N]', summary: { zh: '列出未办结的待办，先到期的在前', en: 'Lists the open tasks, what is due first at the top' },
  options: { person: { type: 'string' }, team: { type: 'string' }, overdue: { type: 'boolean', default: false }, limit: { type: 'string' } }, needs: 'open',
  async run({ client, options }) {
    const person = typeof options['person'] === 'string' ? (await client.people.listPeople({})).find(({ signInName }) => signInName === options['person']) : undefined;
    if (typeof options['person'] === 'string' && person === undefined) throw new MunimentError('TASKS_ASSIGNEE_NOT_FOUND');
    const most = numberOption(options, 'limit', 100_000);
    const wanted = { overdue: options['overdue'] === true, assigneeId: person?.personId ?? null, team: typeof options['team'] === 'string' ? options['team'] : null };
    const all = await client.tasks.listTasks({ ...wanted, limit: Math.max(1, Math.min(PAGE, most)) });
    for (let page = all; page.length === PAGE && all.length < most; all.push(...page)) page = await client.tasks.listTasks({ ...wanted, limit: Math.min(PAGE, most - all.length) || 1, after: all.at(-1)!.taskId });
    return { value: all, text: all.map(({ urgency, dueAt, assignee, team, kind, title, data }) => `${{ overdue: '■', warning: '▲', normal: ' ' }[urgency]} ${dueAt ?? '—'}\t${assignee ?? (team || '—')}\t${taskWordsIn(systemLanguage(), { kind, title, data })}`).join('\n') };
  },
};

const lights: CommandDefinition = {
  name: 'tasks lights', usage: 'tasks lights', summary: { zh: '按人和班组数待办：超期、预警、正常', en: 'Counts open tasks by person and team: overdue, due soon, in time' }, options: {}, needs: 'open',
  async run({ client }) {
    const value = await client.tasks.summarizeTasks({});
    const line = (name: string, { overdue, warning, normal }: { overdue: number; warning: number; normal: number }): string => `■ ${overdue}\t▲ ${warning}\t● ${normal}\t${name}`;
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

export const taskCommands: readonly CommandDefinition[] = [list, lights, remind, dutiesList];
