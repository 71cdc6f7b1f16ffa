import { useMemo } from 'react';
import type { Page } from '#shared/contract/digitisation.ts';
import { usePreference } from '../../components/stored-preference.ts';
import { findGutter } from '#shared/pictures/find-gutter.ts';
import { withinShares, type ReadingOrder } from '#shared/pictures/split-page.ts';
import type { SheetView } from './use-sheet-watch.ts';

interface SplitChoice {
  readonly enabled: boolean;
  readonly order: ReadingOrder;
  /** Share of the width at which somebody put the line; null: where the fold is found. */
  readonly fixedShare: number | null;
}

const USUAL: SplitChoice = { enabled: false, order: 'leftFirst', fixedShare: null };
const MIDDLE = 0.5;

/** Where the line stands now: `hand` where somebody put it, `fold` where a fold is seen, `middle` where none is. */
export interface PageSplit extends SplitChoice {
  readonly share: number;
  readonly by: 'hand' | 'fold' | 'middle';
  readonly change: (choice: Partial<SplitChoice>) => void;
}

/** How an open book becomes two pages at this workstation. */
export function usePageSplit(view: SheetView | null): PageSplit {
  const [stored, store] = usePreference<Partial<SplitChoice>>('digitiseSplit', {});
  const choice = { ...USUAL, ...stored };
  const { enabled, fixedShare } = choice;
  const found = useMemo(() => (enabled && fixedShare === null && view !== null ? findGutter(view.small) : null), [enabled, fixedShare, view]);
  return {
    ...choice, share: withinShares(fixedShare ?? found ?? MIDDLE), by: fixedShare !== null ? 'hand' : found === null ? 'middle' : 'fold',
    change: (part) => { store({ ...choice, ...part }); },
  };
}

/** The pages that show parts of the same picture as `page`, itself among them, from left to right. */
export function partsBeside(page: Page, pages: readonly Page[]): readonly Page[] {
  if (page.crop == null) return [page];
  return pages.filter(({ sha256, crop }) => sha256 === page.sha256 && crop != null).toSorted((a, b) => (a.crop?.xPx ?? 0) - (b.crop?.xPx ?? 0));
}
