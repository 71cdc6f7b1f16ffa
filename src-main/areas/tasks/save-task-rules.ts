import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireWorkers } from './require-workers.ts';
import { readTaskRules, writeTaskRules } from './task-rules-store.ts';

/** Steps that a task has behind it stay; the next goes by the new rule. Throws TASKS_SETTING_CHANGED, TASKS_ASSIGNEE_NOT_FOUND. */
export function saveTaskRules(context: AreaContext, { version, ...input }: CallInput<'tasks', 'saveTaskRules'>): CallAnswer<'tasks', 'saveTaskRules'> {
  return context.write((tx) => {
    const { version: was, ...before } = readTaskRules(context.db);
    if (was !== version) throw new MunimentError('TASKS_SETTING_CHANGED');
    requireWorkers(context, [input.archivistId]);
    writeTaskRules(context.db, { ...input, version: version + 1 });
    tx.record({ class: 'R', kind: 'taskRules.save', entity: 'settings', eid: 'taskRules', body: { before: before as unknown as Json, after: input as unknown as Json } });
    tx.publish({ name: 'tasks.taskChanged', payload: { taskIds: [] } });
    return { steps: input.steps, pauseMoves: input.pauseMoves, version: version + 1 };
  });
}
