import type { CommandDefinition } from '../command.ts';
import { numberOption, usageError } from '../usage-error.ts';

export const searchCommand: CommandDefinition = {
  name: 'search', usage: 'search WORDS… [--limit N]', summary: { zh: '在条目和页面文字中检索', en: 'Searches fields and page text' }, options: { limit: { type: 'string' } }, needs: 'open',
  async run(run) {
    if (run.positionals.length === 0) throw usageError('search WORDS…');
    const answer = await run.client.search.searchAll({ query: run.positionals.join(' '), limit: numberOption(run.options, 'limit', 20) });
    const lines = answer.hits.map((hit) => [hit.item.archivalCode ?? '—', hit.item.title, hit.page ? `p${hit.page.position}: ${hit.page.snippet}` : '', hit.item.location ?? ''].join('\t'));
    return { value: answer, text: [...lines, `${answer.count}${answer.countCapped ? '+' : ''}  (${answer.tookMs.toFixed(1)} ms)`].join('\n') };
  },
};
