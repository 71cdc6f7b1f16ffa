import type { MunimentClient } from '#shared/contract/index.ts';
import { MunimentError } from '#shared/errors.ts';
import type { CommandDefinition } from '../command.ts';
import { findBatch } from '../find-batch.ts';
import { usageError } from '../usage-error.ts';
import { waitForJob } from '../wait-for-job.ts';

const LIGHTS = { normal: '●', warning: '▲', overdue: '■' } as const;
const AXES = ['person', 'station', 'hour'] as const;
type Batch = Awaited<ReturnType<MunimentClient['line']['getBatch']>>['batch'];

const text = (value: string | boolean | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
const sayBatch = ({ number, light, state, stationName, position, stations, holder, sinceAt, items, pages, title }: Batch): string =>
  `${number}\t${LIGHTS[light]}\t${state}\t${stationName === null ? '' : `${position}/${stations} ${stationName.zh}`}\t${holder ?? ''}\t${sinceAt ?? ''}\t${items}\t${pages}\t${title}`;

const status: CommandDefinition = {
  name: 'line status', usage: 'line status [NUMBER] [--all]', summary: { zh: '流水线上的批次：在哪个工位、在谁手上、何时到的、红黄绿灯；带编号时看一个批次的交接台账', en: 'Batches on the line: where each is, who has it, since when, and its light; with a number, the hand-overs of one' },
  options: { all: { type: 'boolean' } }, needs: 'open',
  async run({ client, positionals: [number], options }) {
    if (number !== undefined) {
      const detail = await findBatch(client, number);
      return { value: detail, text: [sayBatch(detail.batch), ...detail.handOvers.map((row) => `${row.arrival}\t${row.fromStation?.zh ?? ''} → ${row.toStation?.zh ?? ''}\t${row.givenAt} ${row.givenBy}\t${row.receivedAt ?? ''} ${row.receivedBy ?? ''}\t${row.volumes}/${row.items}/${row.pages}\t${row.condition}\t${row.reason}${row.remark}`)].join('\n') };
    }
    const rows: Batch[] = [];
    for (let cursor: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof client.line.listBatches>> = await client.line.listBatches({ state: options['all'] === true ? null : 'open', cursor, limit: 500 });
      rows.push(...page.rows);
      cursor = page.nextCursor;
      if (cursor === null) break;
    }
    return { value: rows, text: rows.map(sayBatch).join('\n') };
  },
};

const claim: CommandDefinition = {
  name: 'line claim', usage: 'line claim NUMBER --checked', summary: { zh: '接手批次；--checked：已按清单检查前一工位', en: 'Takes a batch in hand; --checked: the station before has been looked at, item by item' }, options: { checked: { type: 'boolean' } }, needs: 'open',
  async run({ client, positionals: [number], options }) {
    const { batch: { batchId, version, position }, settings } = await findBatch(client, number);
    const checked = options['checked'] === true ? (settings.stations[position - 1]?.checks.map(({ checkKey }) => checkKey) ?? []) : [];
    const { batch } = await client.line.claimBatch({ batchId, version, checked });
    return { value: batch, text: sayBatch(batch) };
  },
};

const advance: CommandDefinition = {
  name: 'line advance', usage: 'line advance NUMBER [--counts 卷/件/页] [--condition TEXT] [--remark TEXT]', summary: { zh: '办交接：把批次送到下一工位（待开工的送到第一个工位）', en: 'Hands a batch over to the next station; a planned one to the first' },
  options: { counts: { type: 'string' }, condition: { type: 'string' }, remark: { type: 'string' } }, needs: 'open',
  async run(run) {
    const { client, positionals: [number], options } = run;
    const { batch: { batchId, version, state } } = await findBatch(client, number);
    const given = { batchId, version, counts: readCounts(text(options['counts'])), condition: text(options['condition']) ?? '', remark: text(options['remark']) ?? '' };
    const move = () => (state === 'planned' ? client.line.startBatch(given) : client.line.advanceBatch(given));
    const { batch } = await move().catch(async (error: unknown) => {
      if (!(error instanceof MunimentError) || error.code !== 'LINE_LOOK_FIRST') throw error;
      await waitForJob(run, (await client.line.lookAtBatch({ batchId, version })).jobId);
      return move();
    });
    return { value: batch, text: sayBatch(batch) };
  },
};

function readCounts(given: string | undefined) {
  if (given === undefined) return null;
  const parts = /^(\d{1,7})\/(\d{1,7})\/(\d{1,8})$/u.exec(given);
  if (parts === null) throw usageError('--counts is VOLUMES/ITEMS/PAGES, for instance 2/35/412');
  return { volumes: Number(parts[1]), items: Number(parts[2]), pages: Number(parts[3]) };
}

const report: CommandDefinition = {
  name: 'line report', usage: 'line report [--by person,station,hour] [--from ISO] [--to ISO]', summary: { zh: '按人、工位、小时统计件数、页数、分钟和被退回页数，并给出一次合格率', en: 'Items, pages, minutes and returned pages by person, station and hour, and the first-pass yield' },
  options: { by: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } }, needs: 'open',
  async run({ client, options }) {
    const by = (text(options['by']) ?? 'person,station').split(',').map((name) => AXES.find((axis) => axis === name) ?? null);
    if (by.includes(null)) throw usageError('--by is some of person,station,hour');
    const time = { from: instantOf(text(options['from'])), to: instantOf(text(options['to'])) };
    const [work, yields] = await Promise.all([client.line.reportWork({ by: by.filter((axis) => axis !== null), ...time }), client.quality.getYield(time)]);
    const lines = [...work.rows.map((row) => [row.person ?? '', row.stationName?.zh ?? '', row.hour === null ? '' : `${row.hour}:00`, row.items, row.pages, Math.round(row.minutes), row.returnedPages].join('\t')), `\t\t\t${work.total.items}\t${work.total.pages}\t${Math.round(work.total.minutes)}\t${work.total.returnedPages}`, `${yields.firstPass}/${yields.batches}`];
    return { value: { ...work, yield: yields }, text: lines.join('\n') };
  },
};

function instantOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  const ms = Date.parse(given);
  if (Number.isNaN(ms)) throw usageError(`${given} is no date`);
  return new Date(ms).toISOString();
}

export const lineCommands: readonly CommandDefinition[] = [status, claim, advance, report];
