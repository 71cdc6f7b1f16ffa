import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { importSettings, type ImportBatch, type ImportSettings } from '#shared/contract/imports.ts';
import { MunimentError } from '#shared/errors.ts';
import type { CommandDefinition, CommandRun } from '../command.ts';
import { findFonds } from '../find-fonds.ts';
import { messages } from '#shared/i18n/messages.ts';
import { problemWords } from '#shared/i18n/problem-words.ts';
import { systemLanguage } from '../../system-language.ts';
import { say, sayCounts } from '../say.ts';
import { usageError } from '../usage-error.ts';
import { waitForJob } from '../wait-for-job.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const many = { type: 'string', multiple: true } as const;

const option = (run: CommandRun, name: string): string | undefined => {
  const value = run.options[name];
  return typeof value === 'string' ? value : undefined;
};

/** `title=题名`: the field and the column that fills it. */
function pairsOf(run: CommandRun, name: string): [string, string][] {
  const given: unknown = run.options[name];
  const texts = Array.isArray(given) ? given.map(String) : typeof given === 'string' ? [given] : [];
  return texts.flatMap((each) => each.split(/[,，]/u)).map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw usageError(`--${name} FIELD=TEXT`);
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
}

/** The profile's settings, with what the command line says over them. */
async function settingsOf(run: CommandRun): Promise<ImportSettings> {
  const { fondsId } = await findFonds(run.client, option(run, 'fonds'));
  const wanted = option(run, 'profile');
  const profile = wanted === undefined ? null : (await run.client.imports.listProfiles({})).find(({ name }) => name === wanted);
  if (profile === undefined) throw new MunimentError('IMPORTS_PROFILE_NOT_FOUND');
  const mapping = Object.fromEntries(pairsOf(run, 'mapping').map(([field, heading]) => [heading, field]));
  const said = {
    fondsId, language: systemLanguage(), mapping: { ...profile?.settings.mapping, ...mapping }, constants: { ...profile?.settings.constants, ...Object.fromEntries(pairsOf(run, 'constant')) },
    ...(['level', 'encoding', 'sheet', 'existing', 'duplicates'] as const).reduce<Record<string, string>>((found, name) => ({ ...found, ...(option(run, name) !== undefined && { [name]: option(run, name)! }) }), {}),
    ...(option(run, 'dates') !== undefined && { dateOrder: option(run, 'dates') }), ...(option(run, 'foreign-codes') !== undefined && { foreignCodes: option(run, 'foreign-codes') }),
    ...(run.options['skip-invalid'] === true && { invalid: 'skip' }), ...(run.options['assign-codes'] === true && { assignCodes: true }),
  };
  const settings = importSettings.safeParse({ ...profile?.settings, ...said });
  if (!settings.success) throw usageError(settings.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  return settings.data;
}

async function saveErrors(run: CommandRun, importId: ImportBatch['importId'], file: string): Promise<void> {
  const { client } = run;
  async function* pieces() {
    for (let offset: number | null = 0; offset !== null;) {
      const answer: Awaited<ReturnType<typeof client.imports.readErrorFile>> = await client.imports.readErrorFile({ importId, offset });
      yield new Uint8Array(await answer.piece.arrayBuffer());
      offset = answer.nextOffset;
    }
  }
  await pipeline(pieces(), createWriteStream(file));
}

/** Rows named on the command line; all of them stand in the error file or in `--json`. */
const NAMED = 20;

function tell(report: NonNullable<ImportBatch['report']>): string {
  const language = systemLanguage();
  const counts = sayCounts([report.rows, '共 {{n}} 行', '{{n}} rows'], [report.add, '{{n}} 条可以导入', '{{n}} can be imported'], [report.fill, '{{n}} 条补全已有', '{{n}} complete what is there'], [report.skip, '{{n}} 行跳过', '{{n}} are skipped'], [report.refuse, '{{n}} 行有错误', '{{n}} have mistakes']);
  return [counts, ...report.problems.slice(0, NAMED).map((problem) => `${problem.row}\t${problemWords(language, [problem])}`), ...tellWarnings(report)].join('\n');
}

const done = ({ added, filled, skipped, refused }: Pick<ImportBatch, 'added' | 'filled' | 'skipped' | 'refused'>): string =>
  sayCounts([added, '导入 {{n}} 条', '{{n}} imported'], [filled, '补全 {{n}} 条', '{{n}} completed'], [skipped, '跳过 {{n}} 行', '{{n}} skipped'], [refused, '{{n}} 行因错误未导入', '{{n}} rows with mistakes left out']);

/** What is missing in rows that come all the same. */
function tellWarnings(report: NonNullable<ImportBatch['report']>): string[] {
  const language = systemLanguage();
  const { check } = messages[language].imports;
  const say = (words: string, n: number): string => words.replace('{{n}}', String(n));
  return report.warned === 0 ? [] : [
    say(check.warned, report.warned), ...(report.unnumbered > 0 ? [say(check.unnumbered, report.unnumbered)] : []),
    ...report.warnings.slice(0, NAMED).map((warning) => `${warning.row}\t${warning.numbered ? check.keptNumbered : check.kept}\t${problemWords(language, [warning])}`),
  ];
}

const importFile: CommandDefinition = {
  name: 'import',
  usage: 'import FILE [--fonds Z109] [--level item|volume|project] [--profile NAME] [--sheet NAME] [--encoding E] [--mapping FIELD=COLUMN]… [--constant FIELD=TEXT]… [--dates ymd|dmy|mdy] [--existing refuse|skip|fill] [--duplicates report|refuse] [--foreign-codes refuse|keep] [--skip-invalid] [--assign-codes] [--dry-run] [--errors OUT.csv]',
  summary: { zh: '导入目录文件（先检查全部各行）；--dry-run 只检查', en: 'Imports a catalogue file, after checking all its rows; --dry-run only checks' },
  options: {
    fonds: text, level: text, profile: text, sheet: text, encoding: text, mapping: many, constant: many, dates: text, existing: text, duplicates: text, 'foreign-codes': text, 'skip-invalid': flag, 'assign-codes': flag, 'dry-run': flag, errors: text,
  }, needs: 'open',
  async run(run) {
    const { client } = run;
    const [file] = run.positionals;
    if (file === undefined || run.positionals.length > 1) throw usageError('import FILE');
    const settings = await settingsOf(run);
    const { importId } = await client.imports.takeFile({ path: resolve(file) });
    const forget = () => client.imports.discardImport({ importId }).catch(() => undefined);
    try {
      await waitForJob(run, (await client.imports.startCheck({ importId, settings })).jobId);
      const checked = await client.imports.getImport({ importId });
      const report = checked.report!;
      if (checked.hasErrorFile && option(run, 'errors') !== undefined) await saveErrors(run, importId, option(run, 'errors')!);
      if (run.options['dry-run'] === true) return { value: { dryRun: true, fileName: checked.fileName, ...report }, text: tell(report), bad: report.refuse > 0 };
      await waitForJob(run, (await client.imports.startImport({ importId })).jobId);
    } finally {
      // Refused or only checked: nothing of it is in the catalogue, and nothing of it stays.
      await forget();
    }
    const batch = await client.imports.getImport({ importId });
    if (batch.hasErrorFile && option(run, 'errors') !== undefined) await saveErrors(run, importId, option(run, 'errors')!);
    const { state, added, filled, skipped, refused } = batch;
    const { warned, unnumbered, warnings } = batch.report!;
    return {
      value: { importId, state, added, filled, skipped, refused, warned, unnumbered, warnings }, bad: state !== 'done',
      text: [`${done(batch)}  ${importId}`, ...tellWarnings(batch.report!)].join('\n'),
    };
  },
};

const listImports: CommandDefinition = {
  name: 'import list', usage: 'import list', summary: { zh: '列出导入批次，最新在前', en: 'Lists imports, newest first' }, options: {}, needs: 'open',
  async run({ client }) {
    const { rows } = await client.imports.listImports({ limit: 100 });
    return { value: { imports: rows }, text: rows.map(({ importId, createdAt, fileName, state, added, filled }) => `${importId}\t${createdAt}\t${state}\t+${added} ~${filled}\t${fileName}`).join('\n') };
  },
};

const rollBack: CommandDefinition = {
  name: 'import rollback', usage: 'import rollback BATCH [--keep-used]', summary: { zh: '整批撤回一次导入', en: 'Takes an import back as a whole' }, options: { 'keep-used': flag }, needs: 'open',
  async run(run) {
    const { client } = run;
    const importId = requireId(run);
    const { jobId } = await client.imports.startRollback({ importId, keepUsed: run.options['keep-used'] === true });
    await waitForJob(run, jobId);
    const { state, kept } = await client.imports.getImport({ importId });
    return { value: { importId, state, kept }, text: `${say('已撤回', 'Taken back')}${kept > 0 ? `  ${sayCounts([kept, '{{n}} 条因导入后被使用而保留', '{{n}} kept, used since'])}` : ''}` };
  },
};

const resume: CommandDefinition = {
  name: 'import resume', usage: 'import resume BATCH [--skip-invalid]', summary: { zh: '继续一次未完成的导入', en: 'Goes on with an import that stopped' }, options: { 'skip-invalid': flag }, needs: 'open',
  async run(run) {
    const { client } = run;
    const importId = requireId(run);
    const before = await client.imports.getImport({ importId });
    // A start of the core may have taken it up again by itself.
    const jobId = before.state === 'running' && before.jobId !== null ? before.jobId : (await client.imports.startImport({ importId, skipInvalid: run.options['skip-invalid'] === true })).jobId;
    await waitForJob(run, jobId);
    const { state, added, filled, skipped, refused } = await client.imports.getImport({ importId });
    return { value: { importId, state, added, filled, skipped, refused }, text: done({ added, filled, skipped, refused }), bad: state !== 'done' };
  },
};

function requireId(run: CommandRun): ImportBatch['importId'] {
  const [id] = run.positionals;
  if (id === undefined || !/^[0-9a-f-]{36}$/u.test(id)) throw usageError('import rollback BATCH');
  return id as ImportBatch['importId'];
}

export const importCommands: readonly CommandDefinition[] = [importFile, listImports, rollBack, resume];
