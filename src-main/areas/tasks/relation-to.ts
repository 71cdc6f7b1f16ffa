import type { AreaContext } from '#main/areas/area-context.ts';
import { localDay } from '#main/platform/local-time.ts';
import { selectEscalations } from './escalations-store.ts';
import { findAbsenceOn, findDeputyId } from './roster-store.ts';
import { teamsOfPerson } from './teams-store.ts';
import type { TaskRecord } from './tasks-store.ts';

/** Why a task is the actor's: their own, as B 角 of whoever has it and is away today, because it was brought before them, or because their team has it. Null: it is not. */
export function relationTo(context: AreaContext, task: TaskRecord): 'own' | 'deputy' | 'escalated' | 'team' | null {
  const { db, actor } = context;
  if (task.assigneeId === actor.personId) return 'own';
  if (standsIn(context, task)) return 'deputy';
  if (task.escalated > 0 && selectEscalations(db, task.n).some(({ personId }) => personId === actor.personId)) return 'escalated';
  return task.assigneeId === null && task.team !== '' && teamsOfPerson(db, actor.personId).includes(task.team) ? 'team' : null;
}

/** Who does a task in the place of whoever has it, who is away today; null: they are there, or nobody was named. */
export function standInOf(context: AreaContext, task: Pick<TaskRecord, 'assigneeId' | 'deputyId'>): string | null {
  const absence = absenceOf(context, task.assigneeId);
  return absence === undefined ? null : (absence.deputyId ?? task.deputyId ?? findDeputyId(context.db, task.assigneeId!));
}

/** Whether the actor stands in for whoever has a task: for this absence, for good, or for this task alone. */
function standsIn(context: AreaContext, task: Pick<TaskRecord, 'assigneeId' | 'deputyId'>): boolean {
  const absence = absenceOf(context, task.assigneeId);
  return absence !== undefined && [absence.deputyId ?? findDeputyId(context.db, task.assigneeId!), task.deputyId].includes(context.actor.personId);
}

const absenceOf = ({ db, clock }: AreaContext, personId: string | null) => (personId === null ? undefined : findAbsenceOn(db, personId, localDay(clock.nowMs())));
