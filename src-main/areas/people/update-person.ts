import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { refuseMixedAuditor } from './new-person.ts';
import { changePerson, countWorkingAdministrators, findPerson, toPerson } from './people-store.ts';
import { endSessionsOf } from './session-gate-store.ts';

/** Throws PEOPLE_NOT_FOUND, PEOPLE_CHANGED_MEANWHILE, PEOPLE_LAST_ADMINISTRATOR, PEOPLE_AUDITOR_APART. */
export function updatePerson(context: AreaContext, input: CallInput<'people', 'updatePerson'>): CallAnswer<'people', 'updatePerson'> {
  refuseMixedAuditor(input.roles);
  return context.write((tx) => {
    const before = findPerson(context.db, input.personId);
    if (!before) throw new MunimentError('PEOPLE_NOT_FOUND');
    if (before.version !== input.version) throw new MunimentError('PEOPLE_CHANGED_MEANWHILE', { version: before.version });
    const after = { ...before, displayName: input.displayName, roles: input.roles, clearance: input.clearance, active: input.active, mobile: input.mobile ?? before.mobile, version: before.version + 1 };
    changePerson(context.db, after);
    if (countWorkingAdministrators(context.db) === 0) throw new MunimentError('PEOPLE_LAST_ADMINISTRATOR');
    if (!after.active) endSessionsOf(context.db, after.personId, context.clock.nowIso(), null);
    const facts = ({ displayName, roles, clearance, active, mobile }: typeof before) => ({ displayName, roles, clearance, active, mobile });
    tx.record({ class: 'R', kind: 'person.update', entity: 'person', eid: after.personId, body: { before: facts(before), after: facts(after) } });
    tx.publish({ name: 'people.personChanged', payload: { personIds: [after.personId] } });
    return toPerson(after);
  });
}
