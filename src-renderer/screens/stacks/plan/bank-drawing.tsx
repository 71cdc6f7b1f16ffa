import { useTranslation } from 'react-i18next';
import type { Place } from '#shared/contract/stacks.ts';
import type { BankStatus } from '../use-bank-watch.ts';
import { AisleShape } from './aisle-shape.tsx';
import { carriageLengthMm, frontEdgeMm, gapMm, railLengthMm, type DrawnBank } from './bank-geometry.ts';
import { CarriageShape } from './carriage-shape.tsx';
import classes from './plan.module.css';

export interface FaceRef { readonly column: number; readonly face: 'A' | 'B' }

export interface BankDrawingProps {
  readonly bank: DrawnBank;
  /** Pixels to a millimetre. */
  readonly scale: number;
  readonly positionsMm: readonly number[];
  /** Null where no controller tells, or before it did. */
  readonly status: BankStatus | null;
  /** Where a box is to be fetched from or put. */
  readonly target: Pick<Place, 'column' | 'face' | 'section' | 'aisle'> | null;
  readonly selectedFace: FaceRef | null;
  readonly selectedAisle: number | null;
  readonly onFace?: ((face: FaceRef) => void) | undefined;
  readonly onAisle?: ((aisle: number) => void) | undefined;
  readonly large?: boolean;
}

/** Space around the rails for words, in pixels. */
export const MARGIN = { left: 46, right: 40, top: 34, bottom: 6 } as const;
/** A gap that a person can be in. */
const OPEN_SHARE = 0.6;

/** A bank from above, to scale: fixed end on the left, carriages on their rails, aisles with their numbers. */
export function BankDrawing({ bank, scale, positionsMm, status, target, selectedFace, selectedAisle, onFace, onAisle, large = false }: BankDrawingProps) {
  const { t } = useTranslation('stacks');
  const railPx = railLengthMm(bank) * scale;
  const lengthPx = carriageLengthMm(bank) * scale;
  const widthPx = MARGIN.left + railPx + MARGIN.right;
  const heightPx = MARGIN.top + lengthPx + MARGIN.bottom;
  const numbers = Array.from({ length: bank.carriages }, (_, index) => index + 1);
  const edgePx = (number: number): number => MARGIN.left + frontEdgeMm(bank, number, positionsMm[number - 1] ?? 0) * scale;
  const openAisle = status?.openAisle ?? 0;
  const occupiedAisle = status !== null && status.conditions.includes('aisleBeam') ? beamAisle(status) : 0;
  const moving = status?.state === 'moving';
  const tabStop = selectedFace ?? { column: 1, face: 'A' as const };

  return (
    <svg width={widthPx} height={heightPx} viewBox={`0 0 ${widthPx} ${heightPx}`} className={classes.drawing} data-large={large || undefined} role="group" aria-label={t('plan.label', { bank: bank.name })}>
      <defs>
        <pattern id={`hatch-${bank.bankId}`} width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="14" height="14" className={classes.hatchGround} /><rect width="6" height="14" className={classes.hatchStripe} />
        </pattern>
        <pattern id={`wall-${bank.bankId}`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="7" className={classes.wallLine} /></pattern>
      </defs>
      <rect x={MARGIN.left} y={MARGIN.top} width={railPx} height={lengthPx} className={classes.floor} />
      {[0.14, 0.5, 0.86].map((share) => <line key={share} x1={MARGIN.left} x2={MARGIN.left + railPx} y1={MARGIN.top + lengthPx * share} y2={MARGIN.top + lengthPx * share} className={classes.rail} />)}
      <rect x={MARGIN.left - 12} y={MARGIN.top} width={12} height={lengthPx} fill={`url(#wall-${bank.bankId})`} className={classes.wall} />
      <text className={classes.side} transform={`translate(${MARGIN.left - 24} ${MARGIN.top + lengthPx / 2}) rotate(-90)`}>{t('plan.fixedEnd')}</text>
      <text className={classes.side} transform={`translate(${MARGIN.left + railPx + 20} ${MARGIN.top + lengthPx / 2}) rotate(90)`}>{t('plan.walkway')}</text>
      {numbers.map((number) => {
        const share = gapMm(positionsMm, number) / bank.aisleWidthMm;
        const rightPx = edgePx(number);
        const leftPx = number === 1 ? MARGIN.left : edgePx(number - 1) + bank.carriageDepthMm * scale;
        return (
          <AisleShape
            key={number} number={number} leftPx={leftPx} rightPx={rightPx} topPx={MARGIN.top} lengthPx={lengthPx} open={bank.kind !== 'manual' && share > OPEN_SHARE} isOpen={openAisle === number}
            lit={status?.carriages[number - 1]?.lightOn === true} occupied={occupiedAisle === number} hatchId={`hatch-${bank.bankId}`} selected={selectedAisle === number} isTarget={target?.aisle === number} spacingPx={bank.carriageDepthMm * scale} large={large}
            onChoose={onAisle === undefined || bank.kind === 'fixed' ? undefined : () => { onAisle(number); }}
          />
        );
      })}
      {numbers.map((number) => {
        const state = status?.carriages[number - 1];
        const slides = moving && state?.state === 'moving';
        return (
          <CarriageShape
            key={number} bank={bank} column={number} leftPx={edgePx(number)} topPx={MARGIN.top} scale={scale} fault={state?.state === 'fault' || status?.faultCarriage === number}
            direction={slides ? (status !== null && status.targetAisle > 0 && number >= status.targetAisle ? 'away' : 'towards') : null} target={target !== null && target.column === number ? target : null}
            selected={selectedFace !== null && selectedFace.column === number ? selectedFace.face : null} tabStop={tabStop.column === number ? tabStop.face : null} onFace={onFace} large={large}
          />
        );
      })}
    </svg>
  );
}

/** The aisle whose beam is broken: the controller marks the carriage; else it is the one that is open. */
function beamAisle(status: BankStatus): number {
  const marked = status.carriages.find(({ beamBroken }) => beamBroken);
  if (status.openAisle > 0) return status.openAisle;
  return marked?.number ?? 0;
}

/** The face that one comes to from `from` with the arrow keys, in the order in which they stand. */
export function neighbourFace(from: FaceRef, step: 1 | -1, carriages: number): FaceRef {
  const index = (from.column - 1) * 2 + (from.face === 'B' ? 1 : 0) + step;
  const last = carriages * 2 - 1;
  const to = Math.max(0, Math.min(last, index));
  return { column: Math.floor(to / 2) + 1, face: to % 2 === 0 ? 'A' : 'B' };
}
