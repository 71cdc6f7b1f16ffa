import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireSource } from './require-source.ts';
import { selectRuns } from './sources-store.ts';
import { viewRun } from './view-run.ts';

/** Latest first. Throws DELIVERIES_SOURCE_NOT_FOUND. */
export function listRuns(context: AreaContext, { sourceId, cursor, limit }: CallInput<'deliveries', 'listRuns'>): CallAnswer<'deliveries', 'listRuns'> {
  const before = /^\d{1,15}$/u.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER;
  const rows = selectRuns(context.db, { sourceN: sourceId == null ? null : requireSource(context, sourceId).n, before, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return { rows: shown.map((run) => viewRun(context, run)), nextCursor: rows.length > limit ? String(shown.at(-1)!.n) : null };
}
