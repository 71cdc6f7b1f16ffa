import type { AreaContext } from '#main/areas/area-context.ts';
import { hashPassword } from '#main/platform/passwords.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { addPerson } from './new-person.ts';
import { toPerson } from './people-store.ts';

/** Throws PEOPLE_NAME_TAKEN, PEOPLE_AUDITOR_APART. */
export async function createPerson(context: AreaContext, input: CallInput<'people', 'createPerson'>): Promise<CallAnswer<'people', 'createPerson'>> {
  const passwordHash = await hashPassword(input.password);
  return toPerson(context.write((tx) => addPerson(context, tx, { ...input, passwordHash })));
}
