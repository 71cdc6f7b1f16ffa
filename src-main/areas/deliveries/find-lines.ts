import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { DeliveryLine } from '#shared/contract/delivery-shapes.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { selectLines } from './deliveries-store.ts';
import { requireSource } from './require-source.ts';
import { findRun, findSourceByN } from './sources-store.ts';

type Filter = Pick<CallInput<'deliveries', 'listLines'>, 'sourceId' | 'runId' | 'outcome' | 'words'>;

/** Lines of the log that are asked for, within the clearance, latest first; `after`: where the last ones ended. Throws DELIVERIES_SOURCE_NOT_FOUND. */
export function findLines(context: AreaContext, { sourceId, runId, outcome, words }: Filter, after: string | null | undefined, limit: number): { readonly lines: DeliveryLine[]; readonly next: string | null } {
  const { db, actor } = context;
  const before = /^\d{1,15}$/u.test(after ?? '') ? Number(after) : Number.MAX_SAFE_INTEGER;
  const sourceN = sourceId == null ? null : requireSource(context, sourceId).n;
  const rows = selectLines(db, { sourceN, runN: runId == null ? null : (findRun(db, runId)?.n ?? -1), outcome: outcome ?? null, words: words ?? '', rank: clearanceRank(actor), before, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const sourceIds = new Map<number, string>();
  const lines = shown.map(({ n, runN: _run, deliveryN: _delivery, recordN: _record, classification: _rank, sourceN: of, data, ...line }) => {
    if (!sourceIds.has(of)) sourceIds.set(of, findSourceByN(db, of).sourceId);
    return { ...line, ...(JSON.parse(data) as Pick<DeliveryLine, 'data' | 'problems'>), number: n, sourceId: sourceIds.get(of)! } as DeliveryLine;
  });
  return { lines, next: rows.length > limit ? String(shown.at(-1)!.n) : null };
}
