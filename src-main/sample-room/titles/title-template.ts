import type { SampleFacts } from '../sample-facts.ts';
import type { SampleRetentionCode } from '../sample-fonds.ts';

/** 文种 */
export type SampleGenre =
  | '通知' | '请示' | '批复' | '报告' | '纪要' | '决定' | '函' | '总结' | '计划' | '合同' | '统计报表' | '意见' | '通报' | '方案' | '简报'
  | '图纸' | '凭证' | '账簿' | '照片' | '记录';

/** Who issued a paper; decides 责任者 and 文号. */
export type SampleIssuer =
  | 'bureau' | 'office' | 'party' | 'flood' | 'county' | 'countyOffice' | 'city' | 'province' | 'finance' | 'personnel' | 'town' | 'reservoir'
  | 'contractor' | 'designer' | 'supervisor' | 'auditor' | 'supplier' | 'laboratory' | 'unnumbered';

/** Which kind of page text belongs to the title. */
export type SampleBodyKind =
  | 'project' | 'flood' | 'personnel' | 'minutes' | 'finance' | 'water' | 'notice' | 'contract' | 'statistics' | 'summary' | 'inspection' | 'none';

export interface TitleTemplate {
  readonly retentions: readonly SampleRetentionCode[];
  readonly genre: SampleGenre;
  readonly issuer: SampleIssuer;
  readonly body: SampleBodyKind;
  readonly title: (facts: SampleFacts) => string;
  /** First and last month in which such a paper is written. */
  readonly months: readonly [number, number];
  /** 主题词 besides the genre. */
  readonly keywords: readonly string[];
}

/** One line of a title list: `retentions` as in "Y D30"; `keywords` separated by spaces. */
export function titleTemplate(
  retentions: string, genre: SampleGenre, issuer: SampleIssuer, body: SampleBodyKind, keywords: string,
  title: (facts: SampleFacts) => string, months: readonly [number, number] = [1, 12],
): TitleTemplate {
  return { retentions: retentions.split(' ') as SampleRetentionCode[], genre, issuer, body, title, months, keywords: keywords.split(' ') };
}
