import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewWorker } from './list-workers.ts';
import { requireWorkers } from './require-workers.ts';
import { findDeputyId, findOverlap, insertAbsence, nameOfPerson } from './roster-store.ts';

/**
 * 外出 From then on whoever stands in sees and does the tasks. Throws TASKS_NOT_YOURSELF for another person without the right to keep people, TASKS_ASSIGNEE_NOT_FOUND, TASKS_DEPUTY_SELF,
 * TASKS_AWAY_BACKWARDS, TASKS_AWAY_TWICE with the days, TASKS_DEPUTY_AWAY with who and when, TASKS_DEPUTY_NEEDED where nobody would stand in.
 */
export function markAway(context: AreaContext, input: CallInput<'tasks', 'markAway'>): CallAnswer<'tasks', 'markAway'> {
  return context.write((tx) => {
    const { db, actor, clock, ids } = context;
    const personId = input.personId ?? actor.personId;
    if (personId !== actor.personId && !context.can('people.manage')) throw new MunimentError('TASKS_NOT_YOURSELF');
    requireWorkers(context, [personId, input.deputyId]);
    const { fromDay, toDay, deputyId, reason } = input;
    if (deputyId === personId) throw new MunimentError('TASKS_DEPUTY_SELF');
    if (toDay !== null && (toDay < fromDay || toDay < localDay(clock.nowMs()))) throw new MunimentError('TASKS_AWAY_BACKWARDS');
    const twice = findOverlap(db, personId, fromDay, toDay);
    if (twice !== undefined) throw new MunimentError('TASKS_AWAY_TWICE', { from: twice.fromDay, to: twice.toDay ?? '…' });
    const standsIn = deputyId ?? findDeputyId(db, personId);
    if (standsIn === null) throw new MunimentError('TASKS_DEPUTY_NEEDED');
    const away = findOverlap(db, standsIn, fromDay, toDay);
    if (away !== undefined) throw new MunimentError('TASKS_DEPUTY_AWAY', { who: nameOfPerson(db, standsIn) ?? '', from: away.fromDay, to: away.toDay ?? '…' });
    const absence = { absenceId: ids.uuid(), personId, fromDay, toDay, deputyId, reason, createdAt: clock.nowIso(), createdBy: actor.name };
    insertAbsence(db, absence);
    tx.record({ class: 'O', kind: 'absence.mark', entity: 'person', eid: personId, body: { absenceId: absence.absenceId, fromDay, toDay, deputyId, reason } });
    tx.publish({ name: 'tasks.taskChanged', payload: { taskIds: [] } });
    return viewWorker(context, personId);
  });
}
