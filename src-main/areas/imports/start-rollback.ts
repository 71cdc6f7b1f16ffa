import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { MunimentError } from '#shared/errors.ts';
import { changeBatch } from './change-batch.ts';
import { requireState } from './open-import.ts';
import { ROLL_BACK_JOB } from './roll-back-job.ts';
import { countImported, selectUsed } from './rollback-store.ts';

const NAMED = 5;

/** Begins to take a batch back. Throws IMPORTS_NOT_FOUND, IMPORTS_STATE, IMPORTS_RECORDS_IN_USE. */
export function startRollback(context: AreaContext, { importId, keepUsed }: CallInput<'imports', 'startRollback'>): CallAnswer<'imports', 'startRollback'> {
  return context.write((tx) => {
    const record = requireState(context, importId, ['done', 'stopped']);
    const used = selectUsed(context.db, record.n, NAMED);
    if (used.count > 0 && !keepUsed) throw new MunimentError('IMPORTS_RECORDS_IN_USE', { count: used.count, names: used.first.map(({ name, title }) => name || title) });
    const { items, volumes, completed } = countImported(context.db, record.n);
    const jobId = tx.enqueue({ kind: ROLL_BACK_JOB, payload: { importId }, label: record.fileName, total: items + volumes + completed });
    changeBatch(context, tx, importId, { state: 'rollingBack', jobId, errorCode: null });
    return { jobId } as CallAnswer<'imports', 'startRollback'>;
  }, { local: true });
}
