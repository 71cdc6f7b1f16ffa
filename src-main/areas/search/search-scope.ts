import type { Actor } from '#shared/domain/permission.ts';
import { clearanceRank, rankOf } from '#main/areas/clearance-rank.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import type { SchemeClass } from './scheme-memory-store.ts';
import type { SearchScope } from './search-store.ts';

/** Whether items of a class are in the scope of a search. The clearance is part of it. */
export const isInScope = (row: SchemeClass, scope: SearchScope): boolean =>
  row.rank <= scope.clearanceRank && (scope.onlyRank === null || row.rank === scope.onlyRank)
  && (scope.fondsId === null || row.fondsId === scope.fondsId) && (scope.recordGroup === null || row.recordGroup === scope.recordGroup)
  && (scope.year === null || row.year === scope.year) && (scope.retention === null || row.retention === scope.retention) && (scope.unitId === null || row.unitId === scope.unitId);

type Narrowing = Pick<CallInput<'search', 'searchAll'>, 'fondsId' | 'recordGroup' | 'year' | 'retention' | 'unitId' | 'classification'>;

/** What somebody may see of what they asked for. */
export function scopeOf(actor: Actor, { fondsId = null, recordGroup = null, year = null, retention = null, unitId = null, classification = null }: Narrowing): SearchScope {
  return { fondsId, recordGroup, year, retention, unitId, onlyRank: classification === null ? null : rankOf(classification), clearanceRank: clearanceRank(actor) };
}
