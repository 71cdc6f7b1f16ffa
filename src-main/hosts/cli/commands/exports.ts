import type { MunimentClient } from '#shared/contract/index.ts';
import type { ExportView } from '#shared/contract/exports.ts';
import type { CommandDefinition, CommandRun } from '../command.ts';
import { findFonds } from '../find-fonds.ts';
import { needOption, numberOption, usageError } from '../usage-error.ts';
import { saveExport } from '../save-export.ts';

type Format = Parameters<MunimentClient['exports']['startExport']>[0]['format'];

const text = { type: 'string' } as const;
const options = { out: text, level: text, fonds: text, group: text, year: text, title: text, code: text, state: text, columns: text, language: text };
/** Options that make less of a fonds. */
const NARROWING = ['level', 'group', 'year', 'title', 'code', 'state'] as const;

/** The name of a command, its format and what it is for. */
const COMMANDS: readonly (readonly [string, Format, string, string])[] = [
  ['csv', 'csv', '把目录导出为 CSV，可以原样导回', 'Exports the catalogue as CSV; imports back as it was'],
  ['xlsx', 'xlsx', '把目录导出为工作簿', 'Exports the catalogue as a workbook'],
  ['ead', 'ead2002', '导出一个全宗（或其中一部分）为 EAD 2002 检索工具', 'Exports a fonds, or part of it, as a finding aid in EAD 2002'],
  ['ead3', 'ead3', '导出一个全宗（或其中一部分）为 EAD3 检索工具', 'Exports a fonds, or part of it, as a finding aid in EAD3'],
  ['atom', 'atom', '导出一个全宗（或其中一部分）为 AtoM 著录 CSV', 'Exports a fonds, or part of it, as a CSV for AtoM'],
];

const option = (run: CommandRun, name: string): string | undefined => {
  const value = run.options[name];
  return typeof value === 'string' ? value : undefined;
};

/** A finding aid is of one fonds; of a room with only one it need not be said which. */
async function viewOf(run: CommandRun, isTable: boolean): Promise<ExportView> {
  const code = option(run, 'fonds');
  const fonds = code === undefined && isTable ? null : await findFonds(run.client, code);
  if (fonds !== null && NARROWING.every((name) => option(run, name) === undefined)) return { kind: 'fonds', fondsId: fonds.fondsId };
  const level = option(run, 'level');
  if (level === 'volume' || level === 'project') return { kind: 'volumes', level, filter: { fondsId: fonds?.fondsId ?? null, recordGroup: option(run, 'group') ?? null, year: run.options.year === undefined ? null : numberOption(run.options, 'year'), words: option(run, 'title') ?? null } };
  if (level !== undefined && level !== 'item') throw usageError('--level is item, volume or project');
  const filter = {
    fondsId: fonds?.fondsId ?? null, recordGroup: option(run, 'group') ?? null, year: run.options.year === undefined ? null : numberOption(run.options, 'year'), title: option(run, 'title') ?? null,
    archivalCodePrefix: option(run, 'code') ?? null, state: (option(run, 'state') ?? 'all') as 'all',
  };
  return { kind: 'filter', filter, sort: { by: 'archivalCode', descending: false } };
}

async function exportFile(run: CommandRun, format: Format) {
  const { client } = run;
  const out = needOption(run.options, 'out');
  const view = await viewOf(run, format === 'csv' || format === 'xlsx');
  const columns = option(run, 'columns')?.split(',').map((column) => column.trim()) ?? [];
  const { jobId } = await client.exports.startExport({ format, view, columns, language: option(run, 'language') === 'en' ? 'en' : 'zh-CN' });
  const job = await saveExport(run, jobId, out);
  if (job.state !== 'done') return { value: { state: job.state }, text: job.state, bad: true };
  const { records, lostCharacters, lostList } = job.result;
  return { value: { file: out, format, records: records ?? 0, lostCharacters: lostCharacters ?? 0 }, text: [`${String(records ?? 0)} → ${out}`, ...(lostCharacters === 0 ? [] : [String(lostList)])].join('\n') };
}

const usage = '--out FILE [--fonds Z109] [--group WS] [--year 2019] [--title TEXT] [--code PREFIX] [--state …] [--level item|volume|project] [--language zh-CN|en]';

export const exportCommands: readonly CommandDefinition[] = COMMANDS.map(([name, format, zh, en]) => ({
  name: `export ${name}`, usage: `export ${name} ${usage}${format === 'csv' || format === 'xlsx' ? ' [--columns archivalCode,title,…]' : ''}`, summary: { zh, en }, options, needs: 'open', run: (run) => exportFile(run, format),
}));
