import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAST_SHARE, MOST_SHARE, withinShares, type ReadingOrder } from '#shared/pictures/split-page.ts';
import classes from './split-line.module.css';

interface SplitLineProps {
  /** Of the picture under it; both are drawn into the same box. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly share: number;
  readonly order: ReadingOrder;
  readonly onChange: (share: number) => void;
}

const ACROSS = 160;
const STEP = 0.005;

/** The line at which an open book becomes two pages, with what is read first. Dragged, or moved by the arrow keys. */
export function SplitLine({ widthPx, heightPx, share, order, onChange }: SplitLineProps) {
  const { t } = useTranslation('camera');
  const drawing = useRef<SVGSVGElement>(null);
  const tall = (heightPx / widthPx) * ACROSS;
  const x = share * ACROSS;
  const numbers = order === 'leftFirst' ? ['1', '2'] : ['2', '1'];

  const follow = (event: PointerEvent): void => {
    const toDrawing = drawing.current?.getScreenCTM()?.inverse();
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || toDrawing === undefined) return;
    onChange(withinShares(new DOMPoint(event.clientX, event.clientY).matrixTransform(toDrawing).x / ACROSS));
  };
  const key = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowLeft' ? -STEP : event.key === 'ArrowRight' ? STEP : 0;
    if (step === 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(withinShares(share + step));
  };
  return (
    <svg ref={drawing} className={classes.split} viewBox={`0 0 ${ACROSS} ${tall}`}>
      <text className={classes.number} x={x / 2} y={10} aria-hidden="true">{numbers[0]}</text>
      <text className={classes.number} x={(x + ACROSS) / 2} y={10} aria-hidden="true">{numbers[1]}</text>
      <g
        className={classes.handle} role="slider" tabIndex={0} aria-label={t('split.line')} aria-orientation="horizontal" data-takes=""
        aria-valuemin={Math.round(LEAST_SHARE * 100)} aria-valuemax={Math.round(MOST_SHARE * 100)} aria-valuenow={Math.round(share * 1000) / 10}
        onKeyDown={key} onPointerMove={follow} onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); follow(event); }}
      >
        <rect className={classes.grip} x={x - 4} y={0} width={8} height={tall} />
        <line className={classes.line} x1={x} x2={x} y1={0} y2={tall} />
        <circle className={classes.knob} cx={x} cy={tall / 2} r={2.6} />
      </g>
    </svg>
  );
}
