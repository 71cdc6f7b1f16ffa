import type { BankPlan } from './plan/bank-geometry.ts';
import classes from './target-card.module.css';

const CELL = { widthPx: 38, heightPx: 11 } as const;

/** A face as a grid of sections and shelves, the wanted one in cinnabar; shelves count from the bottom. */
export function FaceMap({ bank, section, level }: { readonly bank: Pick<BankPlan, 'sections' | 'shelvesPerSection'>; readonly section: number; readonly level: number }) {
  const cellPx = Math.min(CELL.widthPx, 270 / bank.sections);
  const cells = Array.from({ length: bank.sections * bank.shelvesPerSection }, (_, index) => ({ section: (index % bank.sections) + 1, level: bank.shelvesPerSection - Math.floor(index / bank.sections) }));
  return (
    <svg width={cellPx * bank.sections + 1} height={CELL.heightPx * bank.shelvesPerSection + 1} className={classes.map} aria-hidden="true">
      {cells.map((cell) => (
        <rect
          key={`${cell.section}-${cell.level}`} x={(cell.section - 1) * cellPx + 0.5} y={(bank.shelvesPerSection - cell.level) * CELL.heightPx + 0.5} width={cellPx} height={CELL.heightPx}
          data-wanted={(cell.section === section && cell.level === level) || undefined}
        />
      ))}
    </svg>
  );
}
