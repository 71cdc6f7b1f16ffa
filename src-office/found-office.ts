import { writeAudit } from './audit-store.ts';
import { holdEpoch } from './founding-store.ts';
import type { OfficeContext } from './office-context.ts';
import { hasPeople, insertPerson, signInKey } from './people/people-store.ts';
import { newId, newOneTimePassword } from './platform/ids.ts';
import { hashPassword } from './platform/passwords.ts';

const FIRST_NAME = 'admin';

/**
 * Makes an empty database a head office: its epoch, and the first administrator with a password for one sign-in. `announce` is called before the commit: a password
 * that was announced and then not kept is followed by another at the next start, one that was kept and never announced would lock everybody out.
 */
export async function foundOffice({ database, clock }: OfficeContext, announce: (name: string, oneTimePassword: string) => void): Promise<void> {
  const password = newOneTimePassword();
  await database.transact(async (session) => {
    const now = clock.now();
    await holdEpoch(session, { epoch: newId(clock), createdAt: now });
    if (await hasPeople(session)) return;
    const personId = newId(clock);
    await insertPerson(session, { personId, signInName: FIRST_NAME, signInKey: signInKey(FIRST_NAME), displayName: FIRST_NAME, roles: ['administrator'], passwordHash: await hashPassword(password), passwordIsOneTime: true, createdAt: now });
    await writeAudit(session, clock, { actor: 'server', action: 'person.created', subject: personId, detail: { signInName: FIRST_NAME, roles: ['administrator'] } });
    announce(FIRST_NAME, password);
  });
}
