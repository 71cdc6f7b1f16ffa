/** 著录层级 Levels of description, from the whole to the part. Source: DA/T 18-2022. */
export const DESCRIPTION_LEVELS = ['fonds', 'class', 'volume', 'item'] as const;

export type DescriptionLevel = (typeof DESCRIPTION_LEVELS)[number];

/** `must`: not without it; `ifPresent`: wherever the record has it; `optional`: as needed. */
export type Obligation = 'must' | 'ifPresent' | 'optional';

/**
 * 著录项目 An element of description, in the order of DA/T 18-2022. `field` is the name under which this program keeps it.
 */
export interface DescriptionElement {
  readonly field: string;
  readonly zh: string;
  readonly en: string;
  readonly obligations: Readonly<Partial<Record<DescriptionLevel, Obligation>>>;
}

const EVERY_LEVEL = { fonds: 'must', class: 'must', volume: 'must', item: 'must' } as const;
const RECORDS = { volume: 'must', item: 'must' } as const;

/** Source: DA/T 18-2022, obligations as in its table; elements that the table leaves free are `optional`. */
export const DESCRIPTION_ELEMENTS: readonly DescriptionElement[] = [
  { field: 'repositoryCode', zh: '档案馆代码', en: 'Repository code', obligations: { fonds: 'must' } },
  { field: 'archivalCode', zh: '档号', en: 'Archival code', obligations: EVERY_LEVEL },
  { field: 'title', zh: '题名', en: 'Title', obligations: EVERY_LEVEL },
  { field: 'documentNumber', zh: '文件编号', en: 'Document number', obligations: { item: 'ifPresent' } },
  { field: 'date', zh: '日期', en: 'Date', obligations: EVERY_LEVEL },
  { field: 'responsible', zh: '责任者', en: 'Responsible body or person', obligations: EVERY_LEVEL },
  { field: 'custodialHistory', zh: '档案保管沿革', en: 'Custodial history', obligations: { fonds: 'must' } },
  { field: 'draftStage', zh: '稿本', en: 'Draft stage', obligations: {} },
  { field: 'documentType', zh: '文种', en: 'Document type', obligations: {} },
  { field: 'carrier', zh: '载体形态', en: 'Carrier', obligations: { item: 'ifPresent' } },
  { field: 'pageCount', zh: '页数', en: 'Pages', obligations: {} },
  { field: 'retention', zh: '保管期限', en: 'Retention', obligations: RECORDS },
  { field: 'disposal', zh: '销毁情况', en: 'Disposal', obligations: { volume: 'ifPresent' } },
  { field: 'classification', zh: '密级', en: 'Classification', obligations: { item: 'ifPresent' } },
  { field: 'secrecyTerm', zh: '保密期限', en: 'Secrecy term', obligations: {} },
  { field: 'openStatus', zh: '开放标识', en: 'Open status', obligations: RECORDS },
  { field: 'language', zh: '语言', en: 'Language', obligations: {} },
  { field: 'keywords', zh: '主题词或关键词', en: 'Keywords', obligations: {} },
  { field: 'note', zh: '附注', en: 'Note', obligations: {} },
];

/** What DA/T 18-2022 asks of a field on a level; `optional` for fields that it does not know. */
export function obligationOf(field: string, level: DescriptionLevel): Obligation {
  return DESCRIPTION_ELEMENTS.find((element) => element.field === field)?.obligations[level] ?? 'optional';
}

/** The fields without which a description on this level is not complete. */
export function requiredFields(level: DescriptionLevel): readonly string[] {
  return DESCRIPTION_ELEMENTS.filter((element) => element.obligations[level] === 'must').map((element) => element.field);
}
