import { discardFindingAid } from '#main/areas/exchange/discard-finding-aid.ts';
import { readFindingAid } from '#main/areas/exchange/read-finding-aid.ts';
import { startFindingAid } from '#main/areas/exchange/start-finding-aid.ts';
import type { AreaVerbs } from '../verbs.ts';

export const exchangeVerbs: AreaVerbs<'exchange'> = { startFindingAid, readFindingAid, discardFindingAid };
