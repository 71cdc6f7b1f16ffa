import type { catalogueErrors } from '../../errors/catalogue.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const catalogueErrorWords: ErrorWordsFor<typeof catalogueErrors> = {
  CATALOGUE_ITEM_NOT_FOUND: { what: 'This item was not found.', kept: 'Nothing was written.', action: 'Reload the list and try again.' },
  CATALOGUE_CHANGED_MEANWHILE: { what: 'Somebody else changed this item while you were editing.', kept: 'Their change is saved, yours is not written yet.', action: 'Look at the latest content and change it again.' },
  CATALOGUE_ITEM_DELETED: { what: 'This item has been deleted.', kept: 'Its record and its archival code are kept.', action: 'Restore it before changing it.' },
  CATALOGUE_ABOVE_CLEARANCE: { what: 'This classification is above your clearance.', kept: 'Nothing was written.', action: 'Ask somebody who is cleared for it.' },
  CATALOGUE_CODE_HOLDS_FIELD: { what: '{{count}} items are numbered and their codes hold what would change ({{fields}}).', kept: 'Nothing was written; the codes stay.', action: 'To correct it, change one item at a time and choose to number it anew; the old number is retired.' },
  CATALOGUE_CODE_TAKEN: { what: 'The archival code {{archivalCode}} is in use.', kept: 'Nothing was written.', action: 'Check the code; deleted items keep theirs too.' },
  CATALOGUE_CODE_NOT_BY_RULE: { what: 'The archival code {{archivalCode}} does not follow the rule of its record group, or contradicts the description.', kept: 'Nothing was written.', action: 'Check year, retention and unit against the code.' },
  CATALOGUE_CODE_NOT_POSSIBLE: { what: 'It cannot be numbered yet: {{problems}}.', kept: 'Nothing was written.', action: 'Complete the description first.' },
  CATALOGUE_NUMBERS_GIVEN: { what: 'Some of the numbers {{first}} to {{last}} are given or reserved already.', kept: 'No number was reserved.', action: 'Choose a later run.' },
  CATALOGUE_BLOCK_NOT_FOUND: { what: 'There is no such run of numbers, or it is retired or released.', kept: 'No number was changed.', action: 'Reload the list and try again.' },
  CATALOGUE_ITEM_BOXED: { what: '{{count}} items are in a box and cannot be changed or deleted like this.', kept: 'Nothing was written.', action: 'Take them out of the box first.' },
  CATALOGUE_UNDO_TOO_LATE: { what: 'The same content was changed again since; this step cannot be taken back any more.', kept: 'Everything stays as it is now.', action: 'Look at the history and change it directly.' },
  CATALOGUE_UNDO_NOT_POSSIBLE: { what: 'This step cannot be taken back.', kept: 'Everything stays as it is now.', action: 'Change what needs correcting directly.' },
  CATALOGUE_PATTERN_UNREADABLE: { what: '“{{pattern}}” cannot be used to find and replace.', kept: 'No record was changed.', action: 'Put the expression right; $1, $2 in the replacement stand for its brackets. To look for plain words, switch “Pattern” off.' },
  CATALOGUE_DEED_GIVEN_UP: { what: 'This batch was cancelled, and the program ended while that was under way.', kept: 'Everything that it had written was taken back; nothing is half done.', action: 'Do it again if it is wanted.' },
  CATALOGUE_CURSOR_INVALID: { what: 'The place in the list is no longer valid.', action: 'Load the list again from the start.' },
};
