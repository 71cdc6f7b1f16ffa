import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { ExportView } from '#shared/contract/exports.ts';
import type { CommandDefinition, CommandRun } from '../command.ts';
import { findFonds } from '../find-fonds.ts';
import { needOption, numberOption } from '../usage-error.ts';
import { waitForJob } from '../wait-for-job.ts';

const text = { type: 'string' } as const;
const option = (run: CommandRun, name: string): string | undefined => {
  const value = run.options[name];
  return typeof value === 'string' ? value : undefined;
};

async function exportTable(run: CommandRun, format: 'csv' | 'xlsx') {
  const { client } = run;
  const out = needOption(run.options, 'out');
  const fonds = option(run, 'fonds') === undefined ? null : await findFonds(client, option(run, 'fonds'));
  const filter = {
    fondsId: fonds?.fondsId ?? null, recordGroup: option(run, 'group') ?? null, year: run.options.year === undefined ? null : numberOption(run.options, 'year'), title: option(run, 'title') ?? null,
    archivalCodePrefix: option(run, 'code') ?? null, state: (option(run, 'state') ?? 'all') as 'all',
  };
  const view: ExportView = { kind: 'filter', filter, sort: { by: 'archivalCode', descending: false } };
  const columns = option(run, 'columns')?.split(',').map((column) => column.trim()) ?? [];
  const { jobId } = await client.exports.startExport({ format, view, columns });
  const job = await waitForJob(run, jobId);
  async function* pieces() {
    for (let offset: number | null = 0; offset !== null;) {
      const answer: Awaited<ReturnType<typeof client.exports.readExport>> = await client.exports.readExport({ jobId, offset });
      yield new Uint8Array(await answer.piece.arrayBuffer());
      offset = answer.nextOffset;
    }
  }
  await pipeline(pieces(), createWriteStream(out));
  return { value: { file: out, rows: job.result['rows'] ?? 0 }, text: `${String(job.result['rows'] ?? 0)} → ${out}` };
}

const options = { out: text, fonds: text, group: text, year: text, title: text, code: text, state: text, columns: text };
const usage = '--out FILE [--fonds Z109] [--group WS] [--year 2019] [--title TEXT] [--code PREFIX] [--state …] [--columns archivalCode,title,…]';

export const exportCommands: readonly CommandDefinition[] = [
  { name: 'export csv', usage: `export csv ${usage}`, summary: { zh: '把目录导出为 CSV，可以原样导回', en: 'Exports the catalogue as CSV; imports back as it was' }, options, needs: 'open', run: (run) => exportTable(run, 'csv') },
  { name: 'export xlsx', usage: `export xlsx ${usage}`, summary: { zh: '把目录导出为工作簿', en: 'Exports the catalogue as a workbook' }, options, needs: 'open', run: (run) => exportTable(run, 'xlsx') },
];
