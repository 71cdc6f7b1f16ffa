import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { syncCaseTasks } from './case-tasks.ts';
import { movePaper, requirePaper } from './move-papers.ts';
import { viewDetail } from './view-case.ts';

/** Throws CASES_PAPER_NOT_FOUND, CASES_CHANGED_MEANWHILE, CASES_NOT_OPEN, CASES_PAPER_ALREADY_THERE. */
export function excusePaper(context: AreaContext, { paperId, version, excused, reason }: CallInput<'cases', 'excusePaper'>): CallAnswer<'cases', 'excusePaper'> {
  const caseId = context.write((tx) => {
    const paper = requirePaper(context, paperId, version);
    if (paper.state !== (excused ? 'expected' : 'notNeeded')) throw new MunimentError('CASES_PAPER_ALREADY_THERE', { paper: paper.nameZh });
    movePaper(context, tx, paper, { state: excused ? 'notNeeded' : 'expected', note: reason }, { reason });
    syncCaseTasks(context, tx, paper.caseId);
    return paper.caseId;
  });
  return viewDetail(context, caseId);
}
