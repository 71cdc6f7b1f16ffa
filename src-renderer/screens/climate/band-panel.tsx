import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { panelOptions, readPanelColours } from './chart-options.ts';
import classes from './chart.module.css';

export interface BandPanelProps {
  /** Title with the unit. */
  readonly title: string;
  /** Milliseconds since 1970, rising. */
  readonly at: readonly number[];
  readonly mean: readonly (number | null)[];
  readonly min: readonly (number | null)[];
  readonly max: readonly (number | null)[];
  readonly bandMin: number | null;
  readonly bandMax: number | null;
  readonly fromMs: number;
  readonly toMs: number;
  readonly dots: boolean;
  readonly timeLabel: (atMs: number, stepMs: number) => string;
  /** The point that both panels mark. */
  readonly marked: number | null;
  readonly onMark: (index: number | null) => void;
}

const FIRST_SIZE = { width: 600, height: 150 };

/** One panel of the chart on a canvas; drawn anew when data, limits, scheme or size change. What it shows is said in words beside it. */
export function BandPanel({ title, at, mean, min, max, bandMin, bandMax, fromMs, toMs, dots, timeLabel, marked, onMark }: BandPanelProps) {
  const box = useRef<HTMLDivElement>(null);
  const [plot, setPlot] = useState<uPlot | null>(null);
  const scheme = useComputedColorScheme('light');
  const hover = useEffectEvent(onMark);

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const { clientWidth, clientHeight } = element;
    const size = clientWidth > 0 && clientHeight > 0 ? { width: clientWidth, height: clientHeight } : FIRST_SIZE;
    const data: uPlot.AlignedData = [at.map((ms) => ms / 1000), [...max], [...min], [...mean]];
    const drawn = new uPlot(panelOptions({ bandMin, bandMax, fromMs, toMs, size, dots, timeLabel, colours: readPanelColours(element), onHover: (index) => { hover(index); } }), data, element);
    const watch = new ResizeObserver(() => { if (element.clientWidth > 0 && element.clientHeight > 0) drawn.setSize({ width: element.clientWidth, height: element.clientHeight }); });
    watch.observe(element);
    setPlot(drawn);
    return () => { watch.disconnect(); drawn.destroy(); };
  }, [at, mean, min, max, bandMin, bandMax, fromMs, toMs, dots, timeLabel, scheme]);

  useEffect(() => {
    if (plot === null) return;
    const ms = marked === null ? undefined : at[marked];
    // Without firing its hook: whoever marked it knows.
    plot.setCursor({ left: ms === undefined ? -10 : plot.valToPos(ms / 1000, 'x'), top: ms === undefined ? -10 : 0 }, false);
  }, [plot, marked, at]);

  return (
    <figure className={classes.panel} aria-hidden="true">
      <figcaption className={classes.panelTitle}>{title}</figcaption>
      <div ref={box} className={classes.canvas} />
    </figure>
  );
}
