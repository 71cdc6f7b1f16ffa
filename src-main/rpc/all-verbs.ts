import { peopleVerbs } from './routes/people-verbs.ts';
import type { Verbs } from './verbs.ts';

/** Every verb behind the contract. */
export const verbs = { people: peopleVerbs } as unknown as Verbs;
