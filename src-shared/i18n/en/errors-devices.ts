import type { devicesErrors } from '../../errors/devices.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const devicesErrorWords: ErrorWordsFor<typeof devicesErrors> = {
};
