import type { Absence } from '#shared/contract/roster.ts';
import { MunimentError } from '#shared/errors.ts';
import type { CommandDefinition } from '../command.ts';
import { findWorker } from '../find-task.ts';
import { say } from '../say.ts';
import { needOption, usageError } from '../usage-error.ts';

const dashed = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
const sayAway = ({ fromDay, toDay, deputy }: Absence): string => `${dashed(fromDay)}～${toDay === null ? '' : dashed(toDay)}${deputy === null ? '' : ` → ${deputy}`}`;

/** `2026-11-05` or `20261105`. Throws CLI_USAGE. */
function dayOption(name: string, value: string): string {
  const day = value.replaceAll('-', '');
  if (!/^\d{8}$/u.test(day)) throw usageError(`--${name} must be a day such as 2026-11-05`);
  return day;
}

const roster: CommandDefinition = {
  name: 'tasks roster', usage: 'tasks roster', summary: { zh: '每个人的 B 角、班组，谁外出、由谁代办', en: 'Who stands in for whom, the teams, and who is away' }, options: {}, needs: 'open',
  async run({ client }) {
    const value = await client.tasks.listWorkers({});
    return { value, text: value.map(({ displayName, deputy, teams, away, planned }) => `${displayName}\tB ${deputy ?? '—'}\t${teams.join('、') || '—'}\t${[...(away === null ? [] : [`■ ${sayAway(away)}`]), ...planned.map(sayAway)].join('  ') || say('在岗', 'here')}`).join('\n') };
  },
};

const away: CommandDefinition = {
  name: 'tasks away', usage: 'tasks away NAME --from DAY [--to DAY] [--deputy NAME] [--reason TEXT]', summary: { zh: '登记外出：其间由 B 角代办', en: 'Marks somebody as away: meanwhile the deputy does their tasks' },
  options: { from: { type: 'string' }, to: { type: 'string' }, deputy: { type: 'string' }, reason: { type: 'string' } }, needs: 'open',
  async run({ client, positionals: [name], options }) {
    if (name === undefined) throw usageError('tasks away NAME --from DAY');
    const { personId } = await findWorker(client, name);
    const deputy = typeof options['deputy'] === 'string' ? await findWorker(client, options['deputy']) : null;
    const value = await client.tasks.markAway({ personId, fromDay: dayOption('from', needOption(options, 'from')), toDay: typeof options['to'] === 'string' ? dayOption('to', options['to']) : null, deputyId: deputy?.personId ?? null, reason: typeof options['reason'] === 'string' ? options['reason'] : '' });
    return { value, text: [value.displayName, ...[value.away, ...value.planned].flatMap((each) => (each === null ? [] : [sayAway(each)]))].join('\t') };
  },
};

const back: CommandDefinition = {
  name: 'tasks back', usage: 'tasks back NAME', summary: { zh: '结束外出：本人回岗', en: 'Ends an absence: they are back' }, options: {}, needs: 'open',
  async run({ client, positionals: [name] }) {
    if (name === undefined) throw usageError('tasks back NAME');
    const { away: under, planned } = await findWorker(client, name);
    const absence = under ?? planned[0];
    if (absence === undefined) throw new MunimentError('TASKS_ABSENCE_NOT_FOUND');
    const value = await client.tasks.endAbsence({ absenceId: absence.absenceId });
    return { value, text: `${value.displayName}\t${value.away === null ? say('在岗', 'here') : sayAway(value.away)}` };
  },
};

const deputy: CommandDefinition = {
  name: 'tasks deputy', usage: 'tasks deputy NAME [--is NAME]', summary: { zh: '指定一个人固定的 B 角；不写 --is：不设', en: 'Names who stands in for somebody for good; without --is: nobody' }, options: { is: { type: 'string' } }, needs: 'open',
  async run({ client, positionals: [name], options }) {
    if (name === undefined) throw usageError('tasks deputy NAME [--is NAME]');
    const { personId } = await findWorker(client, name);
    const value = await client.tasks.saveDeputy({ personId, deputyId: typeof options['is'] === 'string' ? (await findWorker(client, options['is'])).personId : null });
    return { value, text: `${value.displayName}\tB ${value.deputy ?? '—'}` };
  },
};

const clock: CommandDefinition = {
  name: 'tasks clock', usage: 'tasks clock', summary: { zh: '系统时间出过什么问题、其间漏办了什么', en: 'What the clock of the computer did, and which duties were missed meanwhile' }, options: {}, needs: 'open',
  async run({ client }) {
    const { incidents } = await client.tasks.getToday({});
    return { value: incidents, bad: incidents.length > 0, text: incidents.map(({ kind, fromAt, toAt, missed }) => `${kind}\t${fromAt} → ${toAt}\t${missed.map(({ nameZh, nameEn, times }) => `${say(nameZh, nameEn)} ×${times}`).join('、')}`).join('\n') || say('系统时间正常', 'the clock went on as it should') };
  },
};

export const rosterCommands: readonly CommandDefinition[] = [roster, away, back, deputy, clock];
