import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listBoxRecords } from './boxes-store.ts';
import { viewBoxes } from './view-box.ts';

/** Newest first. The cursor is the row number of the last box shown. */
export function listBoxes(context: AreaContext, input: CallInput<'stacks', 'listBoxes'>): CallAnswer<'stacks', 'listBoxes'> {
  const query = input.query ?? '';
  const like = query === '' ? null : `%${query.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const beforeN = input.cursor ? Number(input.cursor) || 0 : Number.MAX_SAFE_INTEGER;
  const records = listBoxRecords(context.db, { state: input.state, like, beforeN, limit: input.limit + 1 });
  const rows = records.slice(0, input.limit);
  return { rows: viewBoxes(context, rows), nextCursor: records.length > input.limit ? String(rows.at(-1)!.n) : null };
}
