/**
 * Fields that a query can name (`题名:防汛`, `pages>10`), with every name they go by.
 * `text`: words in one field; `pages`: words on page images; `code`: the beginning of a code; `number`, `date`: compared; `choice`: one of a list,
 * by its code or a word of it; `custom` fields of the room come besides, by their labels.
 */
export type SearchFieldKind = 'text' | 'pages' | 'code' | 'number' | 'date' | 'choice' | 'custom';

export interface SearchField {
  readonly name: string;
  readonly kind: SearchFieldKind;
  /** As people write them; width and case play no part. The first is what is shown. */
  readonly names: readonly string[];
}

const field = (name: string, kind: SearchFieldKind, ...names: readonly string[]): SearchField => ({ name, kind, names: [...names, name] });

export const SEARCH_FIELDS = [
  field('title', 'text', '题名', '标题', '正题名'),
  field('responsible', 'text', '责任者', '作者', '发文机关', 'author', 'creator'),
  field('documentNumber', 'text', '文号', '文件编号', '发文字号', 'docno', 'number'),
  field('keywords', 'text', '主题词', '关键词', 'keyword'),
  field('note', 'text', '备注', '附注', 'notes'),
  field('fullText', 'pages', '全文', '正文', 'text', 'page', 'body'),
  field('archivalCode', 'code', '档号', '编号', 'code', 'refcode'),
  field('year', 'number', '年度', '年份', '年'),
  field('pageCount', 'number', '页数', 'pages'),
  field('itemNumber', 'number', '件号', 'item'),
  field('capturedPages', 'number', '图像', '图像数', 'images'),
  field('date', 'date', '日期', '形成日期', '成文日期'),
  field('createdAt', 'date', '著录日期', '录入日期', 'entered', 'created'),
  field('recordGroup', 'choice', '门类', 'group'),
  field('fonds', 'choice', '全宗', '全宗号', '全宗名称'),
  field('unit', 'choice', '机构', '问题', '机构问题', '机构(问题)', '部门', 'department'),
  field('retention', 'choice', '期限', '保管期限'),
  field('classification', 'choice', '密级', 'secrecy'),
  field('openStatus', 'choice', '开放', '开放状态', '开放标识', 'open'),
  field('documentType', 'choice', '文种', 'type'),
  field('carrier', 'choice', '载体', '载体形态'),
  field('language', 'choice', '语种', '语言', 'lang'),
  field('box', 'choice', '盒号', '盒'),
  field('volume', 'choice', '案卷', '卷', '案卷题名', 'dossier', 'file'),
  field('subject', 'choice', '客户', '业户', '当事人', '项目', 'customer', 'client'),
  field('createdBy', 'choice', '著录人', '录入人', 'by'),
] as const satisfies readonly SearchField[];

/** Finds the field of a name among those that everybody has and those of the room; undefined for a word that names none. */
export function findSearchField(name: string, custom: readonly SearchField[]): SearchField | undefined {
  const wanted = foldName(name);
  return [...SEARCH_FIELDS, ...custom].find((each) => each.names.some((known) => foldName(known) === wanted));
}

const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
