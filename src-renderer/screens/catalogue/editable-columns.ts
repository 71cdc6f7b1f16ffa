/** Columns that F2 edits and a pasted block fills. */
export const EDITABLE_COLUMNS = ['title', 'documentNumber', 'responsible', 'date', 'documentType', 'draftStage', 'language', 'carrier', 'pageCount', 'classification', 'secrecyTerm', 'openStatus', 'keywords', 'note'] as const;

export type EditableColumn = (typeof EDITABLE_COLUMNS)[number];

export function isEditable(columnId: string): columnId is EditableColumn {
  return (EDITABLE_COLUMNS as readonly string[]).includes(columnId);
}
