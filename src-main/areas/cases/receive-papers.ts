import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { syncCaseTasks } from './case-tasks.ts';
import { movePaper, refusePaper, requirePaper } from './move-papers.ts';
import type { Refusal } from './papers-store.ts';

/** For the transfer list that carries them, in its transaction: handed over (`inTransfer`), received by the room, refused by it, or taken off the list again (`reviewed`). Throws CASES_PAPER_NOT_FOUND, CASES_NOT_OPEN. */
export function carryPaper(context: AreaContext, tx: WriteTx, paperId: string, to: 'inTransfer' | 'received' | 'reviewed' | Pick<Refusal, 'reason' | 'note'>): void {
  const paper = requirePaper(context, paperId);
  if (typeof to === 'string') movePaper(context, tx, paper, { state: to });
  else refusePaper(context, tx, paper, { ...to, gate: 'room' });
  syncCaseTasks(context, tx, paper.caseId);
}
