import { groupHits } from '#main/areas/search/group-hits.ts';
import { deleteSavedSearch } from '#main/areas/search/delete-saved-search.ts';
import { listHitIds } from '#main/areas/search/list-hit-ids.ts';
import { listSavedSearches } from '#main/areas/search/list-saved-searches.ts';
import { lookAtSavedSearch } from '#main/areas/search/look-at-saved-search.ts';
import { saveSearch } from '#main/areas/search/save-search.ts';
import { listPageMarks } from '#main/areas/search/list-page-marks.ts';
import { searchAll } from '#main/areas/search/search-all.ts';
import type { AreaVerbs } from '../verbs.ts';

export const searchVerbs: AreaVerbs<'search'> = { searchAll, groupHits, listHitIds, listSavedSearches, saveSearch, deleteSavedSearch, lookAtSavedSearch, listPageMarks };
