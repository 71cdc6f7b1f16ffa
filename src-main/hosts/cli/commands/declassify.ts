import { CLASSIFICATION_LEVELS } from '#shared/domain/classification-level.ts';
import { MunimentError } from '#shared/errors.ts';
import type { CommandDefinition, CommandRun } from '../command.ts';
import { findFonds } from '../find-fonds.ts';
import { findItem } from '../find-item.ts';
import { findVolume } from '../find-volume.ts';
import { needOption, numberOption, usageError } from '../usage-error.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const PAGE = 500;
type Level = (typeof CLASSIFICATION_LEVELS)[number];

const list: CommandDefinition = {
  name: 'declassify list', usage: 'declassify list [--fonds Z109] [--within DAYS] [--unreckoned]', summary: { zh: '列出保密期限已满（或几天内将满）的件和案卷', en: 'Lists records whose secrecy is over, or is over within some days' },
  options: { fonds: text, within: text, unreckoned: flag }, needs: 'open',
  async run({ client, options }) {
    const fondsId = typeof options['fonds'] === 'string' ? (await findFonds(client, options['fonds'])).fondsId : null;
    const wanted = { fondsId, withinDays: numberOption(options, 'within', 0), unreckoned: options['unreckoned'] === true, limit: PAGE };
    const first = await client.declassification.listDue(wanted);
    const rows = [...first.rows];
    for (let cursor = first.nextCursor; cursor !== null;) {
      const page: typeof first = await client.declassification.listDue({ ...wanted, cursor });
      rows.push(...page.rows);
      cursor = page.nextCursor;
    }
    const { total, due } = first;
    return { value: { total, due, rows }, text: [...rows.map(({ archivalCode, title, level, classification, secrecyTerm, endsOn, isDue }) => `${isDue ? '■' : ' '} ${endsOn ?? '—'}\t${classification}${secrecyTerm === '' ? '' : `★${secrecyTerm}`}\t${level}\t${archivalCode ?? '—'}\t${title}`), `${due} / ${total}`].join('\n') };
  },
};

const declassify: CommandDefinition = {
  name: 'declassify', usage: `declassify CODE,… --to ${CLASSIFICATION_LEVELS.slice(0, -1).join('|')} --reason TEXT [--dry-run]`, summary: { zh: '解密或降密：先看（--dry-run）再改，理由留在变更历史里', en: 'Declassifies or lowers records: look first (--dry-run); the reason stays in the history' },
  options: { to: text, reason: text, 'dry-run': flag }, needs: 'open',
  async run(run) {
    const codes = (run.positionals[0] ?? '').split(',').map((code) => code.trim()).filter((code) => code !== '');
    const to = CLASSIFICATION_LEVELS.slice(0, -1).find((level) => level === run.options['to']) as Exclude<Level, 'topSecret'> | undefined;
    if (codes.length === 0 || to === undefined) throw usageError(`CODE,… and --to ${CLASSIFICATION_LEVELS.slice(0, -1).join('|')} are needed`);
    const found = await Promise.all(codes.map((code) => findRecord(run, code)));
    const deed = { itemIds: found.flatMap(({ itemId }) => itemId ?? []), volumeIds: found.flatMap(({ volumeId }) => volumeId ?? []), to };
    const told = await run.client.declassification.previewDeclassify(deed);
    const lines = [...told.changes.map(({ name, before, after, early }) => `${early ? '▲' : '●'} ${name}\t${before} → ${after}`), ...told.left.map(({ name }) => `= ${name}`)];
    if (run.options['dry-run'] === true) return { value: told, text: lines.join('\n') };
    const done = await run.client.declassification.declassifyItems({ ...deed, reason: needOption(run.options, 'reason') });
    return { value: { ...told, ...done }, text: [...lines, `${done.changed} / ${codes.length}`].join('\n') };
  },
};

/** An item, else a volume, by its code. */
async function findRecord(run: CommandRun, code: string) {
  try {
    return { itemId: (await findItem(run.client, code)).itemId, volumeId: null };
  } catch (error) {
    if (!(error instanceof MunimentError) || error.code !== 'CATALOGUE_ITEM_NOT_FOUND') throw error;
    return { itemId: null, volumeId: await findVolume(run.client, code).catch(() => { throw error; }) };
  }
}

export const declassifyCommands: readonly CommandDefinition[] = [list, declassify];
