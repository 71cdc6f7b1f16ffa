import type { searchErrors } from '../../errors/search.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const searchErrorWords: ErrorWordsFor<typeof searchErrors> = {
  SEARCH_CURSOR_INVALID: { what: 'The place in the results is no longer valid.', action: 'Search again.' },
  SEARCH_PAGE_NOT_FOUND: { what: 'This page was not found.', action: 'Reload the results.' },
};
