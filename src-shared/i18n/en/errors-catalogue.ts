import type { catalogueErrors } from '../../errors/catalogue.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const catalogueErrorWords: ErrorWordsFor<typeof catalogueErrors> = {
};
