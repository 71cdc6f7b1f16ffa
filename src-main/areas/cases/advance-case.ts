import { missingPapers } from '#shared/domain/case-paper.ts';
import { deadlineOf } from '#shared/domain/deadline.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { readWorkingCalendar } from '#main/areas/tasks/working-calendar-store.ts';
import { wallClock } from '#main/platform/local-time.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import { settingsOf } from './processes-store.ts';
import { writeCase, writeStage, type CaseDraft, type CaseRow, type StageRow } from './cases-store.ts';
import { syncCaseTasks } from './case-tasks.ts';
import { requireCase } from './view-case.ts';

/** Begins a stage at `at`: its clock runs. */
export function begunStage(context: AreaContext, stage: StageRow, at: string): StageRow {
  const { deadline } = stage.settings;
  return { ...stage, beganAt: at, dueAt: deadline === null ? null : deadlineOf(deadline, at, wallClock, readWorkingCalendar(context.db)) };
}

/**
 * Ends the stage under way at `at` and begins the next, or ends the case's stages. Tasks are not touched: whoever has done with the case calls `syncCaseTasks`.
 * Throws CASES_NOT_OPEN, CASES_PAPERS_MISSING (they are named), CASES_REASON_NEEDED.
 */
export function advanceCase(context: AreaContext, tx: WriteTx, caseId: string, { at, reason, checked }: { readonly at: string; readonly reason: string; readonly checked: boolean }): void {
  const { row, stages, papers } = requireCase(context, caseId);
  const stage = stages[row.stage - 1];
  if (row.state !== 'open' || stage === undefined || stage.doneAt !== null) throw new MunimentError('CASES_NOT_OPEN', { caseNumber: row.caseNumber });
  const missing = missingPapers(papers.filter(({ position }) => position === stage.position));
  const { gate } = settingsOf(context.db, row);
  if (checked && missing.length > 0 && gate === 'block') throw new MunimentError('CASES_PAPERS_MISSING', { stage: stage.settings.nameZh, papers: missing.map(({ nameZh }) => nameZh) });
  if (checked && missing.length > 0 && gate === 'reason' && reason === '') throw new MunimentError('CASES_REASON_NEEDED', { stage: stage.settings.nameZh, papers: missing.map(({ nameZh }) => nameZh) });
  writeStage(context.db, caseId, { ...stage, doneAt: at, doneBy: context.actor.name, reason });
  const next = stages[row.stage];
  if (next) writeStage(context.db, caseId, begunStage(context, next, at));
  changeCase(context, tx, row, { stage: next ? row.stage + 1 : row.stage, state: next ? 'open' : 'ended' }, { kind: 'case.stageEnd', body: { stage: stage.settings.stageKey, at, reason, missing: missing.map(({ paperKey }) => paperKey) } });
}

/** Writes what changed of a case, with its op and event. */
export function changeCase(context: AreaContext, tx: WriteTx, row: CaseRow, changes: Partial<CaseDraft>, op: { readonly kind: string; readonly body: Readonly<Record<string, Json>> }): void {
  const { n: _n, unitName: _unitName, subjectName: _subjectName, ...draft } = row;
  writeCase(context.db, { ...draft, ...changes, version: row.version + 1 });
  tx.record({ class: 'O', kind: op.kind, entity: 'case', eid: row.caseId, body: { ...op.body, after: changes as Record<string, Json> } });
  announceCase(tx, row.caseId);
}

export function announceCase(tx: WriteTx, caseId: string): void {
  tx.publish({ name: 'cases.caseChanged', payload: { caseIds: [caseId] } });
}

/** Runs a change of one case as it was last seen, and brings its tasks into line. Throws CASES_CASE_NOT_FOUND, CASES_CHANGED_MEANWHILE. */
export function changing(context: AreaContext, caseId: string, version: number, change: (tx: WriteTx, row: CaseRow) => void): void {
  context.write((tx) => {
    const { row } = requireCase(context, caseId);
    if (row.version !== version) throw new MunimentError('CASES_CHANGED_MEANWHILE', { version: row.version });
    change(tx, row);
    syncCaseTasks(context, tx, caseId);
  });
}
