import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectCases } from './cases-store.ts';
import { requireCase, viewCase } from './view-case.ts';

/** Latest first. */
export function listCases(context: AreaContext, { processId, state, subjectId, words, cursor, limit }: CallInput<'cases', 'listCases'>): CallAnswer<'cases', 'listCases'> {
  const before = /^\d{1,15}$/u.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER;
  const rows = selectCases(context.db, { processId: processId ?? null, state: state ?? null, subjectId: subjectId ?? null, words: words ?? '', rank: clearanceRank(context.actor), before, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return { rows: shown.map(({ caseId }) => viewCase(context, requireCase(context, caseId))), nextCursor: rows.length > limit ? String(shown.at(-1)!.n) : null };
}
