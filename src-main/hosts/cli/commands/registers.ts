import type { MunimentClient } from '#shared/contract/index.ts';
import type { Register, RegisterLine } from '#shared/contract/registers.ts';
import { MunimentError } from '#shared/errors.ts';
import { systemClock } from '#main/platform/clock.ts';
import { localDay } from '#main/platform/local-time.ts';
import { decodeText } from '../decode-text.ts';
import { readInputFile } from '../read-input-file.ts';
import type { CommandDefinition, CommandRun } from '../command.ts';
import { readTable } from '../read-table.ts';
import { saveExport } from '../save-export.ts';
import { needOption, numberOption, usageError } from '../usage-error.ts';

const text = { type: 'string' } as const;
const SHOWN = ['all', 'unfiled', 'late', 'void'] as const;

const list: CommandDefinition = {
  name: 'register list', usage: 'register list [NAME] [--year N] [--show all|unfiled|late|void]', summary: { zh: '列出登记簿；加名称列出一年的登记、缺号和未归卷', en: 'Lists the registers; with a name the entries of a year, missing numbers and what is not filed' },
  options: { year: text, show: text }, needs: 'open',
  async run(run) {
    const { client, positionals: [name] } = run;
    if (name === undefined) {
      const all = await client.registers.listRegisters({});
      return { value: all, text: all.map(({ settings, years, retired }) => `${settings.name}\t${settings.direction}\t${years.join(' ')}${retired ? '\t×' : ''}`).join('\n') };
    }
    const { registerId } = await byName(client, name);
    const year = yearOf(run);
    const facts = await client.registers.getYear({ registerId, year });
    const lines: RegisterLine[] = [];
    for (let cursor: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof client.registers.listLines>> = await client.registers.listLines({ registerId, year, show: showOf(run), cursor, limit: 500 });
      lines.push(...page.rows);
      cursor = page.nextCursor;
      if (cursor === null) break;
    }
    lines.reverse();
    const gaps = facts.gaps.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`));
    return {
      value: { ...facts, rows: lines }, bad: gaps.length > 0,
      text: [...lines.map(({ number, onDay, counterpart, documentNumber, title, filingNumber, state }) => `${number}\t${onDay}\t${counterpart}\t${documentNumber}\t${title}\t${state === 'void' ? '×' : filingNumber}`), ...(gaps.length === 0 ? [] : [`? ${gaps.join(' ')}`])].join('\n'),
    };
  },
};

const exportBook: CommandDefinition = {
  name: 'register export', usage: 'register export NAME --out FILE.xlsx|.csv [--year N] [--show all|unfiled|late|void] [--language zh-CN|en]', summary: { zh: '把一年的登记导出为工作簿或 CSV', en: 'Exports the entries of a year as a workbook or CSV' },
  options: { out: text, year: text, show: text, language: text }, needs: 'open',
  async run(run) {
    const { client, positionals: [name], options } = run;
    const out = needOption(options, 'out');
    const format = out.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx';
    const { registerId } = await byName(client, name);
    const { jobId } = await client.exports.startExport({ format, view: { kind: 'register', filter: { registerId, year: yearOf(run), show: showOf(run) } }, language: options['language'] === 'en' ? 'en' : 'zh-CN' });
    const job = await saveExport(run, jobId, out);
    if (job.state !== 'done') return { value: { state: job.state }, text: job.state, bad: true };
    return { value: { file: out, format, records: job.result['records'] ?? 0 }, text: `${String(job.result['records'] ?? 0)} → ${out}` };
  },
};

const HEADINGS = {
  running: ['顺序号', 'running'], onDay: ['收文日期', '发文日期', '收发日期', 'onDay'], counterpart: ['来文单位', '主送单位', 'counterpart'], documentNumber: ['文号', 'documentNumber'], title: ['题名', '标题', 'title'], documentDate: ['成文日期', 'documentDate'],
  copies: ['份数', 'copies'], pages: ['页数', 'pages'], unit: ['承办部门', 'unit'], handler: ['签收人', '经办人', 'handler'], filingNumber: ['归卷号', 'filingNumber'], note: ['备注', 'note'],
} as const;

const importBook: CommandDefinition = {
  name: 'register import', usage: 'register import NAME FILE.csv [--reason TEXT]', summary: { zh: '把原有登记簿（CSV）逐行登记；有归卷号的随之归卷', en: 'Enters an existing register from a CSV line by line, with filing numbers where it has them' },
  options: { reason: text }, needs: 'open',
  async run({ client, positionals: [name, file], options }) {
    if (file === undefined) throw usageError('NAME and FILE are needed');
    const { registerId } = await byName(client, name);
    const lateReason = typeof options['reason'] === 'string' ? options['reason'] : '原登记簿转录';
    const rows = readTable(decodeText(await readInputFile(file)), HEADINGS);
    const unclear = rows.findIndex((row) => !/^\d{8}$/u.test(dayOf(row.onDay)) || row.title === '' || row.counterpart === '' || !/^\d{0,8}$/u.test(row.running) || !/^\d{0,4}$/u.test(row.copies) || !/^\d{0,5}$/u.test(row.pages));
    if (unclear >= 0) throw new MunimentError('CLI_ROW_UNCLEAR', { row: unclear + 2, need: '收文日期 onDay, 来文单位 counterpart, 题名 title' });
    let filed = 0;
    for (const { running, onDay, copies, pages, filingNumber, ...words } of rows) {
      const line = await client.registers.addLine({ registerId, running: running === '' ? null : Number(running), lateReason, again: true, fields: { ...words, onDay: dayOf(onDay), copies: Number(copies) || 1, pages: Number(pages) } });
      if (filingNumber === '') continue;
      await client.registers.fileLine({ lineId: line.lineId, version: line.version, as: { kind: 'number', filingNumber } });
      filed += 1;
    }
    return { value: { entered: rows.length, filed }, text: `${rows.length}\t${filed}` };
  },
};

/** 2026-01-05, 2026/1/5 and 2026.1.5 as 20260105. */
function dayOf(written: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(written.trim());
  return parts === null ? written.trim() : `${parts[1]}${parts[2]!.padStart(2, '0')}${parts[3]!.padStart(2, '0')}`;
}

const yearOf = ({ options }: CommandRun): number => numberOption(options, 'year', Number(localDay(systemClock.nowMs()).slice(0, 4)));

function showOf({ options }: CommandRun): (typeof SHOWN)[number] {
  const wanted = SHOWN.find((each) => each === (options['show'] ?? 'all'));
  if (wanted === undefined) throw usageError(`--show ${SHOWN.join('|')}`);
  return wanted;
}

/** Throws CLI_USAGE, REGISTERS_REGISTER_NOT_FOUND. */
async function byName(client: MunimentClient, name: string | undefined): Promise<Register> {
  if (name === undefined) throw usageError('NAME is needed; register list names them');
  const found = (await client.registers.listRegisters({})).find(({ settings }) => settings.name === name);
  if (found === undefined) throw new MunimentError('REGISTERS_REGISTER_NOT_FOUND');
  return found;
}

export const registerCommands: readonly CommandDefinition[] = [list, exportBook, importBook];
