import { secrecyEnd } from '#shared/domain/secrecy-end.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank, levelOf } from '#main/areas/clearance-rank.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectSecretItems } from './secret-items-store.ts';

type Due = CallAnswer<'declassification', 'listDue'>['rows'][number];

const DAY_MS = 86_400_000;

/** What has come to its end, or comes within the days. Nothing above the clearance is counted. */
export function listDue(context: AreaContext, { fondsId = null, withinDays, unreckoned, cursor, limit }: CallInput<'declassification', 'listDue'>): CallAnswer<'declassification', 'listDue'> {
  const nowMs = context.clock.nowMs();
  const today = localDay(nowMs);
  const until = localDay(nowMs + withinDays * DAY_MS);
  const all = selectSecretItems(context.db, fondsId, clearanceRank(context.actor)).flatMap(({ n: _n, classification, ...row }): Due[] => {
    const level = levelOf(classification);
    const endsOn = secrecyEnd(level, row.secrecyTerm, row.date);
    if (endsOn === null ? !unreckoned : endsOn > until) return [];
    return [{ ...row, itemId: row.itemId as Due['itemId'], classification: level, endsOn, isDue: endsOn !== null && endsOn <= today }];
  }).sort((a, b) => ((a.endsOn ?? '9') < (b.endsOn ?? '9') ? -1 : (a.endsOn ?? '9') > (b.endsOn ?? '9') ? 1 : 0));
  const from = /^\d{1,9}$/u.test(cursor ?? '') ? Number(cursor) : 0;
  const rows = all.slice(from, from + limit);
  return { rows, nextCursor: from + limit < all.length ? String(from + limit) : null, total: all.length, due: all.filter(({ isDue }) => isDue).length };
}
