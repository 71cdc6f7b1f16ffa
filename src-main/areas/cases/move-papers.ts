import type { PaperState } from '#shared/domain/case-paper.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import { announceCase } from './advance-case.ts';
import { findPaper, writePaper, type PaperRow, type Refusal } from './papers-store.ts';
import { requireCase } from './view-case.ts';

/** The paper, of a case that the actor may see. Throws CASES_PAPER_NOT_FOUND, CASES_CASE_NOT_FOUND. */
export function requireAnyPaper(context: AreaContext, paperId: string): PaperRow {
  const paper = findPaper(context.db, paperId);
  if (!paper) throw new MunimentError('CASES_PAPER_NOT_FOUND');
  requireCase(context, paper.caseId);
  return paper;
}

/** The same, of a case that still runs. Throws CASES_NOT_OPEN, CASES_CHANGED_MEANWHILE besides. */
export function requirePaper(context: AreaContext, paperId: string, version?: number): PaperRow {
  const paper = requireAnyPaper(context, paperId);
  const { row } = requireCase(context, paper.caseId);
  if (row.state === 'withdrawn' || row.state === 'paused') throw new MunimentError('CASES_NOT_OPEN', { caseNumber: row.caseNumber });
  if (version !== undefined && paper.version !== version) throw new MunimentError('CASES_CHANGED_MEANWHILE', { version: paper.version });
  return paper;
}

/** Writes a paper's next state, with its op and event. Tasks are brought into line by the caller. */
export function movePaper(context: AreaContext, tx: WriteTx, paper: PaperRow, to: Partial<PaperRow> & { readonly state: PaperState }, body: Readonly<Record<string, Json>> = {}): void {
  writePaper(context.db, { ...paper, ...to, movedAt: context.clock.nowIso(), movedBy: context.actor.name, version: paper.version + 1 });
  tx.record({ class: 'O', kind: `paper.${to.state}`, entity: 'casePaper', eid: paper.paperId, body: { before: paper.state, caseId: paper.caseId, paperKey: paper.paperKey, ...body } });
  announceCase(tx, paper.caseId);
}

/** A refusal sends it back to who brings it; the item stays in the catalogue until another takes its place. */
export function refusePaper(context: AreaContext, tx: WriteTx, paper: PaperRow, refusal: Omit<Refusal, 'at' | 'by'>): void {
  const whole: Refusal = { ...refusal, at: context.clock.nowIso(), by: context.actor.name };
  movePaper(context, tx, paper, { state: 'expected', refusals: [...paper.refusals, whole] }, { refused: refusal.reason, gate: refusal.gate, note: refusal.note });
}
