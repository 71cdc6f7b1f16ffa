import { SEARCH_SORTS } from '#shared/contract/search.ts';
import type { CommandDefinition } from '../command.ts';
import { numberOption, usageError } from '../usage-error.ts';

const USAGE = "search 'QUERY' [--limit N] [--sort ORDER] [--where everywhere|fields|pages] [--fuzzy]";
const PLACES = ['everywhere', 'fields', 'pages'] as const;

export const searchCommand: CommandDefinition = {
  name: 'search', usage: USAGE, summary: { zh: '在条目和页面文字中检索', en: 'Searches fields and page text' },
  options: { limit: { type: 'string' }, sort: { type: 'string' }, where: { type: 'string' }, fuzzy: { type: 'boolean' } }, needs: 'open',
  async run({ client, positionals, options }) {
    if (positionals.length === 0) throw usageError(USAGE);
    const answer = await client.search.searchAll({
      query: positionals.join(' '), limit: numberOption(options, 'limit', 20), fuzzy: options['fuzzy'] === true, sort: oneOf(SEARCH_SORTS, options['sort'] ?? 'best', 'sort'), where: oneOf(PLACES, options['where'] ?? 'everywhere', 'where'),
    });
    const items = answer.hits.map(({ item, page, matchingPages }) => ({
      itemId: item.itemId, archivalCode: item.archivalCode, title: item.title, year: item.year, date: item.date, place: item.location, box: item.boxNumber, boxId: item.boxId, capturedPages: item.capturedPages, page: page?.position ?? null, snippet: page?.snippet ?? null, matchingPages,
    }));
    const lines = items.map((each) => [each.archivalCode ?? '—', each.title, each.page === null ? '' : `p${each.page}: ${each.snippet}`, each.place ?? ''].join('\t'));
    return {
      value: { total: answer.count, totalIsCapped: answer.countCapped, ms: answer.tookMs, items, understood: answer.understood, facets: answer.facets, nextCursor: answer.nextCursor },
      text: [...lines, `${answer.count}${answer.countCapped ? '+' : ''}  (${answer.tookMs.toFixed(1)} ms)`].join('\n'),
    };
  },
};

function oneOf<Value extends string>(values: readonly Value[], value: unknown, name: string): Value {
  const found = values.find((each) => each === value);
  if (found === undefined) throw usageError(`--${name} ${values.join('|')}`);
  return found;
}
