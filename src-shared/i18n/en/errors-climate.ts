import type { climateErrors } from '../../errors/climate.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const climateErrorWords: ErrorWordsFor<typeof climateErrors> = {
};
