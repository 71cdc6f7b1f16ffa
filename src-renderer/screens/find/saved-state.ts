import type { SavedSearch } from '#shared/contract/search.ts';
import type { FindState } from './use-find-address.ts';
import { FIND_SORTS, FIND_VIEWS, NOT_NARROWED, USUAL_PRESENTATION } from './use-hits.ts';

/** The screen as it was when the search was saved. */
export function savedState({ question, present }: SavedSearch): FindState {
  return {
    query: question.query, openItem: null,
    narrowing: {
      ...NOT_NARROWED, where: question.where, recordGroup: question.recordGroup ?? null, year: question.year ?? null, retention: question.retention ?? null, unit: question.unitId ?? null, fonds: question.fondsId ?? null,
      classification: question.classification ?? null, volume: question.volumeId ?? null, subject: question.subject ?? null,
    },
    presentation: { view: FIND_VIEWS.find((each) => each === present.view) ?? USUAL_PRESENTATION.view, sort: FIND_SORTS.find((each) => each === present.sort) ?? USUAL_PRESENTATION.sort, fuzzy: question.fuzzy },
  };
}
