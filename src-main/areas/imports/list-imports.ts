import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectImports } from './imports-store.ts';
import { viewImport } from './view-import.ts';

/** Batches, latest first. */
export function listImports(context: AreaContext, input: CallInput<'imports', 'listImports'>): CallAnswer<'imports', 'listImports'> {
  const before = /^\d{1,15}$/u.test(input.cursor ?? '') ? Number(input.cursor) : Number.MAX_SAFE_INTEGER;
  const records = selectImports(context.db, before, input.limit);
  const rows = records.map((record) => {
    const { report: _report, settings: _settings, ...batch } = viewImport(context, record);
    return batch;
  });
  return { rows, nextCursor: records.length === input.limit ? String(records.at(-1)!.n) : null };
}
