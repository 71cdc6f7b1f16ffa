import type { AreaVerbs } from '../verbs.ts';

export const stacksVerbs = {} as AreaVerbs<'stacks'>;
