import type { AreaVerbs } from '../verbs.ts';

export const climateVerbs = {} as AreaVerbs<'climate'>;
