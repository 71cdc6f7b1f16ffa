import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { syncCaseTasks } from './case-tasks.ts';
import { movePaper, refusePaper, requirePaper } from './move-papers.ts';
import { viewDetail } from './view-case.ts';

/** 班组审核 (second of the three gates). All or none. Throws CASES_PAPER_NOT_FOUND, CASES_NOT_OPEN, CASES_PAPER_NOT_SENT, CASES_OWN_PAPER, CASES_REFUSAL_NEEDS_REASON. */
export function reviewPapers(context: AreaContext, { caseId, papers }: CallInput<'cases', 'reviewPapers'>): CallAnswer<'cases', 'reviewPapers'> {
  context.write((tx) => {
    for (const { paperId, accepted, reason, note } of papers) {
      const paper = requirePaper(context, paperId);
      if (paper.caseId !== caseId) throw new MunimentError('CASES_PAPER_NOT_FOUND');
      if (paper.state !== 'sent') throw new MunimentError('CASES_PAPER_NOT_SENT', { paper: paper.nameZh });
      if (paper.addedBy === context.actor.name) throw new MunimentError('CASES_OWN_PAPER', { paper: paper.nameZh });
      if (accepted) movePaper(context, tx, paper, { state: 'reviewed' });
      else if (reason == null) throw new MunimentError('CASES_REFUSAL_NEEDS_REASON', { paper: paper.nameZh });
      else refusePaper(context, tx, paper, { reason, note, gate: 'team' });
    }
    syncCaseTasks(context, tx, caseId);
  });
  return viewDetail(context, caseId);
}
