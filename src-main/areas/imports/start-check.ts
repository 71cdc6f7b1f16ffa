import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { MunimentError } from '#shared/errors.ts';
import { CHECK_FILE_JOB } from './check-file-job.ts';
import { changeBatch } from './change-batch.ts';
import { mapColumns } from './map-columns.ts';
import { openImport, requireState } from './open-import.ts';
import { requireFonds } from './row-judge.ts';

/** Begins the dry run. Throws IMPORTS_NOT_FOUND, IMPORTS_STATE, IMPORTS_WITHOUT_TITLE, SCHEMES_FONDS_NOT_FOUND and what the format throws. */
export async function startCheck(context: AreaContext, { importId, settings }: CallInput<'imports', 'startCheck'>): Promise<CallAnswer<'imports', 'startCheck'>> {
  const record = requireState(context, importId, ['ready', 'checked']);
  requireFonds(context, settings.fondsId);
  const source = await openImport(context, record, settings);
  await source.close();
  const isTitled = mapColumns(context, source, settings).columns.some(({ field }) => field === 'title') || (settings.constants['title'] ?? '') !== '';
  if (!isTitled) throw new MunimentError('IMPORTS_WITHOUT_TITLE');
  const jobId = context.write((tx) => {
    requireState(context, importId, ['ready', 'checked']);
    const enqueued = tx.enqueue({ kind: CHECK_FILE_JOB, payload: { importId }, label: record.fileName, total: 1000 });
    changeBatch(context, tx, importId, { state: 'checking', settings, fondsId: settings.fondsId, report: null, errorBytes: 0, errorCode: null, jobId: enqueued });
    return enqueued;
  }, { local: true });
  return { jobId } as CallAnswer<'imports', 'startCheck'>;
}
