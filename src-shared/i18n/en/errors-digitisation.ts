import type { digitisationErrors } from '../../errors/digitisation.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const digitisationErrorWords: ErrorWordsFor<typeof digitisationErrors> = {
};
