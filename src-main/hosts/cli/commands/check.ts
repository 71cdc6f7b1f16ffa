import { systemLanguage } from '../../system-language.ts';
import type { CommandDefinition } from '../command.ts';
import { findFonds } from '../find-fonds.ts';
import { numberOption } from '../usage-error.ts';
import { waitForJob } from '../wait-for-job.ts';

/** Whether descriptions are complete; exit code 1 when something must be put right. */
const check: CommandDefinition = {
  name: 'items check', usage: 'items check [--fonds Z109] [--group WS] [--year 2019]', summary: { zh: '检查著录是否完整：缺什么、哪里不对', en: 'Checks descriptions: what is missing and what is wrong' },
  options: { fonds: { type: 'string' }, group: { type: 'string' }, year: { type: 'string' } }, needs: 'open',
  async run(run) {
    const { client, options } = run;
    const fonds = await findFonds(client, typeof options['fonds'] === 'string' ? options['fonds'] : undefined);
    const { jobId } = await client.completeness.startCheck({ fondsId: fonds.fondsId, recordGroup: typeof options['group'] === 'string' ? options['group'] : null, year: options['year'] === undefined ? null : numberOption(options, 'year') });
    await waitForJob(run, jobId);
    const value = await client.completeness.getCheck({});
    const lines: string[] = [];
    for (let cursor: string | null = null; ;) {
      const piece: { csv: string; nextCursor: string | null } = await client.completeness.readIncomplete({ language: systemLanguage(), cursor });
      lines.push(piece.csv.replace(/^\ufeff/u, ''));
      cursor = piece.nextCursor;
      if (cursor === null) break;
    }
    return { value, bad: (value?.incomplete ?? 0) > 0, text: lines.join('').trimEnd() };
  },
};

export const checkCommands: readonly CommandDefinition[] = [check];
