/** 查重 What two records of the same paper have in common. A title or a document number is always among it: the rest alone says nothing. */
export const DUPLICATE_FIELDS = ['documentNumber', 'title', 'responsible', 'date'] as const;
export type DuplicateField = (typeof DUPLICATE_FIELDS)[number];

export interface DuplicateRule {
  /** All files of the one are among those of the other. */
  readonly byContent: boolean;
  /** Records that have all fields of one of these sets in common, and nothing empty among them. */
  readonly fieldSets: readonly (readonly DuplicateField[])[];
}

/** 文号+日期+责任者, or 题名+日期. */
export const USUAL_DUPLICATE_RULE: DuplicateRule = { byContent: true, fieldSets: [['documentNumber', 'date', 'responsible'], ['title', 'date']] };

export const isFieldSet = (fields: readonly DuplicateField[]): boolean => new Set(fields).size === fields.length && (fields.includes('documentNumber') || fields.includes('title'));

/** What a record is compared by; null where one of the fields is empty. */
export function comparedBy(fields: readonly DuplicateField[], record: Readonly<Record<DuplicateField, string>>): readonly string[] | null {
  const values = fields.map((field) => record[field]);
  return values.includes('') ? null : values;
}
