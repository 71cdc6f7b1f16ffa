import type { exportsErrors } from '../../errors/exports.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const exportsErrorWords: ErrorWordsFor<typeof exportsErrors> = {
  EXPORTS_NOT_READY: { what: 'The exported file is gone, or not finished yet.', kept: 'The catalogue itself is unchanged.', action: 'Export again; files are kept for one day, for the person who exported them.' },
  EXPORTS_SEVERAL_FONDS: { what: 'These records are of several fonds, and a finding aid describes one.', kept: 'No file was written; the catalogue is unchanged.', action: 'Choose one fonds in the catalogue first, or export a table (XLSX, CSV).' },
  EXPORTS_NOTHING: { what: 'There is no record that you may see to export.', kept: 'No file was written; the catalogue is unchanged.', action: 'Widen the filter, or choose other records.' },
};
