import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { findPerson } from './people-store.ts';
import { replacePassword } from './set-password.ts';
import { provePerson } from './sign-in.ts';

/** Other screens of the person are signed out, this one stays. Throws PEOPLE_SIGN_IN_REFUSED, PEOPLE_SIGN_IN_PAUSED. */
export async function changeOwnPassword(context: AreaContext, input: CallInput<'people', 'changeOwnPassword'>): Promise<Record<string, never>> {
  const self = findPerson(context.db, context.actor.personId);
  if (!self) throw new MunimentError('PEOPLE_NOT_FOUND');
  await provePerson(context, self.signInName, input.currentPassword);
  await replacePassword(context, self.personId, input.newPassword, context.connection.sessionHash);
  return {};
}
