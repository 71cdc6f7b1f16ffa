/** 门类 Record groups with the codes that archival codes use. Source: DA/T 13-2022. */
export interface RecordGroupPreset {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** In the order of a pick list. */
export const RECORD_GROUP_PRESETS: readonly RecordGroupPreset[] = [
  { code: 'WS', nameZh: '文书', nameEn: 'Administrative documents' },
  { code: 'KJ', nameZh: '科技', nameEn: 'Science and technology' },
  { code: 'RS', nameZh: '人事', nameEn: 'Personnel' },
  { code: 'KU', nameZh: '会计', nameEn: 'Accounting' },
  { code: 'ZY', nameZh: '专业', nameEn: 'Specialised business' },
  { code: 'ZP', nameZh: '照片', nameEn: 'Photographs' },
  { code: 'LY', nameZh: '录音', nameEn: 'Sound recordings' },
  { code: 'LX', nameZh: '录像', nameEn: 'Moving images' },
  { code: 'SJ', nameZh: '业务数据', nameEn: 'Business data' },
  { code: 'YJ', nameZh: '公务电子邮件', nameEn: 'Official e-mail' },
  { code: 'WY', nameZh: '网页信息', nameEn: 'Web pages' },
  { code: 'MT', nameZh: '社交媒体', nameEn: 'Social media' },
  { code: 'SW', nameZh: '实物', nameEn: 'Objects' },
];
