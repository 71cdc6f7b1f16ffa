import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireState } from './open-import.ts';
import { countImported, selectUsed } from './rollback-store.ts';

const NAMED = 20;

/** What taking the batch back would do. Throws IMPORTS_NOT_FOUND, IMPORTS_STATE. */
export function previewRollback(context: AreaContext, { importId }: CallInput<'imports', 'previewRollback'>): CallAnswer<'imports', 'previewRollback'> {
  const record = requireState(context, importId, ['done', 'stopped']);
  const used = selectUsed(context.db, record.n, NAMED);
  return { ...countImported(context.db, record.n), used: used.count, usedRecords: used.first };
}
