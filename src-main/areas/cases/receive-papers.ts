import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { syncCaseTasks } from './case-tasks.ts';
import { movePaper, refusePaper, requireAnyPaper } from './move-papers.ts';
import type { Refusal } from './papers-store.ts';

/**
 * For the transfer list that carries them, in its transaction: handed over (`inTransfer`), received by the room, refused by it, or taken off the list again (`reviewed`).
 * What is on its way arrives, whatever became of its case meanwhile: a withdrawn case must not keep a whole list from being signed. Throws CASES_PAPER_NOT_FOUND, CASES_CASE_NOT_FOUND.
 */
export function carryPaper(context: AreaContext, tx: WriteTx, paperId: string, to: 'inTransfer' | 'received' | 'reviewed' | Pick<Refusal, 'reason' | 'note'>): void {
  const paper = requireAnyPaper(context, paperId);
  if (typeof to === 'string') movePaper(context, tx, paper, { state: to });
  else refusePaper(context, tx, paper, { ...to, gate: 'room' });
  syncCaseTasks(context, tx, paper.caseId);
}
