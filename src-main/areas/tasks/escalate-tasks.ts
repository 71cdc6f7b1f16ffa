import { dueByFor, type EscalationTarget } from '#shared/domain/escalation.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { wallClock } from '#main/platform/local-time.ts';
import { changeTask } from './change-task.ts';
import { insertEscalation, removeEscalationsAfter, selectEscalatedAfter, selectEscalations, selectToEscalate } from './escalations-store.ts';
import { standInOf } from './relation-to.ts';
import { findDeputyId, nameOfPerson } from './roster-store.ts';
import { writeDeed } from './task-deeds-store.ts';
import { readTaskRules } from './task-rules-store.ts';
import { findTask, isWorkingPerson, type TaskRecord } from './tasks-store.ts';
import { findLeadId, findTeam } from './teams-store.ts';
import { readWorkingCalendar } from './working-calendar-store.ts';

/** So many tasks go into one transaction; the rest comes with the next. */
const AT_ONCE = 200;

/**
 * 催办升级 Brings overdue tasks before the next person, each step of each task once, until the task is done or paused. It goes by deadlines alone: a machine that slept makes every step on waking.
 * True when there may be more.
 */
export function escalateTasks(context: AreaContext): boolean {
  const { db, clock } = context;
  const { steps, archivistId } = readTaskRules(db);
  const now = clock.nowIso();
  const calendar = readWorkingCalendar(db);
  let more = false;
  for (const [behind, { after, to }] of steps.entries()) {
    const dueBy = dueByFor(after, now, wallClock, calendar);
    const taskIds = dueBy === null ? [] : selectToEscalate(db, behind, dueBy, AT_ONCE);
    if (taskIds.length > 0) context.write((tx) => { for (const taskId of taskIds) bring(context, tx, findTask(db, taskId)!, behind + 1, to, archivistId); }, { local: true });
    more ||= taskIds.length === AT_ONCE;
  }
  return more;
}

function bring(context: AreaContext, tx: WriteTx, task: TaskRecord, step: number, target: EscalationTarget, archivistId: string | null): void {
  const { db, clock, actor } = context;
  const at = clock.nowIso();
  const named = target === 'deputy' ? deputyOf(context, task) : target === 'lead' ? findLeadId(db, task.team, task.assigneeId) : archivistId;
  // Who has left since cannot be told: the step then says that nobody is named.
  const personId = named !== null && isWorkingPerson(db, named) ? named : null;
  insertEscalation(db, task.n, { step, target, personId, at }, task.dueAt ?? '9');
  writeDeed(db, task.taskId, at, actor.name, { deed: 'escalated', step, target, who: nameOfPerson(db, personId), dueAt: task.dueAt! });
  changeTask(context, tx, task, { escalated: step }, 'task.escalate');
}

/** B 角 of the task, of whoever has it, or of the team. */
const deputyOf = (context: AreaContext, task: TaskRecord): string | null =>
  standInOf(context, task) ?? task.deputyId ?? (task.assigneeId === null ? null : findDeputyId(context.db, task.assigneeId)) ?? findTeam(context.db, task.team)?.deputyId ?? null;

/** Takes back the steps of a time that has not come, inside the caller's transaction: the clock was set back. Answers with how many. */
export function takeEscalationsBack(context: AreaContext, tx: WriteTx): number {
  const { db, clock, actor } = context;
  const now = clock.nowIso();
  let all = 0;
  for (const taskId of selectEscalatedAfter(db, now)) {
    const task = findTask(db, taskId)!;
    const steps = removeEscalationsAfter(db, task.n, now);
    writeDeed(db, taskId, now, actor.name, { deed: 'takenBack', steps });
    changeTask(context, tx, task, { escalated: selectEscalations(db, task.n).at(-1)?.step ?? 0 }, 'task.takeBack');
    all += steps;
  }
  return all;
}
