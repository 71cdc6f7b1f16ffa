/** What was found of one page that was looked at. `weights`: of its defects. */
export interface MarkedPage {
  readonly verdict: 'pending' | 'right' | 'wrong';
  readonly weights: readonly number[];
}

export interface QualityFigures {
  readonly looked: number;
  readonly pending: number;
  readonly right: number;
  readonly wrong: number;
  /** 合格率 Right of all that were looked at, in percent; null while nothing was. */
  readonly ratePct: number | null;
  /** 得分 100 less what the defects weigh, in pages' worth per hundred pages; never below 0. Null while nothing was looked at. */
  readonly score: number | null;
}

export function qualityFigures(pages: readonly MarkedPage[]): QualityFigures {
  const count = (verdict: MarkedPage['verdict']): number => pages.filter((page) => page.verdict === verdict).length;
  const [right, wrong] = [count('right'), count('wrong')];
  const looked = right + wrong;
  const weight = pages.reduce((sum, { weights }) => sum + weights.reduce((of, each) => of + each, 0), 0);
  return { looked, pending: count('pending'), right, wrong, ratePct: looked === 0 ? null : (right / looked) * 100, score: looked === 0 ? null : Math.max(0, 100 - (weight / looked) * 100) };
}

export interface LinkFigures { readonly items: number; /** Items whose description names as many pages as there are images. */ readonly linked: number }

/** 挂接率 In percent; a batch of nothing agrees. */
export const linkPct = ({ items, linked }: LinkFigures): number => (items === 0 ? 100 : (linked / items) * 100);

/** What the automatic checks say of a batch. */
export interface CheckFigures { readonly pages: number; /** Looked at, and unchanged since. */ readonly checkedPages: number; /** To be mended, and not waved away. */ readonly must: number }

/** Why a batch cannot be accepted; empty: it can. */
export type QualityShortfall = 'pending' | 'rate' | 'link' | 'findings' | 'unchecked';

/** 验收 Every page looked at, enough of them right, catalogue and images agree, and nothing that the automatic checks found is left open. A batch without pages has nothing that could be looked at. */
export function qualityShortfalls(figures: QualityFigures, link: LinkFigures, checks: CheckFigures, limits: { readonly passPct: number; readonly linkPct: number; readonly checksFirst: boolean }): QualityShortfall[] {
  const found: QualityShortfall[] = [];
  if (figures.pending > 0 || figures.ratePct === null) found.push('pending');
  if (figures.ratePct !== null && figures.ratePct < limits.passPct) found.push('rate');
  if (linkPct(link) < limits.linkPct) found.push('link');
  if (checks.must > 0) found.push('findings');
  if (limits.checksFirst && checks.checkedPages < checks.pages) found.push('unchecked');
  return found;
}
