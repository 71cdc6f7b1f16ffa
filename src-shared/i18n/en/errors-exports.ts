import type { exportsErrors } from '../../errors/exports.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const exportsErrorWords: ErrorWordsFor<typeof exportsErrors> = {
  EXPORTS_NOT_READY: { what: 'The exported file is gone, or not finished yet.', kept: 'The catalogue itself is unchanged.', action: 'Export again; files are kept for one day, for the person who exported them.' },
};
