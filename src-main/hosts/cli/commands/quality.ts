import type { CommandDefinition } from '../command.ts';
import { findBatch } from '../find-batch.ts';
import { numberOption, usageError } from '../usage-error.ts';

const MOST_SEED = 4_294_967_295;

const sample: CommandDefinition = {
  name: 'quality sample', usage: 'quality sample NUMBER --seed N [--pct 5] [--open]', summary: { zh: '按随机数抽取批次的样本，同一随机数抽到的页相同；--open：以此开始下一关质检', en: 'Draws the sample that a seed gives of a batch, the same every time; --open: begins its next gate with it' },
  options: { seed: { type: 'string' }, pct: { type: 'string' }, open: { type: 'boolean' } }, needs: 'open',
  async run({ client, positionals: [number], options }) {
    const [seed, pct] = [numberOption(options, 'seed'), numberOption(options, 'pct', 5)];
    if (!Number.isInteger(seed) || seed < 0 || seed > MOST_SEED) throw usageError('--seed is a whole number from 0 to 4294967295');
    if (!(pct > 0 && pct <= 100)) throw usageError('--pct is above 0 and at most 100');
    const { batch: { batchId } } = await findBatch(client, number);
    const value = options['open'] === true ? await client.quality.openInspection({ batchId, seed }) : await client.quality.previewSample({ batchId, seed, pct });
    return { value, text: value.pages.map(({ place, record, position, pageId }) => `${place}\t${record}\t${position}\t${pageId}`).join('\n') };
  },
};

const report: CommandDefinition = {
  name: 'quality report', usage: 'quality report NUMBER', summary: { zh: '批次各关质检的结论、合格率和得分', en: 'What each gate said of a batch: verdict, share of right pages, score' }, options: {}, needs: 'open',
  async run({ client, positionals: [number] }) {
    const { batch: { batchId } } = await findBatch(client, number);
    const value = await client.quality.listInspections({ batchId });
    return { value, text: value.map(({ gateName, state, sampled, population, ratePct, score, linked, items, seed, closedBy, openedBy }) => `${gateName.zh}\t${state}\t${sampled}/${population}\t${ratePct?.toFixed(1) ?? ''}\t${score?.toFixed(1) ?? ''}\t${linked}/${items}\t${seed}\t${closedBy ?? openedBy}`).join('\n') };
  },
};

export const qualityCommands: readonly CommandDefinition[] = [sample, report];
