import { waitingFor, type WaitingFor } from '#shared/domain/case-paper.ts';
import type { ProcessSettings } from '#shared/presets/process-preset.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { rescheduleTask } from '#main/areas/tasks/reschedule-task.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import { settingsOf } from './processes-store.ts';
import { countUnshelved } from './papers-store.ts';
import { dueFrom, papersDueAt, requireCase, stageDueAt, type WholeCase } from './view-case.ts';

const HOUR_MS = 3_600_000;

/** S32's six kinds of reminder, as far as they come from a case; the sixth (合同预警) comes from the dossier. */
const KIND_OF: Readonly<Record<NonNullable<WaitingFor>, 'paperToAdd' | 'paperToSend' | 'paperToTransfer'>> = { adding: 'paperToAdd', sending: 'paperToSend', transfer: 'paperToTransfer' };
const KINDS = Object.values(KIND_OF);

/**
 * Brings the tasks of a case into line with what it waits for: raised, moved to another deadline, or settled. Called by whatever changes a case, and by the watch.
 * The title of a case may be secret, so a task names its number only.
 */
export function syncCaseTasks(context: AreaContext, tx: WriteTx, caseId: string): void {
  const whole = requireCase(context, caseId);
  const settings = settingsOf(context.db, whole.row);
  for (const stage of whole.stages) {
    const position = stage.position;
    const papers = whole.papers.filter((paper) => paper.position === position);
    const waits = stage.doneAt === null || whole.row.state === 'withdrawn' ? null : waitingFor(papers);
    const kind = waits === null ? null : KIND_OF[waits];
    for (const other of KINDS) if (other !== kind) settleTask(context, tx, keyOf(other, caseId, position), '');
    if (kind !== null) {
      const count = papers.filter(({ state, required }) => (kind === 'paperToAdd' ? required && state === 'expected' : kind === 'paperToSend' ? state === 'added' || state === 'sent' : state === 'reviewed' || state === 'inTransfer')).length;
      put(context, tx, kind, whole, position, { count, stage: stage.settings.nameZh, stageEn: stage.settings.nameEn }, dueOf(context, kind, settings, whole, position));
    }
    syncStageTask(context, tx, whole, position);
  }
  syncDossierTask(context, tx, settings, whole);
}

const keyOf = (kind: string, caseId: string, position: number): string => `${kind}:${caseId}:${position}`;

function dueOf(context: AreaContext, kind: (typeof KINDS)[number], settings: ProcessSettings, whole: WholeCase, position: number): string | null {
  if (whole.row.state === 'paused') return null;
  if (kind !== 'paperToTransfer') return papersDueAt(context, settings, whole, position);
  const from = latestReview(whole, position);
  return settings.transferWithin === null || from === null ? null : dueFrom(context, settings.transferWithin, from, whole);
}

const latestReview = ({ papers }: WholeCase, position: number): string | null =>
  papers.filter((paper) => paper.position === position && (paper.state === 'reviewed' || paper.state === 'inTransfer')).map(({ movedAt }) => movedAt).toSorted().at(-1) ?? null;

/** 业扩时限预警: the stage under way is about to run over its time. */
function syncStageTask(context: AreaContext, tx: WriteTx, whole: WholeCase, position: number): void {
  const stage = whole.stages[position - 1]!;
  const now = context.clock.nowIso();
  const dueAt = whole.row.state === 'open' && stage.doneAt === null ? stageDueAt(stage, whole.pauses, now) : null;
  const warns = dueAt !== null && Date.parse(dueAt) - Date.parse(now) <= stage.settings.warnHours * HOUR_MS;
  if (warns) put(context, tx, 'stageEnding', whole, position, { stage: stage.settings.nameZh, stageEn: stage.settings.nameEn }, dueAt);
  else settleTask(context, tx, keyOf('stageEnding', whole.row.caseId, position), '');
}

/** 待移交卷宗: the dossier is formed and stands on no shelf yet. The watch settles it when a box of its items has a place. */
function syncDossierTask(context: AreaContext, tx: WriteTx, settings: ProcessSettings, whole: WholeCase): void {
  const { caseId, volumeId, closedAt } = whole.row;
  const waits = whole.row.state === 'closed' && volumeId !== null && closedAt !== null && countUnshelved(context.db, volumeId) > 0;
  if (waits) put(context, tx, 'dossierToShelve', whole, 0, {}, settings.shelveWithin === null ? null : dueFrom(context, settings.shelveWithin, closedAt, whole));
  else settleTask(context, tx, keyOf('dossierToShelve', caseId, 0), '');
}

function put(context: AreaContext, tx: WriteTx, kind: 'paperToAdd' | 'paperToSend' | 'paperToTransfer' | 'stageEnding' | 'dossierToShelve', { row, stages }: WholeCase, position: number, data: Record<string, string | number>, dueAt: string | null): void {
  const uniqueKey = keyOf(kind, row.caseId, position);
  if (raiseTask(context, tx, { kind, uniqueKey, data: { number: row.caseNumber, ...data }, target: { screen: 'receive', id: row.caseId }, dueAt, team: kind === 'dossierToShelve' ? '' : (stages[position - 1]?.settings.team ?? '') }) === null) rescheduleTask(context, tx, uniqueKey, dueAt);
}
