/**
 * Column headings of other systems' exports, and the field each one means: the letter codes of Chinese products (DH, QZH, TM …),
 * the Chinese names of DA/T 18-2022 and DA/T 22-2015, and English ones.
 */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  archivalCode: ['DH', '档号', 'archival code', 'reference code'],
  fonds: ['QZH', '全宗号', 'fonds', 'fonds code'],
  classCode: ['LBH', 'FLH', '类别号', '分类号', 'class'],
  recordGroup: ['ML', 'MLDM', '门类', '门类代码', 'record group'],
  year: ['ND', '年度', '归档年度', 'year'],
  unit: ['JG', 'JGWT', 'JGDM', '机构', '机构问题', '机构(问题)', '机构或问题', '部门', '归档部门', 'unit', 'department'],
  retention: ['BGQX', '保管期限', '保管期限代码', 'retention'],
  itemNumber: ['JH', '件号', '室编件号', 'item number'],
  title: ['TM', '题名', '文件题名', '标题', 'title'],
  documentNumber: ['WH', 'WJBH', '文号', '文件编号', '发文字号', 'document number'],
  responsible: ['RZZ', '责任者', '发文单位', 'responsible', 'creator', 'author'],
  date: ['WJRQ', 'RQ', '日期', '文件日期', '成文日期', '形成日期', 'date'],
  documentType: ['WZ', '文种', 'document type'],
  draftStage: ['GB', '稿本', 'draft stage'],
  language: ['YZ', '语种', '语言', 'language'],
  carrier: ['ZT', 'ZTXT', '载体', '载体形态', '载体类型', 'carrier'],
  pageCount: ['YS', '页数', '总页数', 'pages', 'page count'],
  classification: ['MJ', '密级', 'classification'],
  secrecyTerm: ['BMQX', '保密期限', 'secrecy term'],
  openStatus: ['KFBS', '开放标识', '开放状态', 'open status'],
  keywords: ['ZTC', '主题词', '关键词', '主题词或关键词', 'keywords'],
  note: ['FZ', 'BZ', '附注', '备注', 'note', 'remarks'],
  summary: ['ZY', '摘要', '提要', '范围和提要', 'summary', 'abstract'],
  boxNumber: ['HH', '盒号', 'box', 'box number'],
};

const FIELD_OF_HEADING: ReadonlyMap<string, string> = new Map(
  Object.entries(HEADINGS).flatMap(([field, headings]) => [...headings, field].map((heading) => [tidyHeading(heading), field])),
);

function tidyHeading(heading: string): string {
  return heading.normalize('NFKC').toLowerCase().replace(/[\s_*:\-.]+/gu, '');
}

/** The field that a column heading means; undefined when it is not known and a person has to say. */
export function fieldOfHeading(heading: string): string | undefined {
  return FIELD_OF_HEADING.get(tidyHeading(heading));
}
