/**
 * Column headings of other systems' exports, and the field each one means: the letter codes of Chinese products (DH, QZH, TM …),
 * the Chinese names of DA/T 18-2022 and DA/T 22-2015, and English ones.
 */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  archivalCode: ['DH', '档号', '件档号', '文件档号', '档案号', 'archival code', 'reference code', 'identifier'],
  fonds: ['QZH', '全宗号', '全宗代码', 'fonds', 'fonds code'],
  classCode: ['LBH', 'FLH', '类别号', '分类号', '实体分类号', 'class'],
  recordGroup: ['ML', 'MLDM', '门类', '门类代码', '档案门类', 'record group'],
  year: ['ND', '年度', '归档年度', '形成年度', 'year'],
  unit: ['JG', 'JGWT', 'JGDM', '机构', '机构问题', '机构(问题)', '机构或问题', '部门', '归档部门', '形成部门', 'unit', 'unit (subject)', 'department'],
  retention: ['BGQX', '保管期限', '保管期限代码', '期限', 'retention', 'retention period'],
  itemNumber: ['JH', '件号', '室编件号', '顺序号', 'item number'],
  volumeCode: ['AJDH', '案卷档号', '所属案卷', '案卷级档号', 'volume code', 'volume'],
  projectCode: ['XMDH', '项目档号', '所属项目', 'project code', 'project'],
  subject: ['户号、案号等', 'subject number', '户号', '客户编号', '住院号', '病案号', '案号', 'subject'],
  title: ['TM', '题名', '文件题名', '案卷题名', '正题名', '标题', '文件标题', '文件名称', 'title'],
  documentNumber: ['WH', 'WJBH', '文号', '文件编号', '文件号', '发文字号', '文图号', 'document number'],
  responsible: ['RZZ', '责任者', '发文单位', '责任单位', '编制单位', '立卷单位', 'responsible', 'responsible body', 'creator', 'author'],
  date: ['WJRQ', 'RQ', 'CWRQ', '日期', '文件日期', '成文日期', '形成日期', '文件形成时间', '时间', 'date'],
  documentType: ['WZ', '文种', '文种名称', 'document type'],
  draftStage: ['GB', '稿本', '文本', 'draft stage'],
  language: ['YZ', '语种', '语言', 'language'],
  carrier: ['ZT', 'ZTXT', '载体', '载体形态', '载体类型', 'carrier'],
  pageCount: ['YS', '页数', '总页数', '张数', 'pages', 'page count'],
  classification: ['MJ', '密级', 'classification'],
  secrecyTerm: ['BMQX', '保密期限', 'secrecy term'],
  openStatus: ['KFBS', '开放标识', '开放状态', 'open status'],
  keywords: ['ZTC', '主题词', '关键词', '主题词或关键词', 'keywords'],
  note: ['FZ', 'BZ', '附注', '备注', 'note', 'remarks'],
  summary: ['ZY', '摘要', '提要', '范围和提要', 'summary', 'abstract'],
  boxNumber: ['HH', '盒号', 'box', 'box number'],
  formerCode: ['YDH', 'JDH', '原档号', '旧档号', '历史档号', 'former code', 'old code'],
  archiveCode: ['GBDH', '馆编档号', '馆藏档号', 'archive code'],
  archiveNumber: ['GBJH', '馆编件号', 'archive item number'],
  provisionalCode: ['临时号', 'provisional number'],
  otherCode: ['其他编号', 'other number'],
  kind: ['案卷类型', '卷宗类型', 'kind', 'kind of volume'],
  temporary: ['平时归卷', 'temporary'],
  sourceCode: ['YXTBH', '原系统编号', '原编号', '系统编号', 'source id', 'legacy id'],
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
