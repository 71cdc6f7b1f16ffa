/**
 * 全宗卷 Fonds file: what is kept about a fonds itself, beside its records. The kinds of papers follow the work of an archive room;
 * they are our grouping, in the order in which such a file is usually read.
 */
export const FONDS_FILE_CATEGORIES = [
  'introduction', // 立档单位与全宗介绍、机构沿革、大事记
  'acquisition',  // 接收、征集、移交的凭据与说明
  'arrangement',  // 分类方案、归档范围、整理说明
  'appraisal',    // 鉴定、销毁、开放、划控
  'custody',      // 清点、检查、温湿度分析、修复
  'statistics',   // 统计报表与分析
  'use',          // 利用制度、利用效果、编研
  'technology',   // 数字化与信息系统
  'other',
] as const;
export type FondsFileCategory = (typeof FONDS_FILE_CATEGORIES)[number];
