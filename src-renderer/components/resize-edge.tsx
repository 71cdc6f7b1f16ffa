import type { KeyboardEvent, PointerEvent } from 'react';
import classes from './resize-edge.module.css';

export interface ResizeEdgeProps {
  /** Which edge of its parent it is; the parent is positioned. */
  readonly side: 'left' | 'right';
  readonly label: string;
  readonly valuePx: number;
  readonly minPx: number;
  readonly maxPx: number;
  readonly onChange: (widthPx: number) => void;
}

const KEY_STEP_PX = 16;

/** The draggable edge of a panel; arrow keys move it too. */
export function ResizeEdge({ side, label, valuePx, minPx, maxPx, onChange }: ResizeEdgeProps) {
  const limit = (widthPx: number): number => Math.round(Math.min(maxPx, Math.max(minPx, widthPx)));
  const grow = side === 'right' ? 1 : -1;
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const edge = event.currentTarget;
    const startX = event.clientX;
    edge.setPointerCapture(event.pointerId);
    const move = (to: globalThis.PointerEvent): void => { onChange(limit(valuePx + grow * (to.clientX - startX))); };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', () => { edge.removeEventListener('pointermove', move); }, { once: true });
  };
  const key = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? grow : event.key === 'ArrowLeft' ? -grow : 0;
    if (step === 0) return;
    event.preventDefault();
    onChange(limit(valuePx + step * KEY_STEP_PX));
  };
  return (
    <div
      className={classes.edge} data-side={side} role="separator" aria-orientation="vertical" aria-label={label} aria-valuenow={valuePx} aria-valuemin={minPx} aria-valuemax={maxPx}
      tabIndex={0} onPointerDown={drag} onKeyDown={key}
    />
  );
}
