import type { candidatesErrors } from '../../errors/candidates.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const candidatesErrorWords: ErrorWordsFor<typeof candidatesErrors> = {
  CANDIDATES_FORM_TYPE_NOT_FOUND: { what: 'There is no such kind of paper.', kept: 'Nothing was written.', action: 'Refresh and choose one from the list.' },
  CANDIDATES_FORM_TYPE_CHANGED_MEANWHILE: { what: 'Somebody changed the kind of paper “{{name}}” while you worked on it.', kept: 'Their change is saved; your zones are not written.', action: 'Open it again and change it as it is now.' },
  CANDIDATES_NOT_ON_PAGE: { what: 'One of the values is not what was read on the page, so it cannot be recorded as taken from the image.', kept: 'Nothing was written; your words are still in the form.', action: 'Accept the candidate again, or save it as written by hand.' },
};
