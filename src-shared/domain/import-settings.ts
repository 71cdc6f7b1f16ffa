/** How 03/04/2019 is read: year first only, day first, month first. */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What a column can fill in an item. Codes of other systems are kept as other numbers (domain/code-alias.ts). */
export const ITEM_IMPORT_FIELDS = [
  'archivalCode', 'fonds', 'recordGroup', 'classCode', 'year', 'unit', 'retention', 'volumeCode', 'title', 'documentNumber', 'responsible', 'date', 'documentType', 'draftStage', 'language', 'carrier', 'pageCount',
  'classification', 'secrecyTerm', 'openStatus', 'keywords', 'note', 'formerCode', 'archiveCode', 'archiveNumber', 'provisionalCode', 'sourceCode', 'otherCode',
] as const;

/** What a column can fill in a volume or a project. */
export const VOLUME_IMPORT_FIELDS = [
  'archivalCode', 'fonds', 'recordGroup', 'classCode', 'year', 'unit', 'retention', 'projectCode', 'kind', 'title', 'subject', 'responsible', 'classification', 'secrecyTerm', 'openStatus', 'keywords', 'note', 'temporary',
] as const;

export const importFieldsOf = (level: 'item' | 'volume' | 'project'): readonly string[] => (level === 'item' ? ITEM_IMPORT_FIELDS : VOLUME_IMPORT_FIELDS);
