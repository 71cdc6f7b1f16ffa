import { groupHits } from '#main/areas/search/group-hits.ts';
import { listPageMarks } from '#main/areas/search/list-page-marks.ts';
import { searchAll } from '#main/areas/search/search-all.ts';
import type { AreaVerbs } from '../verbs.ts';

export const searchVerbs: AreaVerbs<'search'> = { searchAll, groupHits, listPageMarks };
