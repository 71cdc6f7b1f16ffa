import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewWorker } from './list-workers.ts';
import { requireWorkers } from './require-workers.ts';
import { findDeputyId, writeDeputy } from './roster-store.ts';

/** Throws TASKS_ASSIGNEE_NOT_FOUND, TASKS_DEPUTY_SELF. */
export function saveDeputy(context: AreaContext, { personId, deputyId }: CallInput<'tasks', 'saveDeputy'>): CallAnswer<'tasks', 'saveDeputy'> {
  return context.write((tx) => {
    requireWorkers(context, [personId, deputyId]);
    if (personId === deputyId) throw new MunimentError('TASKS_DEPUTY_SELF');
    const before = findDeputyId(context.db, personId);
    writeDeputy(context.db, personId, deputyId);
    tx.record({ class: 'R', kind: 'deputy.save', entity: 'person', eid: personId, body: { before: { deputyId: before }, after: { deputyId } } });
    tx.publish({ name: 'tasks.taskChanged', payload: { taskIds: [] } });
    return viewWorker(context, personId);
  });
}
