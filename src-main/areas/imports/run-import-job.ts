import type { ImportSettings } from '#shared/contract/imports.ts';
import type { RowSource, SourceRow } from '#main/formats/row-source.ts';
import { removeStaged } from '#main/formats/staged-files.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { JobHandler, JobRun } from '#main/jobs/job-runner.ts';
import { changeBatch } from './change-batch.ts';
import { selectFileVolumes, type ImportRecord } from './imports-store.ts';
import { mapColumns } from './map-columns.ts';
import { filesOf, openImport, requireImport } from './open-import.ts';
import { createCellReader } from './row-cells.ts';
import { writeRows, type ImportRun } from './write-rows.ts';

export const RUN_IMPORT_JOB = 'imports.runImport';

/** Rows of one transaction: enough that the index is not merged too often, and few enough that a screen does not wait for it. */
const BATCH = 2000;

/**
 * Imports row after row in transactions of some thousand. How far it has come is written in the same transaction as the rows, so that
 * a process that was killed goes on exactly where it was, at the next start and by itself (decisions/0014).
 */
export const runImportJob: JobHandler = {
  kind: RUN_IMPORT_JOB,
  maxAttempts: 1,
  async run(job) {
    const { context } = job;
    const record = requireImport(context, String(job.payload['importId']));
    // Cut between its last row and the note that it is over: its work is done, and the file is gone already.
    if (record.jobId !== job.jobId) return { added: record.added, filled: record.filled, skipped: record.skipped, refused: record.refused };
    const settings = record.settings!;
    let source: RowSource | null = null;
    try {
      source = await openImport(context, record, settings);
      const end = await importRows(job, record, settings, source);
      await removeStaged(filesOf(context, record.importId).file);
      await removeStaged(filesOf(context, record.importId).companion);
      return { added: end.added, filled: end.filled, skipped: end.skipped, refused: end.refused };
    } catch (error) {
      if (!job.signal.aborted) stop(context, record.importId, error instanceof Error && 'code' in error ? String(error.code) : 'HOST_FAULT');
      throw error;
    } finally {
      await source?.close();
    }
  },
  abandoned(context, payload) { stop(context, String(payload['importId']), null); },
};

/** The batch says that it is not whole; it can go on or be taken back. */
const stop = (context: AreaContext, importId: string, errorCode: string | null): void => {
  context.write((tx) => {
    if (requireImport(context, importId).state === 'running') changeBatch(context, tx, importId, { state: 'stopped', jobId: null, errorCode });
  }, { local: true });
};

async function importRows({ context, signal, progress }: JobRun, record: ImportRecord, settings: ImportSettings, source: RowSource): Promise<ImportRecord> {
  const total = record.report?.rows ?? 0;
  const run: ImportRun = { context, settings, headings: source.headings, cells: createCellReader(mapColumns(context, source, settings), settings), volumes: selectFileVolumes(context.db, record.n), errorFile: filesOf(context, record.importId).errors };
  let state = record;
  let batch: SourceRow[] = [];
  const flush = (isLast: boolean) => {
    signal.throwIfAborted();
    state = writeRows(run, state, batch, isLast);
    batch = [];
    progress(state.done, Math.max(total, state.done));
  };
  for await (const row of source.rows()) {
    if (row.row <= record.lastRow) continue;
    batch.push(row);
    if (batch.length < BATCH) continue;
    flush(false);
    // Whoever asked something meanwhile is answered first.
    await new Promise((resolve) => { setImmediate(resolve); });
  }
  flush(true);
  return state;
}
