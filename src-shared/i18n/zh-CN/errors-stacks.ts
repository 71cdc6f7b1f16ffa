import type { stacksErrors } from '../../errors/stacks.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const stacksErrorWords: ErrorWordsFor<typeof stacksErrors> = {
};
