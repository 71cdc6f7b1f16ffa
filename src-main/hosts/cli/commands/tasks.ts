import { MunimentError } from '#shared/errors.ts';
import type { CommandDefinition } from '../command.ts';
import { numberOption } from '../usage-error.ts';

const dutiesList: CommandDefinition = {
  name: 'duties list', usage: 'duties list', summary: { zh: '列出周期性任务：下次哪天、当前待办、连续漏办次数', en: 'Lists periodic duties: the next day, what is open, how many in a row were missed' }, options: {}, needs: 'open',
  async run({ client }) {
    const all = await client.tasks.listDuties({});
    return { value: all, text: all.map(({ settings, retired, open, missed, nextDay }) => `${retired ? '-' : open === null ? ' ' : '■'} ${settings.nameZh}\t${open?.day ?? '—'}\t${missed}\t${nextDay ?? '—'}`).join('\n') };
  },
};

const PAGE = 500;

const list: CommandDefinition = {
  name: 'tasks list', usage: 'tasks list [--person NAME] [--overdue] [--limit N]', summary: { zh: '列出未办结的待办，先到期的在前', en: 'Lists the open tasks, what is due first at the top' },
  options: { person: { type: 'string' }, overdue: { type: 'boolean', default: false }, limit: { type: 'string' } }, needs: 'open',
  async run({ client, options }) {
    const person = typeof options['person'] === 'string' ? (await client.people.listPeople({})).find(({ signInName }) => signInName === options['person']) : undefined;
    if (typeof options['person'] === 'string' && person === undefined) throw new MunimentError('TASKS_ASSIGNEE_NOT_FOUND');
    const most = numberOption(options, 'limit', 100_000);
    const wanted = { overdue: options['overdue'] === true, assigneeId: person?.personId ?? null };
    const all = await client.tasks.listTasks({ ...wanted, limit: Math.max(1, Math.min(PAGE, most)) });
    for (let page = all; page.length === PAGE && all.length < most; all.push(...page)) page = await client.tasks.listTasks({ ...wanted, limit: Math.min(PAGE, most - all.length) || 1, after: all.at(-1)!.taskId });
    return { value: all, text: all.map(({ urgency, dueAt, assignee, kind, title, data }) => `${{ overdue: '■', warning: '▲', normal: ' ' }[urgency]} ${dueAt ?? '—'}\t${assignee ?? '—'}\t${kind}\t${title === '' ? Object.values(data).join(' ') : title}`).join('\n') };
  },
};

export const taskCommands: readonly CommandDefinition[] = [list, dutiesList];
