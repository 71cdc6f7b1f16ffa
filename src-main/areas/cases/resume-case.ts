import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeCase, changing } from './advance-case.ts';
import { selectPauses, writePause } from './cases-store.ts';
import { viewDetail } from './view-case.ts';

/** Deadlines move on by as long as it stood. Throws CASES_CASE_NOT_FOUND, CASES_CHANGED_MEANWHILE, CASES_NOT_PAUSED. */
export function resumeCase(context: AreaContext, { caseId, version }: CallInput<'cases', 'resumeCase'>): CallAnswer<'cases', 'resumeCase'> {
  changing(context, caseId, version, (tx, row) => {
    const pause = selectPauses(context.db, caseId).find(({ to }) => to === null);
    if (row.state !== 'paused' || pause === undefined) throw new MunimentError('CASES_NOT_PAUSED', { caseNumber: row.caseNumber });
    // A clock that was set back meanwhile must not make the pause shorter than nothing.
    const now = context.clock.nowIso();
    writePause(context.db, caseId, { ...pause, to: now < pause.from ? pause.from : now });
    changeCase(context, tx, row, { state: 'open' }, { kind: 'case.resume', body: {} });
  });
  return viewDetail(context, caseId);
}
