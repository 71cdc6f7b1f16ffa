import type { searchErrors } from '../../errors/search.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const searchErrorWords: ErrorWordsFor<typeof searchErrors> = {
  SEARCH_CURSOR_INVALID: { what: 'The place in the results is no longer valid.', action: 'Search again.' },
  SEARCH_QUERY_OPERAND_MISSING: { what: 'One side of AND, OR, NOT or | has no words yet.', action: 'Add what to look for. To look for the word itself, put it in quotes.' },
  SEARCH_QUERY_PARENTHESIS_OPEN: { what: 'A parenthesis is open and never closed.', action: 'Close it. Words that stand in parentheses on paper are found without writing them.' },
  SEARCH_QUERY_FIELD_EMPTY: { what: 'Nothing stands after “{{field}}” yet.', action: 'Say what to look for, for example title:flood or pages>10.' },
  SEARCH_QUERY_VALUE_INVALID: { what: '“{{value}}” cannot be a value of “{{field}}”.', action: 'Write it differently, for example year:2019-2021, pages>10, date:2019-05, retention:Y, classification:internal.' },
  SEARCH_QUERY_TOO_LONG: { what: 'The query is too long: at most {{most}} words and signs.', action: 'Take some out and search again.' },
  SEARCH_QUERY_LENGTH: { what: 'The query has {{length}} characters; at most {{most}} can be asked.', action: 'Keep the words to look for. Of a whole passage one telling sentence is enough.' },
  SEARCH_SAVED_NOT_FOUND: { what: 'This saved search is not there, or not yours.', action: 'Reload and try again.' },
  SEARCH_NEAR_FAILED: { what: 'Searching with mistakes allowed did not come to an end this time.', kept: 'Nothing was changed, and plain search is not affected.', action: 'Switch it off and search again, or try again later.' },
  SEARCH_INTERRUPTED: { what: 'The search was cut off before it had an answer.', kept: 'Nothing was changed, and other work is not affected.', action: 'Search again. If it happens repeatedly, tell your administrator.' },
  SEARCH_PAGE_NOT_FOUND: { what: 'This page was not found.', action: 'Reload the results.' },
};
