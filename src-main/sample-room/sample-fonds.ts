/** Codes of the sample's record groups 门类 (DA/T 13-2022): documents, technical, accounts, photographs. */
export type SampleRecordGroupCode = 'WS' | 'KJ' | 'KU' | 'ZP';
export type SampleRetentionCode = 'Y' | 'D30' | 'D10';
export type SampleUnitCode = 'BGS' | 'RSK' | 'GHJ' | 'SZK' | 'CWK' | 'FXB' | 'GCK' | 'ZHK';

export interface SampleUnit {
  readonly code: SampleUnitCode;
  readonly name: string;
}

export interface SampleFonds {
  /** 全宗号 */
  readonly code: string;
  readonly name: string;
  readonly startYear: number;
  readonly endYear: number | null;
  /** 立档单位历史与全宗情况: the note that opens a fonds file 全宗卷. */
  readonly history: string;
  readonly custodialHistory: string;
  readonly units: readonly SampleUnit[];
}

export interface SampleRecordGroup {
  readonly code: SampleRecordGroupCode;
  readonly name: string;
}

export interface SampleRetention {
  readonly code: SampleRetentionCode;
  readonly name: string;
  /** Null means for ever 永久. */
  readonly years: number | null;
}

export const SAMPLE_ARCHIVE_NAME = '青石县水利局综合档案室';

export const SAMPLE_RECORD_GROUPS: readonly SampleRecordGroup[] = [
  { code: 'WS', name: '文书档案' },
  { code: 'KJ', name: '科技档案' },
  { code: 'KU', name: '会计档案' },
  { code: 'ZP', name: '照片档案' },
];

export const SAMPLE_RETENTIONS: readonly SampleRetention[] = [
  { code: 'Y', name: '永久', years: null },
  { code: 'D30', name: '定期30年', years: 30 },
  { code: 'D10', name: '定期10年', years: 10 },
];

/** The two fonds that the sample room keeps. The county is invented; its papers look like those of any other. */
export const SAMPLE_FONDS: readonly SampleFonds[] = [
  {
    code: 'Z109',
    name: '青石县水利局',
    startYear: 1953,
    endYear: null,
    history:
      '青石县水利局前身为1953年3月成立的青石县人民政府农林科水利股，1956年7月单设水利科，1962年5月与农机部门合并为水利农机局，'
      + '1973年9月恢复县水利局建制，1984年机构改革后定名青石县水利局并沿用至今。2001年机构改革核定内设办公室、人事科、规划建设科、'
      + '水政水资源科、财务科5个科室，县防汛抗旱指挥部办公室设在本局；2019年机构改革，防汛抗旱指挥职责划入县应急管理局，水旱灾害防御'
      + '日常工作仍由本局承担，防汛抗旱办公室继续保留。本局主管全县水资源管理、水利工程建设与运行、农村饮水、河湖管护和水土保持工作，'
      + '下辖龙潭水库管理处、清河灌区管理所等6个事业单位。',
    custodialHistory:
      '本全宗档案自1953年起形成，1998年以前档案共1 126卷已于2009年、2018年分两批移交县档案馆。2005年起文书档案按件整理，执行年度—机构—'
      + '保管期限分类法。2008年7月清河大水时档案室一层进水，部分1990年代图纸受潮，经县档案馆协助修裱，未造成缺失。2016年档案室迁至新办公楼'
      + '三楼，设纸质档案库与特藏（声像）库各一间，安装电动密集架10列。',
    units: [
      { code: 'BGS', name: '办公室' },
      { code: 'RSK', name: '人事科' },
      { code: 'GHJ', name: '规划建设科' },
      { code: 'SZK', name: '水政水资源科' },
      { code: 'CWK', name: '财务科' },
      { code: 'FXB', name: '防汛抗旱办公室' },
    ],
  },
  {
    code: 'Z110',
    name: '青石县龙潭水库管理处',
    startYear: 1974,
    endYear: null,
    history:
      '龙潭水库位于青石县龙泉镇龙潭村，1969年11月动工，1974年10月建成蓄水，总库容3 860万立方米，是以防洪、灌溉为主，兼顾供水的中型水库。'
      + '1974年12月成立龙潭水库管理所，隶属县水利局；2006年7月更名为青石县龙潭水库管理处，股级升格为副科级事业单位，内设综合科、工程科。'
      + '2009年至2012年实施除险加固，2013年5月通过竣工验收。',
    custodialHistory:
      '建库以来的工程档案和观测资料原存管理处值班楼，2014年随除险加固竣工档案一并移交县水利局综合档案室保管，按独立全宗管理。',
    units: [
      { code: 'ZHK', name: '综合科' },
      { code: 'GCK', name: '工程科' },
    ],
  },
];

/** The fonds with this number; a sample that names an unknown fonds is broken, so this throws. */
export function sampleFondsOf(code: string): SampleFonds {
  const found = SAMPLE_FONDS.find((fonds) => fonds.code === code);
  if (!found) throw new RangeError(`no sample fonds ${code}`);
  return found;
}
