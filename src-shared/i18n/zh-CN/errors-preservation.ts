import type { preservationErrors } from '../../errors/preservation.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const preservationErrorWords: ErrorWordsFor<typeof preservationErrors> = {
};
