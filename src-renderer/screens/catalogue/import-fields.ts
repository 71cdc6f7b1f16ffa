/** What a column of an import can fill. */
export const IMPORT_FIELDS = [
  'archivalCode', 'fonds', 'recordGroup', 'classCode', 'year', 'unit', 'retention', 'title', 'documentNumber', 'responsible', 'date', 'documentType', 'draftStage', 'language', 'carrier', 'pageCount', 'classification', 'secrecyTerm',
  'openStatus', 'keywords', 'note',
] as const;

/** A column whose heading is known and that is left out all the same. */
export const PASSED_OVER = '';
