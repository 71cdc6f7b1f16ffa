import type { schemesErrors } from '../../errors/schemes.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const schemesErrorWords: ErrorWordsFor<typeof schemesErrors> = {
};
