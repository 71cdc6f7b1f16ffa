import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeCase, changing } from './advance-case.ts';
import { selectPauses, writePause } from './cases-store.ts';
import { viewDetail } from './view-case.ts';

/** 撤单 Nothing more is asked of it; what came stays. Throws CASES_CASE_NOT_FOUND, CASES_CHANGED_MEANWHILE, CASES_NOT_OPEN. */
export function withdrawCase(context: AreaContext, { caseId, version, reason }: CallInput<'cases', 'withdrawCase'>): CallAnswer<'cases', 'withdrawCase'> {
  changing(context, caseId, version, (tx, row) => {
    if (row.state === 'closed' || row.state === 'withdrawn') throw new MunimentError('CASES_NOT_OPEN', { caseNumber: row.caseNumber });
    const pause = selectPauses(context.db, caseId).find(({ to }) => to === null);
    if (pause) writePause(context.db, caseId, { ...pause, to: context.clock.nowIso() });
    changeCase(context, tx, row, { state: 'withdrawn', closedAt: context.clock.nowIso() }, { kind: 'case.withdraw', body: { reason } });
  });
  return viewDetail(context, caseId);
}
