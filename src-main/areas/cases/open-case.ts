import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank, rankOf } from '#main/areas/clearance-rank.ts';
import { findFonds, findUnit } from '#main/areas/schemes/schemes-store.ts';
import { findSubject } from '#main/areas/subjects/subjects-store.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { announceCase, begunStage } from './advance-case.ts';
import { findProcess } from './processes-store.ts';
import { findCaseByNumber, writeCase, writeStage, type StageRow } from './cases-store.ts';
import { syncCaseTasks } from './case-tasks.ts';
import { writePaper } from './papers-store.ts';
import { viewDetail } from './view-case.ts';

/** Throws CASES_PROCESS_NOT_FOUND, CASES_PROCESS_RETIRED, CASES_NUMBER_TAKEN, CASES_SUBJECT_NOT_FOUND, CATALOGUE_ABOVE_CLEARANCE, SCHEMES_FONDS_NOT_FOUND, SCHEMES_UNIT_NOT_FOUND. */
export function openCase(context: AreaContext, input: CallInput<'cases', 'openCase'>): CallAnswer<'cases', 'openCase'> {
  const caseId = context.write((tx) => {
    const opened = addCase(context, tx, { ...input, unitId: input.unitId ?? null, subjectId: input.subjectId ?? null, at: context.clock.nowIso() });
    syncCaseTasks(context, tx, opened);
    return opened;
  });
  return viewDetail(context, caseId);
}

type NewCase = Omit<CallInput<'cases', 'openCase'>, 'unitId' | 'subjectId'> & { readonly unitId: string | null; readonly subjectId: string | null; readonly at: string };

/** The case with all its stages and the papers that each asks for; the first stage begins at `at`. */
export function addCase(context: AreaContext, tx: WriteTx, { processId, caseNumber, title, fondsId, unitId, subjectId, classification, at }: NewCase): string {
  const { db, ids, actor } = context;
  const process = findProcess(db, processId, localDay(context.clock.nowMs()));
  if (!process) throw new MunimentError('CASES_PROCESS_NOT_FOUND');
  if (process.retired) throw new MunimentError('CASES_PROCESS_RETIRED', { name: process.settings.nameZh });
  if (findCaseByNumber(db, processId, caseNumber)) throw new MunimentError('CASES_NUMBER_TAKEN', { caseNumber });
  if (rankOf(classification) > clearanceRank(actor)) throw new MunimentError('CATALOGUE_ABOVE_CLEARANCE');
  if (!findFonds(db, fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  if (unitId !== null && findUnit(db, unitId)?.fondsId !== fondsId) throw new MunimentError('SCHEMES_UNIT_NOT_FOUND');
  if (subjectId !== null && !findSubject(db, subjectId)) throw new MunimentError('CASES_SUBJECT_NOT_FOUND');
  const caseId = ids.uuid();
  const facts = { processId, processVersion: process.settingsVersion, caseNumber, title, fondsId, unitId, subjectId, classification: rankOf(classification) };
  writeCase(db, { ...facts, caseId, state: 'open', stage: 1, volumeId: null, openedAt: at, openedBy: actor.name, closedAt: null, version: 1 });
  for (const [index, { papers, ...settings }] of process.settings.stages.entries()) {
    const stage: StageRow = { position: index + 1, settings, beganAt: null, dueAt: null, doneAt: null, doneBy: null, reason: '' };
    writeStage(db, caseId, index === 0 ? begunStage(context, stage, at) : stage);
    for (const [place, { paperKey, nameZh, nameEn, required, minPages, checks }] of papers.entries()) {
      writePaper(db, {
        paperId: ids.uuid(), caseId, position: index + 1, place: place + 1, paperKey, nameZh, nameEn, required, minPages, checks, state: 'expected', itemId: null, pageCount: 0, addedAt: null, addedBy: null, lateReason: '', movedAt: at, movedBy: actor.name, refusals: [], note: '', version: 1,
      });
    }
  }
  tx.record({ class: 'O', kind: 'case.open', entity: 'case', eid: caseId, body: { ...facts, openedAt: at } });
  announceCase(tx, caseId);
  return caseId;
}
