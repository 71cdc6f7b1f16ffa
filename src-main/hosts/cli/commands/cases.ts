import type { MunimentClient } from '#shared/contract/index.ts';
import { MunimentError } from '#shared/errors.ts';
import { decodeText } from '../decode-text.ts';
import { findFonds } from '../find-fonds.ts';
import { readInputFile } from '../read-input-file.ts';
import type { CommandDefinition, CommandRun } from '../command.ts';
import { readTable } from '../read-table.ts';
import { needOption, usageError } from '../usage-error.ts';

const text = { type: 'string' } as const;
const option = ({ options }: CommandRun, name: string): string | undefined => { const value = options[name]; return typeof value === 'string' ? value : undefined; };

/** Rows of one transaction; a larger file is taken in several, and what was taken stays. */
const AT_ONCE = 5000;

const HEADINGS = { caseNumber: ['业务单号', '工单号', '单号', 'caseNumber'], title: ['名称', '题名', '客户', 'title'], account: ['户号', '住院号', '客户编号', 'account'], stage: ['环节', '完成环节', 'stage'], endedAt: ['完成时间', '结束时间', 'endedAt'] } as const;

const importStages: CommandDefinition = {
  name: 'case import', usage: 'case import FILE.csv --process NAME [--fonds CODE] [--dry-run]', summary: { zh: '导入业务系统已完成的环节（业务单号、环节、完成时间、名称、户号），自动生成任务', en: 'Imports stages that a business system has ended: case number, stage, time, title, account; tasks arise by themselves' },
  options: { process: text, fonds: text, 'dry-run': { type: 'boolean' } }, needs: 'open',
  async run(run) {
    const { client, positionals: [file], options } = run;
    if (file === undefined) throw usageError('FILE is needed');
    const { processId } = await byName(client, needOption(options, 'process'));
    const { fondsId } = await findFonds(client, option(run, 'fonds'));
    const rows = readTable(decodeText(await readInputFile(file)), HEADINGS).map(({ endedAt, ...row }) => ({ ...row, endedAt: instantOf(endedAt) }));
    const unclear = rows.findIndex(({ caseNumber, stage, endedAt }) => caseNumber === '' || stage === '' || endedAt === null);
    if (unclear >= 0) throw new MunimentError('CLI_ROW_UNCLEAR', { row: unclear + 2, need: '业务单号 caseNumber, 环节 stage, 完成时间 endedAt (2026-09-07 15:30)' });
    const told = { opened: 0, ended: 0, unchanged: 0, problems: [] as { row: number; caseNumber: string; code: string }[] };
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const answer = await client.cases.importStages({ processId, fondsId, dryRun: options['dry-run'] === true, rows: rows.slice(from, from + AT_ONCE).map((row) => ({ ...row, endedAt: row.endedAt ?? '' })) });
      told.opened += answer.opened;
      told.ended += answer.ended;
      told.unchanged += answer.unchanged;
      told.problems.push(...answer.problems.map((problem) => ({ ...problem, row: problem.row + from })));
    }
    return { value: told, bad: told.problems.length > 0, text: [`+ ${told.opened}\t→ ${told.ended}\t= ${told.unchanged}`, ...told.problems.map(({ row, caseNumber, code }) => `✗ ${row + 1}\t${caseNumber}\t${code}`)].join('\n') };
  },
};

const list: CommandDefinition = {
  name: 'case list', usage: 'case list [--state open|paused|ended|closed|withdrawn]', summary: { zh: '列出业务单：在哪个环节、缺几份、时限', en: 'Lists cases: at which stage, how many papers are missing, until when' }, options: { state: text }, needs: 'open',
  async run(run) {
    const states = ['open', 'paused', 'ended', 'closed', 'withdrawn'] as const;
    const given = option(run, 'state');
    const state = states.find((each) => each === given);
    if (given !== undefined && state === undefined) throw usageError(`--state ${states.join('|')}`);
    const { rows } = await run.client.cases.listCases({ state: state ?? null, limit: 500 });
    return { value: rows, text: rows.map(({ caseNumber, state: at, light, title, stage, stages, missing, dueAt }) => `${caseNumber}\t${at}\t${light}\t${title}\t${stage}/${stages}\t${missing}\t${dueAt ?? ''}`).join('\n') };
  },
};

/** A local time as people and spreadsheets write it, or an instant; null for what is neither. Empty: now. */
function instantOf(written: string): string | null {
  if (written.trim() === '') return '';
  const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?(?::\d{2})?$/u.exec(written.trim());
  const at = parts === null ? new Date(written) : new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]), Number(parts[4] ?? 0), Number(parts[5] ?? 0));
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

async function byName(client: MunimentClient, name: string) {
  const found = (await client.cases.listProcesses({})).find(({ settings, presetId }) => [settings.nameZh, settings.nameEn, presetId].includes(name));
  if (found === undefined) throw new MunimentError('CASES_PROCESS_NOT_FOUND');
  return found;
}

export const caseCommands: readonly CommandDefinition[] = [list, importStages];
