import type { AreaContext } from '#main/areas/area-context.ts';
import { addPerson } from '#main/areas/people/new-person.ts';
import { hashPassword } from '#main/platform/passwords.ts';
import type { SamplePerson } from './sample-people.ts';

/** Accounts to practise with; their passwords are shown at the sign-in of a sample room. Answers with ids by sign-in name. */
export async function fillPeople(context: AreaContext, people: readonly SamplePerson[]): Promise<ReadonlyMap<string, string>> {
  const hashes = await Promise.all(people.map(({ practicePassword }) => hashPassword(practicePassword)));
  return context.write((tx) => new Map(people.map((person, index) => {
    const { signInName, displayName, roles, clearance } = person;
    return [signInName, addPerson(context, tx, { signInName, displayName, roles, clearance, passwordHash: hashes[index]! }).personId];
  })));
}
