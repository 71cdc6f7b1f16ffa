import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { MunimentError } from '#shared/errors.ts';
import type { CommandDefinition, CommandRun } from '../command.ts';
import { needOption } from '../usage-error.ts';
import { waitForJob } from '../wait-for-job.ts';

type FindingAidFormat = 'ead2002' | 'ead3' | 'atom';

const NAMES = [
  ['export ead', 'ead2002', '导出一个全宗为 EAD 2002 检索工具', 'Exports a fonds as a finding aid in EAD 2002'],
  ['export ead3', 'ead3', '导出一个全宗为 EAD3 检索工具', 'Exports a fonds as a finding aid in EAD3'],
  ['export atom', 'atom', '导出一个全宗为 AtoM 著录 CSV', 'Exports a fonds as a CSV for AtoM'],
] as const;

async function* piecesOf(run: CommandRun, jobId: string): AsyncGenerator<Uint8Array> {
  const { client } = run;
  for (let offset: number | null = 0; offset !== null;) {
    const answer: Awaited<ReturnType<typeof client.exchange.readFindingAid>> = await client.exchange.readFindingAid({ jobId, offset });
    yield new Uint8Array(await answer.piece.arrayBuffer());
    offset = answer.nextOffset;
  }
}

async function exportAs(run: CommandRun, format: FindingAidFormat) {
  const out = needOption(run.options, 'out');
  const all = await run.client.schemes.listFonds({});
  const code = run.options['fonds'];
  const fonds = typeof code === 'string' ? all.find((each) => each.code === code) : all.length === 1 ? all[0] : undefined;
  if (!fonds) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  const { jobId } = await run.client.exchange.startFindingAid({ fondsId: fonds.fondsId, format, language: run.options['language'] === 'en' ? 'en' : 'zh-CN' });
  const job = await waitForJob(run, jobId);
  if (job.state !== 'done') return { value: { state: job.state }, text: job.state, bad: true };
  await pipeline(piecesOf(run, jobId), createWriteStream(out)).catch((error: NodeJS.ErrnoException) => { throw error instanceof MunimentError ? error : new MunimentError('CLI_FILE_UNWRITABLE', { file: out, detail: error.code ?? error.message }, { cause: error }); });
  await run.client.exchange.discardFindingAid({ jobId });
  const { records, lostCharacters, lostList } = job.result;
  return { value: { file: out, format, records, lostCharacters }, text: [`${out}: ${String(records)}`, ...(lostCharacters === 0 ? [] : [String(lostList)])].join('\n') };
}

export const exportFindingAidCommands: readonly CommandDefinition[] = NAMES.map(([name, format, zh, en]) => ({
  name, usage: `${name} --out FILE [--fonds Z109] [--language zh-CN|en]`, summary: { zh, en }, options: { out: { type: 'string' }, fonds: { type: 'string' }, language: { type: 'string' } }, needs: 'open', run: (run) => exportAs(run, format),
}));
