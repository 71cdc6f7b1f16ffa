import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FINDING_KINDS, type AttachmentBatch, type AttachmentReport } from '#shared/contract/attachments.ts';
import { MunimentError } from '#shared/errors.ts';
import type { CommandDefinition, CommandRun } from '../command.ts';
import { findFonds } from '../find-fonds.ts';
import { systemLanguage } from '../../system-language.ts';
import { numberOption, usageError } from '../usage-error.ts';
import { sayCounts } from '../say.ts';
import { waitForJob } from '../wait-for-job.ts';

type AttachmentId = AttachmentBatch['attachmentId'];

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

const option = (run: CommandRun, name: string): string | undefined => {
  const value = run.options[name];
  return typeof value === 'string' ? value : undefined;
};

async function saveReport({ client }: CommandRun, attachmentId: AttachmentId, file: string): Promise<void> {
  async function* pieces() {
    for (let cursor: string | null = ''; cursor !== null;) {
      const answer: Awaited<ReturnType<typeof client.attachments.readReport>> = await client.attachments.readReport({ attachmentId, language: systemLanguage(), cursor });
      yield new Uint8Array(await answer.piece.arrayBuffer());
      cursor = answer.nextCursor;
    }
  }
  await pipeline(pieces(), createWriteStream(file)).catch((error: NodeJS.ErrnoException) => { throw error instanceof MunimentError ? error : new MunimentError('CLI_FILE_UNWRITABLE', { file, detail: error.code ?? error.message }, { cause: error }); });
}

const verdict = ({ agrees, items, itemsAgreed, files, filesAgreed, findings }: AttachmentReport): string =>
  [`${agrees ? '=' : '≠'} ${itemsAgreed}/${items} ${filesAgreed}/${files}`, ...FINDING_KINDS.flatMap((kind) => (findings[kind] === undefined ? [] : [`${kind}\t${findings[kind]}`]))].join('\n');

async function outcome(run: CommandRun, attachmentId: AttachmentId) {
  const { state, report } = await run.client.attachments.getAttachment({ attachmentId });
  const { attachedItems, attachedFiles, attachedPages, refusedFiles, replacedPages } = report;
  return { value: { attachmentId, state, attachedItems, attachedFiles, attachedPages, refusedFiles, replacedPages }, text: `${sayCounts([attachedPages, '挂接 {{n}} 页', '{{n}} pages attached'], [refusedFiles, '{{n}} 个文件未挂接', '{{n}} files left out'])}  ${attachmentId}`, bad: state !== 'done' || refusedFiles > 0 };
}

const EXISTING = ['skip', 'append', 'replace'] as const;

const attach: CommandDefinition = {
  name: 'attach',
  usage: 'attach FOLDER [--fonds Z109] [--group WS] [--year 2019] [--existing skip|append|replace] [--partly] [--dry-run] [--report OUT.csv]',
  summary: { zh: '按文件名挂接一个文件夹的图像（先双向核对）；--dry-run 只核对', en: 'Attaches a folder of images by their names, after comparing both ways; --dry-run only compares' },
  options: { fonds: text, group: text, year: text, existing: text, partly: flag, 'dry-run': flag, report: text }, needs: 'open',
  async run(run) {
    const { client } = run;
    const [folder] = run.positionals;
    if (folder === undefined || run.positionals.length > 1) throw usageError('attach FOLDER');
    const existing = EXISTING.find((each) => each === (option(run, 'existing') ?? 'skip'));
    if (existing === undefined) throw usageError(`--existing ${EXISTING.join('|')}`);
    const { fondsId } = await findFonds(client, option(run, 'fonds'));
    const scope = { fondsId, recordGroup: option(run, 'group') ?? null, year: run.options['year'] === undefined ? null : numberOption(run.options, 'year') };
    const { attachmentId, jobId } = await client.attachments.startCheck({ folder: resolve(folder), settings: { scope, existing } });
    const report = option(run, 'report');
    try {
      await waitForJob(run, jobId);
      const checked = await client.attachments.getAttachment({ attachmentId });
      if (report !== undefined) await saveReport(run, attachmentId, report);
      if (run.options['dry-run'] === true) return { value: { dryRun: true, folder: checked.folder, ...checked.report }, text: verdict(checked.report), bad: !checked.report.agrees };
      await waitForJob(run, (await client.attachments.startAttaching({ attachmentId, partly: run.options['partly'] === true })).jobId);
    } finally {
      // Refused or only compared: nothing was attached, and nothing of the comparison stays.
      await client.attachments.discardAttachment({ attachmentId }).catch(() => undefined);
    }
    if (report !== undefined) await saveReport(run, attachmentId, report);
    return outcome(run, attachmentId);
  },
};

const list: CommandDefinition = {
  name: 'attach list', usage: 'attach list', summary: { zh: '列出挂接批次，最新在前', en: 'Lists batches of attached images, newest first' }, options: {}, needs: 'open',
  async run({ client }) {
    const { rows } = await client.attachments.listAttachments({ limit: 100 });
    return { value: { attachments: rows }, text: rows.map(({ attachmentId, createdAt, state, folder }) => `${attachmentId}\t${createdAt}\t${state}\t${folder}`).join('\n') };
  },
};

const rollBack: CommandDefinition = {
  name: 'attach rollback', usage: 'attach rollback BATCH [--keep-used]', summary: { zh: '整批撤回一次挂接', en: 'Takes attached images back as a whole' }, options: { 'keep-used': flag }, needs: 'open',
  async run(run) {
    const attachmentId = requireId(run);
    const { jobId } = await run.client.attachments.startRollback({ attachmentId, keepUsed: run.options['keep-used'] === true });
    await waitForJob(run, jobId);
    const { state, kept } = await run.client.attachments.getAttachment({ attachmentId });
    return { value: { attachmentId, state, kept }, text: `${state}${kept > 0 ? ` (${kept})` : ''}` };
  },
};

const resume: CommandDefinition = {
  name: 'attach resume', usage: 'attach resume BATCH', summary: { zh: '继续一次未完成的挂接', en: 'Goes on with attaching that stopped' }, options: {}, needs: 'open',
  async run(run) {
    const attachmentId = requireId(run);
    const before = await run.client.attachments.getAttachment({ attachmentId });
    // A start of the core may have taken it up again by itself.
    const jobId = before.state === 'running' && before.jobId !== null ? before.jobId : (await run.client.attachments.startAttaching({ attachmentId, partly: true })).jobId;
    await waitForJob(run, jobId);
    return outcome(run, attachmentId);
  },
};

function requireId(run: CommandRun): AttachmentId {
  const [id] = run.positionals;
  if (id === undefined || !/^[0-9a-f-]{36}$/u.test(id)) throw usageError('attach rollback BATCH');
  return id as AttachmentId;
}

export const attachmentCommands: readonly CommandDefinition[] = [attach, list, rollBack, resume];
