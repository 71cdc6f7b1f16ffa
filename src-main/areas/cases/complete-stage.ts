import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { advanceCase, changing } from './advance-case.ts';
import { viewDetail } from './view-case.ts';

/** Throws CASES_CASE_NOT_FOUND, CASES_CHANGED_MEANWHILE, CASES_NOT_OPEN, CASES_PAPERS_MISSING, CASES_REASON_NEEDED. */
export function completeStage(context: AreaContext, { caseId, version, reason }: CallInput<'cases', 'completeStage'>): CallAnswer<'cases', 'completeStage'> {
  changing(context, caseId, version, (tx) => advanceCase(context, tx, caseId, { at: context.clock.nowIso(), reason, checked: true }));
  return viewDetail(context, caseId);
}
