import { peopleVerbs } from './routes/people-verbs.ts';
import { schemesVerbs } from './routes/schemes-verbs.ts';
import type { Verbs } from './verbs.ts';

/** Every verb behind the contract. */
export const verbs = { people: peopleVerbs, schemes: schemesVerbs } as unknown as Verbs;
