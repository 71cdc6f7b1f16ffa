import { useTranslation } from 'react-i18next';
import classes from './plan.module.css';

export interface AisleShapeProps {
  readonly number: number;
  readonly leftPx: number;
  readonly rightPx: number;
  readonly topPx: number;
  readonly lengthPx: number;
  /** Wide enough to be drawn as an aisle; `isOpen` is what the controller calls open. */
  readonly open: boolean;
  readonly isOpen: boolean;
  readonly lit: boolean;
  readonly occupied: boolean;
  readonly hatchId: string;
  readonly selected: boolean;
  readonly isTarget: boolean;
  /** From one aisle's number to the next, when they are closed. */
  readonly spacingPx: number;
  readonly large: boolean;
  readonly onChoose?: (() => void) | undefined;
}

const NARROW_PX = 30;
const LABEL_TOP_PX = 4;
const LABEL_HEIGHT_PX = 22;

/** The gap in front of a carriage with its number above it. */
export function AisleShape({ number, leftPx, rightPx, topPx, lengthPx, open, isOpen, lit, occupied, hatchId, selected, isTarget, spacingPx, large, onChoose }: AisleShapeProps) {
  const { t } = useTranslation('stacks');
  const widthPx = Math.max(0, rightPx - leftPx);
  const centrePx = (leftPx + rightPx) / 2;
  const labelPx = Math.min(spacingPx - 4, 34);
  // Han characters are as wide as they are high, Latin letters about half.
  const word = t('plan.occupied');
  const wordPx = [...word].reduce((sum, letter) => sum + (letter > '\u2E80' ? 1.1 : 0.62), 0.7) * (large ? 42 : 19);
  const name = t(occupied ? 'plan.aisleOccupied' : isOpen ? 'plan.aisleOpen' : 'plan.aisleButton', { aisle: number });
  return (
    <g data-aisle={number}>
      {open && <rect x={leftPx} y={topPx} width={widthPx} height={lengthPx} className={classes.openAisle} data-lit={lit || undefined} />}
      {occupied && <rect x={leftPx} y={topPx} width={widthPx} height={lengthPx} fill={`url(#${hatchId})`} className={classes.occupied} />}
      {occupied && widthPx > NARROW_PX && (
        <g transform={`translate(${centrePx} ${topPx + lengthPx / 2})${wordPx > widthPx - 6 ? ' rotate(-90)' : ''}`}>
          <rect x={-wordPx / 2} y={large ? -36 : -18} width={wordPx} height={large ? 72 : 36} className={classes.occupiedLabel} />
          <text className={classes.occupiedText}>{word}</text>
        </g>
      )}
      <g
        className={classes.aisleLabel} data-selected={selected || undefined} data-open={isOpen || undefined} data-target={isTarget || undefined} data-choosable={onChoose !== undefined || undefined}
        role={onChoose === undefined ? 'img' : 'button'} tabIndex={onChoose === undefined ? undefined : -1} aria-label={name} aria-pressed={onChoose === undefined ? undefined : selected} onClick={onChoose}
      >
        <rect x={centrePx - labelPx / 2} y={LABEL_TOP_PX} width={labelPx} height={LABEL_HEIGHT_PX} rx={2} />
        <text x={centrePx} y={LABEL_TOP_PX + LABEL_HEIGHT_PX / 2}>{number}</text>
        <line x1={centrePx} x2={centrePx} y1={LABEL_TOP_PX + LABEL_HEIGHT_PX} y2={topPx} className={classes.leader} />
      </g>
    </g>
  );
}
