import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { walkFolder, type TreeEntry } from '#main/imaging/folder-tree.ts';
import type { JobHandler, JobRun } from '#main/jobs/job-runner.ts';
import type { AttachmentRecord } from './attachments-store.ts';
import { changeAttachmentBatch } from './change-attachment-batch.ts';
import { insertFinding, reportOf } from './findings-store.ts';
import { judgeAttachedItem } from './judge-attached-item.ts';
import { matchFile, type MatchedFile } from './match-file.ts';
import { findItemFacts, selectItemsWithoutFile } from './matching-store.ts';
import { forgetPlan, insertFile, insertItem, isThere, planWholeSet, selectFilesOfItem, selectNamedItems } from './plan-store.ts';
import { requireAttachment } from './require-attachment.ts';

export const CHECK_FOLDER_JOB = 'attachments.checkFolder';

/** Files, or items, of one transaction. */
const STEP = 100;

/** Dry run: names against the catalogue and the catalogue against the names. It may be killed at any time and begins again. */
export const checkFolderJob: JobHandler = {
  kind: CHECK_FOLDER_JOB,
  maxAttempts: 1,
  async run(job) {
    const { context } = job;
    const record = requireAttachment(context, String(job.payload['attachmentId']));
    // Cut between its result and the note that it is over.
    if (record.jobId !== job.jobId) return { files: reportOf(context.db, record.n, clearanceRank(context.actor)).files };
    try {
      const files = await checkFiles(job, record);
      await judgeItems(job, record);
      await findItemsWithoutFile(job, record);
      context.write((tx) => changeAttachmentBatch(context, tx, record.attachmentId, { state: 'checked', jobId: null }), { local: true });
      return { files };
    } catch (error) {
      if (!job.signal.aborted) giveBack(context, record.attachmentId, error instanceof Error && 'code' in error ? String(error.code) : 'HOST_FAULT');
      throw error;
    }
  },
  abandoned(context, payload) { giveBack(context, String(payload['attachmentId']), null); },
};

const giveBack = (context: AreaContext, attachmentId: string, errorCode: string | null): void => {
  context.write((tx) => { if (requireAttachment(context, attachmentId).state === 'checking') changeAttachmentBatch(context, tx, attachmentId, { state: 'unchecked', jobId: null, errorCode }); }, { local: true });
};

async function checkFiles({ context, signal, progress }: JobRun, { n, folder, settings }: AttachmentRecord): Promise<number> {
  const { db } = context;
  context.write(() => { forgetPlan(db, n); }, { local: true });
  let total = 0;
  for await (const _entry of walkFolder(folder)) {
    total += 1;
    signal.throwIfAborted();
  }
  let seen = 0;
  let step: { readonly entry: TreeEntry; readonly matched: MatchedFile }[] = [];
  const keep = () => {
    context.write(() => { for (const [index, { entry, matched }] of step.entries()) keepFile(context, n, seen - step.length + index + 1, entry, matched); }, { local: true });
    step = [];
  };
  for await (const entry of walkFolder(folder)) {
    signal.throwIfAborted();
    step.push({ entry, matched: await matchFile(context, folder, entry, settings.scope) });
    seen += 1;
    if (step.length === STEP) keep();
    progress(seen, Math.max(seen, total));
  }
  keep();
  progress(seen, seen, {});
  return seen;
}

function keepFile({ db }: AreaContext, attachmentN: number, fileN: number, { way }: TreeEntry, { itemN, serial, sha256, pages, problem }: MatchedFile): void {
  const path = way.join('/');
  const state = problem !== null || itemN === null || sha256 === null ? 'left' : isThere(db, itemN, sha256, pages) ? 'there' : 'planned';
  insertFile(db, attachmentN, { fileN, path, sha256, itemN, serial, pages, state, errorCode: null });
  if (problem !== null) insertFinding(db, attachmentN, { kind: problem.kind, path, itemN, classification: problem.classification, detail: problem.detail });
}

async function judgeItems({ context, signal }: JobRun, { n, settings }: AttachmentRecord): Promise<void> {
  const { db } = context;
  for (let after = 0; ;) {
    const items = selectNamedItems(db, n, after, STEP);
    if (items.length === 0) return;
    context.write(() => {
      for (const itemN of items) {
        const facts = findItemFacts(db, itemN);
        const { verdict, findings } = judgeAttachedItem(facts, selectFilesOfItem(db, n, itemN), settings.existing);
        insertItem(db, n, { itemN, pagesBefore: facts.capturedPages, agrees: findings.length === 0, verdict });
        if (verdict === 'attach' && settings.existing === 'replace') planWholeSet(db, n, itemN);
        for (const { kind, detail } of findings) insertFinding(db, n, { kind, path: null, itemN, classification: 0, detail });
      }
    }, { local: true });
    after = items.at(-1)!;
    await rest(signal);
  }
}

async function findItemsWithoutFile({ context, signal }: JobRun, { n, settings }: AttachmentRecord): Promise<void> {
  const { db } = context;
  for (let after = 0; ;) {
    const items = selectItemsWithoutFile(db, n, settings.scope, clearanceRank(context.actor), after, 10 * STEP);
    if (items.length === 0) return;
    context.write(() => {
      for (const item of items) {
        const lacks = item.capturedPages === 0;
        insertItem(db, n, { itemN: item.n, pagesBefore: item.capturedPages, agrees: !lacks, verdict: lacks ? 'without' : 'there' });
        if (lacks) insertFinding(db, n, { kind: 'noFile', path: null, itemN: item.n, classification: 0, detail: '' });
      }
    }, { local: true });
    after = items.at(-1)!.n;
    await rest(signal);
  }
}

async function rest(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => { setImmediate(resolve); });
  signal.throwIfAborted();
}
