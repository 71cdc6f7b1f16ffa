import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { Box } from '#shared/contract/stacks.ts';
import { shelfFill } from '#shared/domain/shelf-capacity.ts';
import classes from './elevation.module.css';

export type Shelf = Awaited<ReturnType<MunimentClient['stacks']['getElevation']>>[number];

export interface ElevationShelfProps {
  readonly shelf: Shelf;
  readonly sectionPx: number;
  readonly levelPx: number;
  readonly gridColumn: number;
  readonly gridRow: number;
  readonly chosen: boolean;
  /** The slot that is wanted on this shelf, or null. */
  readonly wanted: number | null;
  readonly selectedBox: Box['boxId'] | null;
  readonly onChoose: () => void;
  readonly onBox: (boxId: Box['boxId']) => void;
}

/** Boxes stand a little lower than the next shelf. */
const BOX_SHARE = 0.82;

/** One shelf in the drawing of a face, boxes from the left at true thickness. */
export function ElevationShelf({ shelf, sectionPx, levelPx, gridColumn, gridRow, chosen, wanted, selectedBox, onChoose, onBox }: ElevationShelfProps) {
  const { t } = useTranslation('stacks');
  const scale = sectionPx / shelf.widthMm;
  const boxPx = levelPx * BOX_SHARE;
  const left = startsOf(shelf);
  const { fillPct } = shelfFill(shelf);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list box around it takes the keys
    <div
      id={`shelf-${shelf.section}-${shelf.level}`} role="option" aria-selected={chosen} className={classes.shelf} data-chosen={chosen || undefined} data-wanted={wanted !== null || undefined} style={{ gridColumn, gridRow }} onClick={onChoose} tabIndex={-1}
      aria-label={`${t('elevation.shelf', shelf)}, ${t('elevation.boxes', { n: shelf.boxes.length })}, ${t('elevation.used', { pct: Math.round(fillPct) })}`} title={`${shelf.barcode} · ${t('elevation.free', { mm: Math.max(0, shelf.widthMm - shelf.usedMm) })}`}
    >
      <svg width={sectionPx} height={levelPx} aria-hidden="true">
        {shelf.boxes.map((box, index) => (
          <rect
            key={box.boxId} x={(left[index] ?? 0) * scale + 0.5} y={levelPx - boxPx - 2} width={Math.max(2, box.thicknessMm * scale - 1)} height={boxPx} className={classes.box}
            data-selected={box.boxId === selectedBox || undefined} data-wanted={box.slot === wanted || undefined} onClick={(event) => { event.stopPropagation(); onBox(box.boxId); }}
          ><title>{box.summary}</title></rect>
        ))}
      </svg>
    </div>
  );
}

/** Where each box begins, in millimetres from the left of the shelf. */
function startsOf(shelf: Shelf): readonly number[] {
  let at = 0;
  return shelf.boxes.map((box) => { const start = at; at += box.thicknessMm; return start; });
}
