import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '#shared/contract/stacks.ts';
import { shelfFill } from '#shared/domain/shelf-capacity.ts';
import { carriageLengthMm, type DrawnBank } from './bank-geometry.ts';
import type { FaceRef } from './bank-drawing.tsx';
import classes from './plan.module.css';

export interface CarriageShapeProps {
  readonly bank: DrawnBank;
  readonly column: number;
  readonly leftPx: number;
  readonly topPx: number;
  readonly scale: number;
  readonly fault: boolean;
  readonly direction: 'away' | 'towards' | null;
  readonly target: Pick<Place, 'face' | 'section'> | null;
  readonly selected: 'A' | 'B' | null;
  readonly tabStop: 'A' | 'B' | null;
  readonly onFace?: ((face: FaceRef) => void) | undefined;
  readonly large: boolean;
}

const FACES = ['A', 'B'] as const;
const NARROW_FACE_PX = 16;

/** One carriage with its two faces: how full they are, which one is wanted, where it slides. */
export function CarriageShape({ bank, column, leftPx, topPx, scale, fault, direction, target, selected, tabStop, onFace, large }: CarriageShapeProps) {
  const widthPx = bank.carriageDepthMm * scale;
  const lengthPx = carriageLengthMm(bank) * scale;
  return (
    <g transform={`translate(${leftPx} ${topPx})`} data-column={column} className={classes.carriage} data-fault={fault || undefined} data-moving={direction ?? undefined}>
      <rect width={widthPx} height={lengthPx} className={classes.body} />
      {FACES.map((face) => (
        <FaceShape
          key={face} bank={bank} column={column} face={face} scale={scale} lengthPx={lengthPx} wanted={target?.face === face ? target.section : null}
          selected={selected === face} tabStop={tabStop === face} onFace={onFace}
        />
      ))}
      <line x1={widthPx / 2} x2={widthPx / 2} y1={0} y2={lengthPx} className={classes.spine} />
      <rect width={widthPx} height={lengthPx} className={classes.outline} />
      <text x={widthPx / 2} y={lengthPx / 2} className={classes.columnNumber}>{column}</text>
      {direction !== null && <path d={chevrons(direction)} transform={`translate(${widthPx / 2} ${lengthPx / 2 - (large ? 46 : 30)}) scale(${large ? 1.6 : 1})`} className={classes.chevron} />}
    </g>
  );
}

function chevrons(direction: 'away' | 'towards'): string {
  const way = direction === 'away' ? 1 : -1;
  return [-5, 3].map((x) => `M ${(x - 3) * way} -6 l ${6 * way} 6 l ${-6 * way} 6`).join(' ');
}

interface FaceShapeProps {
  readonly bank: DrawnBank;
  readonly column: number;
  readonly face: 'A' | 'B';
  readonly scale: number;
  readonly lengthPx: number;
  /** The section that is wanted, or null. */
  readonly wanted: number | null;
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly onFace?: ((face: FaceRef) => void) | undefined;
}

function FaceShape({ bank, column, face, scale, lengthPx, wanted, selected, tabStop, onFace }: FaceShapeProps) {
  const { t } = useTranslation('stacks');
  const halfPx = (bank.carriageDepthMm * scale) / 2;
  const left = face === 'A' ? 0 : halfPx;
  const fill = bank.columns.find((entry) => entry.column === column)?.faces.find((entry) => entry.face === face);
  const pct = fill === undefined ? 0 : shelfFill(fill).fillPct;
  const fillPx = (lengthPx * Math.min(100, pct)) / 100;
  const sectionPx = lengthPx / bank.sections;
  // Section 1 is at the left hand of who stands before the face: at the top for A, at the bottom for B.
  const wantedTop = wanted === null ? 0 : (face === 'A' ? wanted - 1 : bank.sections - wanted) * sectionPx;
  const choose = (): void => { onFace?.({ column, face }); };
  const key = (event: KeyboardEvent<SVGGElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    choose();
  };
  return (
    <g
      className={classes.face} data-face={`${column}${face}`} data-selected={selected || undefined} data-wanted={wanted !== null || undefined} role={onFace === undefined ? undefined : 'button'} tabIndex={onFace === undefined ? undefined : tabStop ? 0 : -1}
      aria-label={t('plan.faceHint', { column, face, boxes: fill?.boxes ?? 0, pct: Math.round(pct) })} onClick={onFace === undefined ? undefined : choose} onKeyDown={onFace === undefined ? undefined : key}
    >
      <title>{t('plan.faceHint', { column, face, boxes: fill?.boxes ?? 0, pct: Math.round(pct) })}</title>
      <rect x={left} width={halfPx} height={lengthPx} className={classes.ground} />
      {fillPx > 0 && <rect x={left + 3} y={lengthPx - fillPx} width={Math.max(1, halfPx - 6)} height={fillPx} className={classes.fill} />}
      {wanted !== null && <rect x={left} y={wantedTop} width={halfPx} height={sectionPx} className={classes.wanted} />}
      {halfPx >= NARROW_FACE_PX && <text x={left + halfPx / 2} y={lengthPx - 12} className={classes.faceLetter}>{face}</text>}
    </g>
  );
}
