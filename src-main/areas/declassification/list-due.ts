import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectDue } from './select-due.ts';

/** What has come to its end, or comes within the days. Nothing above the clearance is counted. */
export function listDue(context: AreaContext, { fondsId = null, withinDays, unreckoned, cursor, limit }: CallInput<'declassification', 'listDue'>): CallAnswer<'declassification', 'listDue'> {
  const all = selectDue(context, { fondsId, withinDays, unreckoned });
  const from = /^\d{1,9}$/u.test(cursor ?? '') ? Number(cursor) : 0;
  return { rows: all.slice(from, from + limit), nextCursor: from + limit < all.length ? String(from + limit) : null, total: all.length, due: all.filter(({ isDue }) => isDue).length };
}
