import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { DeliverySource } from '#shared/contract/delivery-shapes.ts';
import { deliveryOutcome } from '#shared/contract/delivery-shapes.ts';
import { MunimentError } from '#shared/errors.ts';
import { DELIVERY_PRESETS } from '#shared/presets/deliveries.ts';
import { systemLanguage } from '../../system-language.ts';
import type { CommandDefinition, CommandRun } from '../command.ts';
import { decodeText } from '../decode-text.ts';
import { findFonds } from '../find-fonds.ts';
import { readInputFile } from '../read-input-file.ts';
import { readTable } from '../read-table.ts';
import { say, sayCounts } from '../say.ts';
import { usageError } from '../usage-error.ts';
import { waitForJob } from '../wait-for-job.ts';

const text = (value: string | boolean | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
const language = () => (systemLanguage() === 'zh-CN' ? 'zh-CN' as const : 'en' as const);

/** By its preset, its name in either language or its id; the only one where none is named. */
async function findSource(client: MunimentClient, name: string | undefined): Promise<DeliverySource> {
  const sources = (await client.deliveries.listSources({})).filter(({ retired }) => !retired);
  const found = name === undefined && sources.length === 1 ? sources[0] : sources.find(({ sourceId, presetId, settings }) => [sourceId, presetId, settings.nameZh, settings.nameEn].includes(name ?? ''));
  if (found === undefined && name === undefined && sources.length > 1) throw usageError(`--source ${sources.map(({ settings }) => settings.nameZh).join('|')}`);
  if (found === undefined) throw new MunimentError('DELIVERIES_SOURCE_NOT_FOUND');
  return found;
}

const add: CommandDefinition = {
  name: 'delivery add', usage: 'delivery add PRESET STORE [--fonds CODE] [--by-hand]', summary: { zh: `登记业务系统和它的中间库（文件夹或 .sqlite 文件）；PRESET：${DELIVERY_PRESETS.map(({ presetId }) => presetId).join('、')}`, en: `Adds a business system and its store, a folder or a .sqlite file; PRESET: ${DELIVERY_PRESETS.map(({ presetId }) => presetId).join(', ')}` },
  options: { fonds: { type: 'string' }, 'by-hand': { type: 'boolean' } }, needs: 'open',
  async run({ client, positionals: [presetId, store], options }) {
    const preset = DELIVERY_PRESETS.find((each) => each.presetId === presetId);
    if (preset === undefined || store === undefined) throw usageError('PRESET and STORE are needed');
    const { fondsId } = await findFonds(client, text(options['fonds']));
    const settings = options['by-hand'] === true ? { ...preset.settings, schedule: { kind: 'off' as const } } : preset.settings;
    const value = await client.deliveries.saveSource({ presetId: preset.presetId, fondsId, storeKind: /\.(?:sqlite3?|db)$/iu.test(store) ? 'table' : 'folder', store, settings });
    return { value, text: `${say(value.settings.nameZh, value.settings.nameEn)}\t${value.store}` };
  },
};

const list: CommandDefinition = {
  name: 'delivery list', usage: 'delivery list', summary: { zh: '列出业务系统：下次收件、拒收待改、待决定', en: 'Lists business systems: next run, refused, to decide' }, options: {}, needs: 'open',
  async run({ client }) {
    const sources = await client.deliveries.listSources({});
    return { value: sources, text: sources.map(({ settings, store, nextRunAt, lastRun, waiting, refused, held, retired }) => [say(settings.nameZh, settings.nameEn), retired ? say('已停用', 'out of use') : (lastRun?.errorCode ?? say('正常', 'in order')), nextRunAt ?? say('只手动', 'by hand'), sayCounts([waiting, '等待 {{n}}', '{{n}} not complete'], [refused, '拒收 {{n}}', '{{n}} refused'], [held, '待决定 {{n}}', '{{n}} to decide']), store].join('\t')).join('\n') };
  },
};

/** One run, waited for. */
async function takeOnce(run: CommandRun, source: DeliverySource) {
  const { client } = run;
  const { runId, jobId } = await client.deliveries.takeDeliveries({ sourceId: source.sourceId });
  await waitForJob(run, jobId);
  const taken = (await client.deliveries.listRuns({ sourceId: source.sourceId, limit: 20 })).rows.find((each) => each.runId === runId)!;
  const { counts } = taken;
  const words = sayCounts([counts.taken, '已收 {{n}} 条', '{{n}} taken'], [counts.unchanged, '已有 {{n}}', '{{n}} known'], [counts.newVersion + counts.duplicate, '待决定 {{n}}', '{{n}} to decide'], [counts.refused, '拒收 {{n}}', '{{n}} refused'], [counts.withheld, '一并未收 {{n}}', '{{n}} not taken with them'], [counts.waiting, '等待写完 {{n}}', '{{n}} not complete']);
  return { value: taken, text: `${say(source.settings.nameZh, source.settings.nameEn)}: ${words}`, bad: counts.refused > 0 || taken.receiptsUnwritten > 0 };
}

const take: CommandDefinition = {
  name: 'delivery take', usage: 'delivery take [--source NAME]', summary: { zh: '立即从中间库收件；有拒收时退出码为 1', en: 'Takes what lies in a store; exit code 1 when something was refused' }, options: { source: { type: 'string' } }, needs: 'open',
  run: async (run) => takeOnce(run, await findSource(run.client, text(run.options['source']))),
};

const watch: CommandDefinition = {
  name: 'delivery watch', usage: 'delivery watch [--source NAME] [--seconds 60]', summary: { zh: '守着中间库，每隔若干秒收一次，Ctrl+C 结束', en: 'Stays at a store and takes every so many seconds, until Ctrl+C' }, options: { source: { type: 'string' }, seconds: { type: 'string' } }, needs: 'open',
  async run(run) {
    const seconds = Number(text(run.options['seconds']) ?? 60);
    if (!Number.isInteger(seconds) || seconds < 1) throw usageError('--seconds is a number from 1');
    const source = await findSource(run.client, text(run.options['source']));
    let runs = 0;
    while (!run.signal.aborted) {
      const taken = await takeOnce(run, source).catch((error: unknown) => {
        // A share that is away comes back, and another run ends.
        if (!(error instanceof MunimentError) || !['DELIVERIES_STORE_MISSING', 'DELIVERIES_STORE_UNREADABLE', 'DELIVERIES_UNDER_WAY'].includes(error.code)) throw error;
        return { text: error.code };
      });
      runs += 1;
      run.report(taken.text);
      await pause(seconds * 1000, undefined, { signal: run.signal }).catch(() => undefined);
    }
    return { value: { runs }, text: say(`收了 ${runs} 次`, `${runs} runs`) };
  },
};

const report: CommandDefinition = {
  name: 'delivery report', usage: 'delivery report [--source NAME] [--outcome refused] [--out FILE.csv]', summary: { zh: '收件记录：每条记录的结果和原因；--out 存为 CSV', en: 'The log: what became of each record and why; --out saves it as CSV' },
  options: { source: { type: 'string' }, outcome: { type: 'string' }, out: { type: 'string' } }, needs: 'open',
  async run({ client, options }) {
    const named = text(options['source']);
    const outcome = text(options['outcome']);
    const parsed = deliveryOutcome.nullable().safeParse(outcome ?? null);
    if (!parsed.success) throw usageError(`--outcome ${deliveryOutcome.options.join('|')}`);
    const filter = { sourceId: named === undefined ? null : (await findSource(client, named)).sourceId, outcome: parsed.data };
    let [csv, after, lines] = ['', null as string | null, 0];
    do {
      const piece = await client.deliveries.readLog({ ...filter, language: language(), after });
      csv += piece.csv;
      lines += piece.lines;
      after = piece.next;
    } while (after !== null);
    const out = text(options['out']);
    if (out !== undefined) {
      await writeFile(out, csv);
      return { value: { file: out, lines }, text: `${out}: ${lines}` };
    }
    const { rows } = await client.deliveries.listLines({ ...filter, limit: 500 });
    return { value: rows, text: csv.replace(/^\uFEFF/u, '').trimEnd() };
  },
};

const contract: CommandDefinition = {
  name: 'delivery contract', usage: 'delivery contract [--source NAME] [--language zh-CN|en]', summary: { zh: '给对方技术人员的接口约定（Markdown）', en: 'The contract for the people of the other system, as Markdown' }, options: { source: { type: 'string' }, language: { type: 'string' } }, needs: 'open',
  async run({ client, options }) {
    const wanted = text(options['language']) ?? language();
    if (wanted !== 'zh-CN' && wanted !== 'en') throw usageError('--language zh-CN|en');
    const value = await client.deliveries.getContract({ sourceId: (await findSource(client, text(options['source']))).sourceId, language: wanted });
    return { value, text: value.text };
  },
};

/** The list that is named; the only one of a system where none is. */
const listKeyOf = (source: DeliverySource, named: string | undefined): string => {
  const { expected } = source.settings;
  const found = named === undefined && expected.length === 1 ? expected[0] : expected.find(({ listKey }) => listKey === named);
  if (found === undefined && named === undefined && expected.length > 1) throw usageError(`--list ${expected.map(({ listKey }) => listKey).join('|')}`);
  if (found === undefined) throw new MunimentError('DELIVERIES_LIST_NOT_FOUND');
  return found.listKey;
};

const HEADINGS = { externalId: ['编号', '外部编号', 'external_id', 'number'], day: ['日期', 'day', 'date'], unit: ['单位', '科室', '部门', 'unit'], title: ['名称', '姓名', 'title', 'name'] } as const;

const expected: CommandDefinition = {
  name: 'delivery expected', usage: 'delivery expected [--source NAME] [--list KEY] [--import FILE.csv] [--day YYYYMMDD] [--came N,N…] [--reason WHY]',
  summary: { zh: '应收清单：按日和单位统计；--import 从 CSV（编号、日期、单位、名称）导入，--came 登记收到；有未到时退出码为 1', en: 'What is expected, counted by day and unit; --import reads a CSV (number, day, unit, name), --came ticks off; exit code 1 while something is missing' },
  options: { source: { type: 'string' }, list: { type: 'string' }, import: { type: 'string' }, day: { type: 'string' }, came: { type: 'string' }, reason: { type: 'string' } }, needs: 'open',
  async run({ client, options }) {
    const source = await findSource(client, text(options['source']));
    const [file, day, came] = [text(options['import']), text(options['day']), text(options['came'])];
    const { sourceId } = source;
    if (file !== undefined) {
      const rows = readTable(decodeText(await readInputFile(file)), HEADINGS);
      const value = await client.deliveries.importExpected({ sourceId, listKey: listKeyOf(source, text(options['list'])), day: day ?? '', rows });
      return { value, bad: value.problems.length > 0, text: [sayCounts([value.added, '新增 {{n}} 份', '{{n}} added'], [value.known, '已有 {{n}}', '{{n}} known']), ...value.problems.map(({ row, externalId, code }) => `${row + 1}\t${externalId}\t${code}`)].join('\n') };
    }
    if (came !== undefined) {
      const value = await client.deliveries.receiveExpected({ sourceId, listKey: listKeyOf(source, text(options['list'])), externalIds: came.split(',').map((each) => each.trim()), day: day ?? null, reason: text(options['reason']) ?? '' });
      return { value, text: sayCounts([value.came, '按时 {{n}} 份', '{{n}} in time'], [value.late, '迟到 {{n}}', '{{n}} late'], [value.unexpected, '清单外 {{n}}', '{{n}} not expected']) };
    }
    const rows = await client.deliveries.countExpected({ sourceId, fromDay: day ?? null, toDay: day ?? null });
    return { value: rows, bad: rows.some(({ missing }) => missing > 0), text: rows.map((row) => [row.day, row.unit, sayCounts([row.expected, '应收 {{n}}', '{{n}} expected'], [row.came, '已到 {{n}}', '{{n}} came'], [row.late, '迟到 {{n}}', '{{n}} late'], [row.missing, '未到 {{n}}', '{{n}} missing'], [row.excused, '不会来 {{n}}', '{{n}} excused'], [row.unexpected, '清单外 {{n}}', '{{n}} not expected'])].join('\t')).join('\n') };
  },
};

export const deliveryCommands: readonly CommandDefinition[] = [add, list, take, watch, report, contract, expected];
