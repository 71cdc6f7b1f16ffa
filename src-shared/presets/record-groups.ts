/** 门类 Record groups with the codes that archival codes use. Source: DA/T 13-2022. */
export interface RecordGroup {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** In the order of a pick list. */
export const RECORD_GROUPS: readonly RecordGroup[] = [
  { code: 'WS', nameZh: '文书档案', nameEn: 'Administrative documents' },
  { code: 'KJ', nameZh: '科技档案', nameEn: 'Science and technology' },
  { code: 'KU', nameZh: '会计档案', nameEn: 'Accounts' },
  { code: 'RS', nameZh: '人事档案', nameEn: 'Personnel' },
  { code: 'ZY', nameZh: '专业档案', nameEn: 'Special business' },
  { code: 'ZP', nameZh: '照片档案', nameEn: 'Photographs' },
  { code: 'LY', nameZh: '录音档案', nameEn: 'Sound recordings' },
  { code: 'LX', nameZh: '录像档案', nameEn: 'Moving images' },
  { code: 'SJ', nameZh: '业务数据档案', nameEn: 'Business data' },
  { code: 'YJ', nameZh: '公务电子邮件档案', nameEn: 'Official e-mail' },
  { code: 'WY', nameZh: '网页信息档案', nameEn: 'Web pages' },
  { code: 'MT', nameZh: '社交媒体档案', nameEn: 'Social media' },
  { code: 'SW', nameZh: '实物档案', nameEn: 'Objects' },
];
