import type { Item, ItemFields } from '#shared/contract/catalogue.ts';
import { MunimentError } from '#shared/errors.ts';
import type { CommandDefinition, CommandRun } from '../command.ts';
import { findFonds } from '../find-fonds.ts';
import { needOption, numberOption } from '../usage-error.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

const line = (item: Item) => `${item.archivalCode ?? '—'}\t${item.date}\t${item.title}\t${item.location ?? ''}`;

const option = (run: CommandRun, name: string): string | undefined => {
  const value = run.options[name];
  return typeof value === 'string' ? value : undefined;
};

const list: CommandDefinition = {
  name: 'items list', usage: 'items list [--fonds Z109] [--group WS] [--year 2019] [--title TEXT] [--state unnumbered|unboxed|unscanned|deleted] [--limit N]',
  summary: { zh: '列出条目，最新在前', en: 'Lists items, newest first' },
  options: { fonds: text, group: text, year: text, title: text, state: text, limit: text }, needs: 'open',
  async run(run) {
    const fonds = option(run, 'fonds') === undefined ? null : await findFonds(run.client, option(run, 'fonds'));
    const filter = {
      fondsId: fonds?.fondsId ?? null, recordGroup: option(run, 'group') ?? null, year: run.options.year === undefined ? null : numberOption(run.options, 'year'), title: option(run, 'title') ?? null,
      state: (option(run, 'state') ?? 'all') as 'all',
    };
    const { rows } = await run.client.catalogue.listItems({ filter, sort: { by: 'entered', descending: true }, limit: numberOption(run.options, 'limit', 50) });
    const { count, capped } = await run.client.catalogue.countItems({ filter });
    return { value: { count, capped, items: rows }, text: [...rows.map(line), `${rows.length} / ${count}${capped ? '+' : ''}`].join('\n') };
  },
};

const add: CommandDefinition = {
  name: 'items add', usage: 'items add --title TEXT --year 2019 [--fonds Z109] [--group WS] [--class JJ] [--unit BGS] [--retention D30] [--date 20190304] [--responsible TEXT] [--document-number TEXT] [--pages N] [--assign-code]',
  summary: { zh: '著录一件', en: 'Describes one item' },
  options: { title: text, year: text, fonds: text, group: text, class: text, unit: text, retention: text, date: text, responsible: text, 'document-number': text, pages: text, 'assign-code': flag }, needs: 'open',
  async run(run) {
    const fonds = await findFonds(run.client, option(run, 'fonds'));
    const unitCode = option(run, 'unit');
    const unit = unitCode === undefined ? null : (await run.client.schemes.listUnits({ fondsId: fonds.fondsId })).find(({ code }) => code === unitCode);
    if (unit === undefined) throw new MunimentError('SCHEMES_UNIT_NOT_FOUND');
    const fields: ItemFields = {
      fondsId: fonds.fondsId, recordGroup: option(run, 'group') ?? 'WS', classCode: option(run, 'class') ?? '', year: numberOption(run.options, 'year'), unitId: unit?.unitId ?? null, retention: option(run, 'retention') ?? 'D10',
      title: needOption(run.options, 'title'), documentNumber: option(run, 'document-number') ?? '', responsible: option(run, 'responsible') ?? '', date: option(run, 'date') ?? '',
      documentType: '', draftStage: '', language: '', carrier: '', pageCount: numberOption(run.options, 'pages', 0), classification: 'public', secrecyTerm: '', openStatus: 'unreviewed', keywords: '', note: '', custom: {},
    };
    const saved = await run.client.catalogue.createItem({ fields, assignCode: run.options['assign-code'] === true });
    return { value: saved, text: line(saved.item) };
  },
};

export const itemCommands: readonly CommandDefinition[] = [list, add];
