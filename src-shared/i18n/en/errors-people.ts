import type { peopleErrors } from '../../errors/people.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const peopleErrorWords: ErrorWordsFor<typeof peopleErrors> = {
};
