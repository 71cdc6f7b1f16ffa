import { basename } from 'node:path';
import type { Item, ItemFields } from '#shared/contract/catalogue.ts';
import { MunimentError } from '#shared/errors.ts';
import type { CommandDefinition, CommandRun } from '../command.ts';
import { decodeText } from '../decode-text.ts';
import { readInputFile } from '../read-input-file.ts';
import { needOption, numberOption, usageError } from '../usage-error.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

const line = (item: Item) => `${item.archivalCode ?? '—'}\t${item.date}\t${item.title}\t${item.location ?? ''}`;

async function findFonds(run: CommandRun, code: string | undefined) {
  const all = await run.client.schemes.listFonds({});
  const found = code === undefined && all.length === 1 ? all[0] : all.find((fonds) => fonds.code === code);
  if (!found) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  return found;
}

const option = (run: CommandRun, name: string): string | undefined => {
  const value = run.options[name];
  return typeof value === 'string' ? value : undefined;
};

const list: CommandDefinition = {
  name: 'items list', usage: 'items list [--fonds Z109] [--group WS] [--year 2019] [--title TEXT] [--state unnumbered|unboxed|unscanned|deleted] [--limit N]',
  summary: { zh: '列出条目，最新在前', en: 'Lists items, newest first' },
  options: { fonds: text, group: text, year: text, title: text, state: text, limit: text }, needs: 'open',
  async run(run) {
    const fonds = option(run, 'fonds') === undefined ? null : await findFonds(run, option(run, 'fonds'));
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
    const fonds = await findFonds(run, option(run, 'fonds'));
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

const importItems: CommandDefinition = {
  name: 'items import', usage: 'items import FILE.csv [--fonds Z109] [--dry-run] [--skip-invalid] [--assign-codes]',
  summary: { zh: '从 CSV 导入条目；--dry-run 只检查', en: 'Imports items from a CSV; --dry-run only checks' },
  options: { fonds: text, 'dry-run': flag, 'skip-invalid': flag, 'assign-codes': flag }, needs: 'open',
  async run(run) {
    const [file] = run.positionals;
    if (file === undefined) throw usageError('items import FILE.csv');
    const fonds = await findFonds(run, option(run, 'fonds'));
    const source = { fondsId: fonds.fondsId, fileName: basename(file), csv: decodeText(await readInputFile(file)), mapping: {} };
    if (run.options['dry-run'] === true) {
      const preview = await run.client.catalogue.previewImport(source);
      return { value: preview, text: `${preview.valid} / ${preview.rowCount}\n${preview.problems.map((problem) => `${problem.row}\t${problem.field}\t${problem.problem}\t${problem.value}`).join('\n')}`, bad: preview.problems.length > 0 };
    }
    const done = await run.client.catalogue.importItems({ ...source, skipInvalid: run.options['skip-invalid'] === true, assignCodes: run.options['assign-codes'] === true });
    return { value: { imported: done.imported, skipped: done.skipped, undoToken: done.undoToken }, text: `+${done.imported}  (−${done.skipped})` };
  },
};

export const itemCommands: readonly CommandDefinition[] = [list, add, importItems];
