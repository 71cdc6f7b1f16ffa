import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chooseFormType } from '#shared/domain/form-candidates/choose-form-type.ts';
import { findCandidates } from '#shared/domain/form-candidates/find-candidates.ts';
import { readListRows } from '#shared/domain/form-candidates/list-rows.ts';
import type { SeenPage } from '#shared/domain/form-candidates/seen-page.ts';
import { lineWords } from '#shared/domain/line-words.ts';
import { FORM_TYPE_PRESETS } from '#shared/presets/form-types.ts';
import { silentLogger } from '#main/platform/logger.ts';
import { forkProgram } from '#main/platform/fork-program.ts';
import { chooseEngine } from '#main/reading/choose-engine.ts';
import { createPageReader } from '#main/reading/page-reader.ts';
import { startProcessEngine } from '#main/reading/process-engine.ts';
import { readFile } from '#main/reading/read-file.ts';
import { startTesseract } from '#main/reading/tesseract-engine.ts';
import { appFiles } from '../../app-files.ts';
import type { CommandAnswer, CommandRun, FolderCommandDefinition } from '../command.ts';
import { findItem } from '../find-item.ts';
import { openClient } from '../open-client.ts';
import { readInputFile } from '../read-input-file.ts';
import { usageError } from '../usage-error.ts';
import { waitForJob } from '../wait-for-job.ts';

const usage = 'ocr FILE [--engine better|always] [--form auto|NAME] | ocr [--item 档号|ID] [--again] [--form auto|NAME]';

/** Without a room: a file is read as it is, and nothing of it is kept. */
export const ocrCommand: FolderCommandDefinition = {
  name: 'ocr', usage, summary: { zh: '识别一个文件的文字（不需要房间）；不给文件时识别一件的页，或全部未识别的页', en: 'Reads the text of a file, without a room; without a file, of the pages of an item or of all that are unread' },
  options: { item: { type: 'string' }, again: { type: 'boolean', default: false }, engine: { type: 'string' }, form: { type: 'string' } }, needs: 'folder',
  async run(run) {
    const [file] = run.positionals;
    if (run.positionals.length > 1) throw usageError(usage);
    if (file !== undefined) return readOne(run, file);
    const { client, close } = await openClient(run.folder, { devices: false, user: typeof run.options['user'] === 'string' ? run.options['user'] : undefined, report: run.report });
    try {
      return await readRoom({ ...run, client });
    } finally {
      await close();
    }
  },
};

async function readOne({ options, signal, report }: Omit<CommandRun, 'client'>, file: string): Promise<CommandAnswer> {
  const wanted = options['engine'];
  if (wanted !== undefined && wanted !== 'better' && wanted !== 'always') throw usageError('--engine better|always');
  if (typeof options['form'] === 'string') presetsFor(options['form']);
  const bytes = await readInputFile(file);
  const reader = createPageReader(chooseEngine({
    better: wanted === 'always' ? null : () => startProcessEngine(() => forkProgram(appFiles().pageReading)), always: () => startTesseract(join(tmpdir(), 'muniment-reading-data')), logger: silentLogger,
  }), 1);
  const startedMs = performance.now();
  try {
    const pages = [];
    const problems = [];
    for await (const part of readFile(bytes, basename(file), reader, signal)) {
      if (part.kind === 'problem') problems.push({ page: part.pageInFile, code: part.code });
      else pages.push({ page: part.pageInFile, engine: part.engine, ms: part.ms, widthPx: part.widthPx, heightPx: part.heightPx, text: part.lines.map(({ text }) => text).join('\n'), lines: part.lines.map((line) => ({ ...line, words: lineWords(line) })), regions: part.regions });
      const done = pages.length + problems.length;
      if (done % 10 === 0) report(`${done}`);
    }
    const text = pages.map((page) => page.text).join('\n\f');
    const form = typeof options['form'] === 'string' ? formOf(pages.map(({ page: number, ...page }) => ({ ...page, number })), options['form']) : undefined;
    return { value: { file: basename(file), ms: Math.round(performance.now() - startedMs), text, pages, problems, ...(form !== undefined && { form }) }, text: [form === undefined ? text : formText(form), ...problems.map(({ page, code }) => `#${page}: ${code}`)].join('\n'), bad: problems.length > 0 };
  } finally {
    await reader.close();
  }
}

interface FormAnswer { readonly formType: string | null; readonly candidates: ReturnType<typeof findCandidates>; readonly rows: ReturnType<typeof readListRows> }

const presetsFor = (wanted: string) => {
  const presets = wanted === 'auto' ? FORM_TYPE_PRESETS : FORM_TYPE_PRESETS.filter(({ presetId }) => presetId === wanted);
  if (presets.length === 0) throw usageError(`--form auto|${FORM_TYPE_PRESETS.map(({ presetId }) => presetId).join('|')}`);
  return presets;
};

/** What the pages say for the fields of a record, by a preset: without a room there are no others. */
function formOf(pages: readonly SeenPage[], wanted: string): FormAnswer {
  const presets = presetsFor(wanted);
  const type = wanted === 'auto' ? chooseFormType(pages, presets) : presets[0]!;
  if (type === null) return { formType: null, candidates: [], rows: [] };
  return { formType: type.presetId, candidates: findCandidates(pages, type.settings), rows: type.settings.list === null ? [] : readListRows(pages, type.settings.list) };
}

const formText = ({ formType, candidates, rows }: FormAnswer): string => [
  formType ?? '—', ...candidates.map(({ field, value, confidencePct, page }) => `${field}\t${value}\t${confidencePct} %\t#${page}`), ...rows.map(({ cells }) => cells.map(({ value }) => value).join('\t')),
].join('\n');

async function readRoom(run: CommandRun): Promise<CommandAnswer> {
  const item = typeof run.options.item === 'string' ? await findItem(run.client, run.options.item) : null;
  const { jobId, pages } = await run.client.digitisation.readPages({ itemId: item?.itemId ?? null, again: run.options.again === true });
  const job = jobId === null ? null : await waitForJob(run, jobId);
  const form = item === null || typeof run.options.form !== 'string' ? undefined : await run.client.candidates.getCandidates({ itemId: item.itemId, formType: run.options.form === 'auto' ? null : run.options.form });
  const candidates = form?.candidates.map(({ field, value, confidencePct, pageNumber, state }) => `\n${field}\t${value}\t${confidencePct} %\t#${pageNumber}\t${state}`).join('') ?? '';
  return { value: { pages, state: job?.state ?? 'done', result: job?.result ?? {}, ...(form !== undefined && { form }) }, text: `${job === null ? '0' : `${job.done}/${pages} ${job.state}`}${candidates}`, bad: job !== null && job.state !== 'done' };
}
