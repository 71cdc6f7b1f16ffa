import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { syncCaseTasks } from './case-tasks.ts';
import { settingsOf } from './processes-store.ts';
import { movePaper, requirePaper } from './move-papers.ts';
import { requireCase, viewDetail } from './view-case.ts';

/** All or none. Throws CASES_CASE_NOT_FOUND, CASES_PAPER_NOT_FOUND, CASES_NOT_OPEN, CASES_PAPER_NOT_THERE. */
export function sendPapers(context: AreaContext, { caseId, paperIds }: CallInput<'cases', 'sendPapers'>): CallAnswer<'cases', 'sendPapers'> {
  context.write((tx) => {
    const { review } = settingsOf(context.db, requireCase(context, caseId).row);
    for (const paperId of new Set(paperIds)) {
      const paper = requirePaper(context, paperId);
      if (paper.caseId !== caseId) throw new MunimentError('CASES_PAPER_NOT_FOUND');
      if (paper.state !== 'added') throw new MunimentError('CASES_PAPER_NOT_THERE', { paper: paper.nameZh });
      movePaper(context, tx, paper, { state: review ? 'sent' : 'reviewed' });
    }
    syncCaseTasks(context, tx, caseId);
  });
  return viewDetail(context, caseId);
}
