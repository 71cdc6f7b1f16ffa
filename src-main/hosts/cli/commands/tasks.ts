import type { CommandDefinition } from '../command.ts';

const dutiesList: CommandDefinition = {
  name: 'duties list', usage: 'duties list', summary: { zh: '列出周期性任务：下次哪天、当前待办、连续漏办次数', en: 'Lists periodic duties: the next day, what is open, how many in a row were missed' }, options: {}, needs: 'open',
  async run({ client }) {
    const all = await client.tasks.listDuties({});
    return { value: all, text: all.map(({ settings, retired, open, missed, nextDay }) => `${retired ? '-' : open === null ? ' ' : '■'} ${settings.nameZh}\t${open?.day ?? '—'}\t${missed}\t${nextDay ?? '—'}`).join('\n') };
  },
};

export const taskCommands: readonly CommandDefinition[] = [dutiesList];
