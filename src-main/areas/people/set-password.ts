import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { hashPassword } from '#main/platform/passwords.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { changePasswordHash, findPerson } from './people-store.ts';
import { endSessionsOf } from './session-gate-store.ts';

/** The administrator gives a person a new password; their open sessions end. Throws PEOPLE_NOT_FOUND. */
export async function setPassword(context: AreaContext, input: CallInput<'people', 'setPassword'>): Promise<Record<string, never>> {
  if (!findPerson(context.db, input.personId)) throw new MunimentError('PEOPLE_NOT_FOUND');
  await replacePassword(context, input.personId, input.password, null);
  return {};
}

/** The hash itself never enters the op log. */
export async function replacePassword(context: AreaContext, personId: string, password: string, keepSession: string | null): Promise<void> {
  const passwordHash = await hashPassword(password);
  context.write((tx) => {
    changePasswordHash(context.db, personId, passwordHash);
    endSessionsOf(context.db, personId, context.clock.nowIso(), keepSession);
    tx.record({ class: 'R', kind: 'person.setPassword', entity: 'person', eid: personId, body: {} });
    tx.publish({ name: 'people.personChanged', payload: { personIds: [personId] } });
  });
}
