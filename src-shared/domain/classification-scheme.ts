/**
 * 分类方案 Classification scheme: in which order the parts of the arrangement stand below a record group.
 * Which parts there are is DA/T 22-2015 (年度, 机构(问题), 保管期限); 类别号 comes from DA/T 13-2022. An institution chooses one order
 * and keeps it: the order moves nothing and renumbers nothing, it is how people look for a paper.
 */
export const CLASSIFICATION_PARTS = ['class', 'year', 'unit', 'retention'] as const;
export type ClassificationPart = (typeof CLASSIFICATION_PARTS)[number];

/** Where nothing was chosen. A record group without classes has no branch for them. */
export const USUAL_ORDER: readonly ClassificationPart[] = ['class', 'year', 'unit', 'retention'];

/** Every part at most once; DA/T 22-2015 lets parts be left out, the year is the one that it always has. */
export const isSoundOrder = (order: readonly ClassificationPart[]): boolean => order.includes('year') && new Set(order).size === order.length;

/** 类别号 of up to four levels as the branch it stands on: `JC·CC` → `JC`, `JC·CC`. */
export function classPath(classCode: string): readonly string[] {
  const parts = classCode === '' ? [] : classCode.split('·');
  return parts.map((_, index) => parts.slice(0, index + 1).join('·'));
}
