import { getCheck } from '#main/areas/completeness/get-check.ts';
import { listIncomplete } from '#main/areas/completeness/list-incomplete.ts';
import { readIncomplete } from '#main/areas/completeness/read-incomplete.ts';
import { startCheck } from '#main/areas/completeness/start-check.ts';
import type { AreaVerbs } from '../verbs.ts';

export const completenessVerbs: AreaVerbs<'completeness'> = { startCheck, getCheck, listIncomplete, readIncomplete };
