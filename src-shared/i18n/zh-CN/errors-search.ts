import type { searchErrors } from '../../errors/search.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const searchErrorWords: ErrorWordsFor<typeof searchErrors> = {
};
