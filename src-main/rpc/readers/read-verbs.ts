import { answerGroups } from '#main/areas/search/answer-groups.ts';
import { answerHitIds } from '#main/areas/search/answer-hit-ids.ts';
import { answerSearch } from '#main/areas/search/answer-search.ts';
import { countNewHits } from '#main/areas/search/count-new-hits.ts';
import { readTree } from '#main/areas/search/read-tree.ts';

/** What the reading threads can be asked. */
export const readVerbs = { answerSearch, answerGroups, answerHitIds, countNewHits, readTree };

type ReadVerbs = typeof readVerbs;
export type ReadVerb = keyof ReadVerbs;
export type ReadInput<Verb extends ReadVerb> = Parameters<ReadVerbs[Verb]>[1];
export type ReadAnswer<Verb extends ReadVerb> = Awaited<ReturnType<ReadVerbs[Verb]>>;
