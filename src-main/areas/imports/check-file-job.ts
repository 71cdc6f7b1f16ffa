import type { ImportReport, ImportSettings } from '#shared/contract/imports.ts';
import { openScratchIndex } from '#main/db/scratch-index.ts';
import { appendDurably, removeStaged } from '#main/formats/staged-files.ts';
import type { RowSource } from '#main/formats/row-source.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { JobHandler, JobRun } from '#main/jobs/job-runner.ts';
import { errorHeading, errorLine } from './error-lines.ts';
import { changeBatch } from './change-batch.ts';
import type { ImportRecord } from './imports-store.ts';
import { mapColumns } from './map-columns.ts';
import { filesOf, openImport, requireImport } from './open-import.ts';
import { createReportWriter } from './report-writer.ts';
import { createCellReader } from './row-cells.ts';
import { createRowAdvice } from './row-advice.ts';
import { createRowJudge, type FileVolumes } from './row-judge.ts';
import { seenOnDisk } from './seen-codes.ts';

export const CHECK_FILE_JOB = 'imports.checkFile';

/** Rows between two looks at whether somebody stopped it. */
const STEP = 500;
const PERMILLE = 1000;

/**
 * Dry run: judges every row as the import would and writes nothing but its report and the error file. It may be killed at any time and begins again.
 */
export const checkFileJob: JobHandler = {
  kind: CHECK_FILE_JOB,
  maxAttempts: 1,
  async run(job) {
    const { context } = job;
    const record = requireImport(context, String(job.payload['importId']));
    // Cut between its result and the note that it is over.
    if (record.jobId !== job.jobId) return { rows: record.report?.rows ?? 0, refused: record.report?.refuse ?? 0 };
    const settings = record.settings!;
    let source: RowSource | null = null;
    try {
      source = await openImport(context, record, settings);
      const { report, errorBytes } = await checkRows(job, record, settings, source);
      context.write((tx) => changeBatch(context, tx, record.importId, { state: 'checked', report, errorBytes, jobId: null }), { local: true });
      return { rows: report.rows, refused: report.refuse };
    } catch (error) {
      if (!job.signal.aborted) giveBack(context, record.importId, error instanceof Error && 'code' in error ? String(error.code) : 'HOST_FAULT');
      throw error;
    } finally {
      await source?.close();
    }
  },
  abandoned(context, payload) { giveBack(context, String(payload['importId']), null); },
};

const giveBack = (context: AreaContext, importId: string, errorCode: string | null): void => {
  context.write((tx) => { if (requireImport(context, importId).state === 'checking') changeBatch(context, tx, importId, { state: 'ready', jobId: null, errorCode }); }, { local: true });
};

async function checkRows({ context, signal, progress }: JobRun, record: ImportRecord, settings: ImportSettings, source: RowSource): Promise<{ report: ImportReport; errorBytes: number }> {
  const files = filesOf(context, record.importId);
  await removeStaged(files.scratch);
  const scratch = openScratchIndex(files.scratch);
  const mapping = mapColumns(context, source, settings);
  const cells = createCellReader(mapping, settings);
  const volumes: FileVolumes = new Map();
  const judge = createRowJudge(context, record.n, settings, seenOnDisk(scratch), volumes, true);
  const advise = createRowAdvice(context);
  const report = createReportWriter(mapping, settings.language);
  let waiting = '';
  let errorBytes = 0;
  try {
    for await (const row of source.rows()) {
      const judged = judge.judge(row, cells.read(row));
      report.add(judged, advise(judged));
      if (judged.verdict === 'addVolume') {
        // Not in the room yet: what lies in it can only be held against its code.
        const code = judged.values.archivalCode ?? '';
        if (code !== '') volumes.set(`code:${code}`, { volumeId: null, code });
        if (judged.ref !== null) volumes.set(`ref:${judged.ref}`, { volumeId: null, code });
      }
      if (judged.verdict === 'refuse') waiting += (errorBytes === 0 && waiting === '' ? errorHeading(settings.language, source.headings) : '') + errorLine(settings.language, source.headings, row, judged.problems);
      if (report.rows() % STEP !== 0) continue;
      signal.throwIfAborted();
      if (waiting !== '') errorBytes = appendDurably(files.errors, errorBytes, waiting);
      waiting = '';
      progress(Math.floor(source.readFraction() * PERMILLE), PERMILLE);
    }
    if (waiting !== '') errorBytes = appendDurably(files.errors, errorBytes, waiting);
    return { report: report.finish(cells.leftOut(), source.notes()), errorBytes };
  } finally {
    scratch.close();
    await removeStaged(files.scratch);
  }
}
