import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewTeam } from './list-teams.ts';
import { requireWorkers } from './require-workers.ts';
import { findTeam, selectMembers, writeTeam } from './teams-store.ts';

/** Throws TASKS_SETTING_CHANGED, TASKS_ASSIGNEE_NOT_FOUND, TASKS_DEPUTY_SELF. */
export function saveTeam(context: AreaContext, { version, memberIds, ...input }: CallInput<'tasks', 'saveTeam'>): CallAnswer<'tasks', 'saveTeam'> {
  return context.write((tx) => {
    const before = findTeam(context.db, input.name);
    if ((before?.version ?? 0) !== version) throw new MunimentError('TASKS_SETTING_CHANGED');
    const wasMember = new Set(selectMembers(context.db, input.name).map(({ personId }) => personId));
    // Who has left since may stay in the list of a team; nobody new comes in without an account.
    requireWorkers(context, [input.leadId, input.deputyId, ...memberIds.filter((personId) => !wasMember.has(personId))]);
    if (input.leadId !== null && input.leadId === input.deputyId) throw new MunimentError('TASKS_DEPUTY_SELF');
    const after = { ...input, version: version + 1 };
    writeTeam(context.db, after, [...new Set(memberIds)]);
    tx.record({ class: 'R', kind: 'team.save', entity: 'team', eid: input.name, body: { nameEn: input.nameEn, leadId: input.leadId, deputyId: input.deputyId, memberIds: [...new Set(memberIds)] } });
    tx.publish({ name: 'tasks.taskChanged', payload: { taskIds: [] } });
    return viewTeam(context, after);
  });
}
