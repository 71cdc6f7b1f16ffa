import { decidePair } from '#main/areas/duplicates/decide-pair.ts';
import { getRule } from '#main/areas/duplicates/get-rule.ts';
import { listPairs } from '#main/areas/duplicates/list-pairs.ts';
import { saveRule } from '#main/areas/duplicates/save-rule.ts';
import { startSearch } from '#main/areas/duplicates/start-search.ts';
import type { AreaVerbs } from '../verbs.ts';

export const duplicatesVerbs: AreaVerbs<'duplicates'> = { getRule, saveRule, startSearch, listPairs, decidePair };
