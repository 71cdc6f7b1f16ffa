import type { CommandDefinition } from '../command.ts';
import { sayCounts } from '../say.ts';

/** Codes of one fonds, or of all: whether each follows its rule, and which numbers are missing. */
const check: CommandDefinition = {
  name: 'number check', usage: 'number check [--fonds Z109]', summary: { zh: '检查档号：是否符合规则、与著录一致，有无断号', en: 'Checks archival codes against their rules and descriptions, and lists missing numbers' },
  options: { fonds: { type: 'string' } }, needs: 'open',
  async run({ client, options }) {
    const all = (await client.schemes.listFonds({})).filter(({ code }) => options.fonds === undefined || code === options.fonds);
    const found = [];
    for (const { fondsId, code } of all) found.push({ fonds: code, ...await client.catalogue.checkNumbers({ fondsId }), gaps: await client.schemes.listCodeGaps({ fondsId }) });
    return {
      value: found, bad: found.some(({ contradicting }) => contradicting > 0),
      text: found.flatMap(({ fonds, checked, contradicting, contradictions, gaps }) => [
        `${fonds}\t${sayCounts([checked, '查了 {{n}} 个档号', '{{n}} codes checked'], [contradicting, '{{n}} 个与规则或著录不符', '{{n}} contradict their rule or description'], [gaps.reduce((sum, { missing }) => sum + missing.length, 0), '缺 {{n}} 个号', '{{n}} numbers missing'])}`,
        ...contradictions.map(({ archivalCode, title, field, problem }) => `  ✗ ${archivalCode}\t${title}\t${field} ${problem}`),
        ...gaps.map(({ scope, missing }) => `  … ${scope}\t${missing.join(' ')}`),
      ]).join('\n'),
    };
  },
};

export const numberCommands: readonly CommandDefinition[] = [check];
