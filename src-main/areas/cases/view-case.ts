import { deadlineAfterPauses, deadlineOf, type DeadlineRule } from '#shared/domain/deadline.ts';
import { missingPapers } from '#shared/domain/case-paper.ts';
import { taskUrgency, type TaskUrgency } from '#shared/domain/task-urgency.ts';
import { MunimentError } from '#shared/errors.ts';
import type { ProcessSettings } from '#shared/presets/process-preset.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank, levelOf } from '#main/areas/clearance-rank.ts';
import { readWorkingCalendar } from '#main/areas/tasks/working-calendar-store.ts';
import { wallClock } from '#main/platform/local-time.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { settingsOf } from './processes-store.ts';
import { findCase, selectPauses, selectStages, type CaseRow, type PauseRow, type StageRow } from './cases-store.ts';
import { findPaperItem, selectPapers, type PaperRow } from './papers-store.ts';

type Detail = CallAnswer<'cases', 'getCase'>;

const HOUR_MS = 3_600_000;

/** The case, its stages and papers as they stand. One above the clearance is as if it were not there. */
export interface WholeCase { readonly row: CaseRow; readonly stages: readonly StageRow[]; readonly papers: readonly PaperRow[]; readonly pauses: readonly PauseRow[] }

/** Throws CASES_CASE_NOT_FOUND. */
export function requireCase(context: AreaContext, caseId: string): WholeCase {
  const row = findCase(context.db, caseId);
  if (!row || row.classification > clearanceRank(context.actor)) throw new MunimentError('CASES_CASE_NOT_FOUND');
  return { row, stages: selectStages(context.db, caseId), papers: selectPapers(context.db, caseId), pauses: selectPauses(context.db, caseId) };
}

/** When the stage has to end, with what was paused since it began; null: it has no deadline, has not begun or stands still. */
export function stageDueAt(stage: StageRow, pauses: readonly PauseRow[], now: string): string | null {
  if (stage.dueAt === null || stage.beganAt === null) return null;
  const began = stage.beganAt;
  return deadlineAfterPauses(stage.dueAt, pauses.filter(({ to }) => to === null || to > began).map(({ from, to }) => ({ from: from < began ? began : from, to })), now);
}

/** A deadline of the process, with what was paused since `from`. */
export function dueFrom(context: AreaContext, rule: DeadlineRule, from: string, { pauses }: WholeCase): string {
  const since = pauses.filter(({ to }) => to === null || to > from).map((pause) => ({ from: pause.from < from ? from : pause.from, to: pause.to }));
  return deadlineAfterPauses(deadlineOf(rule, from, wallClock, readWorkingCalendar(context.db)), since, context.clock.nowIso());
}

/** When the papers of a stage that ended are to be there; null: it has not ended, or they may come at any time. */
export function papersDueAt(context: AreaContext, { addWithin }: Pick<ProcessSettings, 'addWithin'>, whole: WholeCase, position: number): string | null {
  const from = whole.stages[position - 1]!.doneAt;
  return addWithin === null || from === null ? null : dueFrom(context, addWithin, from, whole);
}

/** 补录 What is added to the stage now says why it comes only now: the stage went on without it, or its time after the stage is over. */
export function isStageLate(context: AreaContext, settings: Pick<ProcessSettings, 'addWithin'>, whole: WholeCase, position: number): boolean {
  const { doneAt, reason } = whole.stages[position - 1]!;
  const dueAt = papersDueAt(context, settings, whole, position);
  return doneAt !== null && (reason !== '' || (dueAt !== null && dueAt < context.clock.nowIso()));
}

function lightOf(stage: StageRow, { row, pauses }: WholeCase, now: string): TaskUrgency {
  if (stage.doneAt !== null || row.state !== 'open') return 'normal';
  return taskUrgency(stageDueAt(stage, pauses, now), now, stage.settings.warnHours * HOUR_MS);
}

/** What a list shows of a case. */
export function viewCase(context: AreaContext, whole: WholeCase): Detail['case'] {
  const { row, stages, papers, pauses } = whole;
  const now = context.clock.nowIso();
  const { n: _n, processVersion: _version, classification, ...rest } = row;
  const process = settingsOf(context.db, row);
  const current = stages[Math.min(row.stage, stages.length) - 1]!;
  const ended = papers.filter(({ position }) => stages[position - 1]?.doneAt !== null);
  return {
    ...rest, classification: levelOf(classification), gate: process.gate, processName: { zh: process.nameZh, en: process.nameEn }, stageName: { zh: current.settings.nameZh, en: current.settings.nameEn }, stages: stages.length,
    dueAt: current.doneAt === null ? stageDueAt(current, pauses, now) : null, light: lightOf(current, whole, now),
    missing: missingPapers(ended).length, required: ended.filter(({ required, state }) => required && state !== 'notNeeded').length,
  } as Detail['case'];
}

export function viewDetail(context: AreaContext, caseId: string): Detail {
  const whole = requireCase(context, caseId);
  const now = context.clock.nowIso();
  const rank = clearanceRank(context.actor);
  const settings = settingsOf(context.db, whole.row);
  const paper = ({ caseId: _caseId, place: _place, ...row }: PaperRow) => {
    const item = row.itemId === null ? undefined : findPaperItem(context.db, row.itemId, rank);
    return { ...row, itemId: item === undefined ? null : row.itemId, archivalCode: item?.archivalCode ?? null };
  };
  return {
    case: viewCase(context, whole),
    stages: whole.stages.map((stage) => ({
      ...stage.settings, position: stage.position, beganAt: stage.beganAt, dueAt: stage.doneAt === null ? stageDueAt(stage, whole.pauses, now) : stage.dueAt, doneAt: stage.doneAt, doneBy: stage.doneBy, reason: stage.reason, late: isStageLate(context, settings, whole, stage.position),
      light: lightOf(stage, whole, now), papers: whole.papers.filter(({ position }) => position === stage.position).map(paper),
    })),
    pauses: [...whole.pauses],
  } as Detail;
}
