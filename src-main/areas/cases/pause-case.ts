import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeCase, changing } from './advance-case.ts';
import { writePause } from './cases-store.ts';
import { viewDetail } from './view-case.ts';

/** 暂停 Its clocks stand until it goes on. Throws CASES_CASE_NOT_FOUND, CASES_CHANGED_MEANWHILE, CASES_NOT_OPEN. */
export function pauseCase(context: AreaContext, { caseId, version, reason }: CallInput<'cases', 'pauseCase'>): CallAnswer<'cases', 'pauseCase'> {
  changing(context, caseId, version, (tx, row) => {
    if (row.state !== 'open') throw new MunimentError('CASES_NOT_OPEN', { caseNumber: row.caseNumber });
    writePause(context.db, caseId, { from: context.clock.nowIso(), to: null, reason, by: context.actor.name });
    changeCase(context, tx, row, { state: 'paused' }, { kind: 'case.pause', body: { reason } });
  });
  return viewDetail(context, caseId);
}
