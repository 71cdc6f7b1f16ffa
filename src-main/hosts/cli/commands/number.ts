import type { CommandDefinition } from '../command.ts';

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
        `${fonds}\t${checked}\t✗ ${contradicting}\t… ${gaps.reduce((sum, { missing }) => sum + missing.length, 0)}`,
        ...contradictions.map(({ archivalCode, title, field, problem }) => `  ✗ ${archivalCode}\t${title}\t${field} ${problem}`),
        ...gaps.map(({ scope, missing }) => `  … ${scope}\t${missing.join(' ')}`),
      ]).join('\n'),
    };
  },
};

export const numberCommands: readonly CommandDefinition[] = [check];
