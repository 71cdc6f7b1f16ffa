import { identifiersAgree } from '#shared/domain/subject.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { findSubject, selectPairs } from './subjects-store.ts';
import { viewSubject } from './view-subject.ts';

const MOST_PAIRS = 500;

/** Two that may be one. The same name alone is a coincidence where their numbers differ. */
export function listDuplicates({ db }: AreaContext): CallAnswer<'subjects', 'listDuplicates'> {
  const seen = new Set<string>();
  return selectPairs(db, MOST_PAIRS * 4).flatMap(({ first, second, why }) => {
    const [a, b] = [findSubject(db, first), findSubject(db, second)];
    if (!a || !b || seen.has(`${first} ${second}`) || (why === 'sameName' && !identifiersAgree(a.identifiers, b.identifiers))) return [];
    seen.add(`${first} ${second}`);
    return [{ first: viewSubject(a), second: viewSubject(b), why }];
  }).slice(0, MOST_PAIRS);
}
