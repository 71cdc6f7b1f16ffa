import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewWorker } from './list-workers.ts';
import { endAbsenceRow, findAbsence } from './roster-store.ts';

/** Back, or not going after all. Throws TASKS_ABSENCE_NOT_FOUND, TASKS_NOT_YOURSELF. */
export function endAbsence(context: AreaContext, { absenceId }: CallInput<'tasks', 'endAbsence'>): CallAnswer<'tasks', 'endAbsence'> {
  return context.write((tx) => {
    const { db, actor, clock } = context;
    const absence = findAbsence(db, absenceId);
    if (absence === undefined || absence.endedAt !== null) throw new MunimentError('TASKS_ABSENCE_NOT_FOUND');
    if (absence.personId !== actor.personId && !context.can('people.manage')) throw new MunimentError('TASKS_NOT_YOURSELF');
    endAbsenceRow(db, absenceId, clock.nowIso(), actor.name);
    tx.record({ class: 'O', kind: 'absence.end', entity: 'person', eid: absence.personId, body: { absenceId } });
    tx.publish({ name: 'tasks.taskChanged', payload: { taskIds: [] } });
    return viewWorker(context, absence.personId);
  });
}
