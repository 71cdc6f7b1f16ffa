import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { MunimentError } from '#shared/errors.ts';
import { changeBatch } from './change-batch.ts';
import { requireState } from './open-import.ts';
import { RUN_IMPORT_JOB } from './run-import-job.ts';

/** Imports what was checked, or goes on with what stopped. Throws IMPORTS_NOT_FOUND, IMPORTS_STATE, IMPORTS_ROWS_INVALID, IMPORTS_NO_ROWS. */
export function startImport(context: AreaContext, { importId, skipInvalid }: CallInput<'imports', 'startImport'>): CallAnswer<'imports', 'startImport'> {
  return context.write((tx) => {
    const record = requireState(context, importId, ['checked', 'stopped']);
    const { report, settings } = record;
    if (report === null || settings === null || report.rows === 0) throw new MunimentError('IMPORTS_NO_ROWS');
    if (report.refuse > 0 && settings.invalid === 'refuse' && !skipInvalid) throw new MunimentError('IMPORTS_ROWS_INVALID', { count: report.refuse, row: report.problems[0]?.row ?? 0 });
    const jobId = tx.enqueue({ kind: RUN_IMPORT_JOB, payload: { importId }, label: record.fileName, total: report.rows });
    // The list that the check made is written anew as the rows come by.
    changeBatch(context, tx, importId, { state: 'running', jobId, errorCode: null, endedAt: null, ...(record.startedAt === null && { errorBytes: 0 }) });
    return { jobId } as CallAnswer<'imports', 'startImport'>;
  }, { local: true });
}
