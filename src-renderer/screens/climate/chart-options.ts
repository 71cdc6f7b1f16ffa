import type uPlot from 'uplot';

export interface PanelColours {
  readonly line: string; readonly envelope: string; readonly band: string; readonly edge: string; readonly grid: string; readonly text: string; readonly font: string;
}

/** The tokens as a canvas needs them, of the scheme that holds now. */
export function readPanelColours(element: HTMLElement): PanelColours {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return { line: token('--ink'), envelope: token('--ink-disabled'), band: token('--normal-wash'), edge: token('--normal'), grid: token('--rule'), text: token('--ink-3'), font: `12px ${token('--font-text')}` };
}

export interface PanelSetting {
  /** Null where the room has no limit. */
  readonly bandMin: number | null;
  readonly bandMax: number | null;
  readonly fromMs: number;
  readonly toMs: number;
  readonly colours: PanelColours;
  readonly size: { readonly width: number; readonly height: number };
  /** Every point is a reading and gets a dot while they are few. */
  readonly dots: boolean;
  readonly timeLabel: (atMs: number, stepMs: number) => string;
  /** Index of the point under the pointer, null when it has left. */
  readonly onHover: (index: number | null) => void;
}

const ENVELOPE_ALPHA = 0.35;
/** A panel never shows less than this many units, so that calm air looks calm. */
const LEAST_SPAN = 4;
const FEW_POINTS = 80;
const AXIS_PX = 44;

/** One value over time: the band behind, the envelope of extremes, the mean; nulls stay open. Series 1 and 2 are maximum and minimum, 3 the mean. */
export function panelOptions({ bandMin, bandMax, fromMs, toMs, colours, size, dots, timeLabel, onHover }: PanelSetting): uPlot.Options {
  const axis = { stroke: colours.text, font: colours.font, grid: { stroke: colours.grid, width: 1 }, ticks: { stroke: colours.grid, width: 1, size: 4 } };
  const edge: uPlot.Series = { stroke: 'transparent', width: 0, points: { show: false } };
  return {
    ...size,
    legend: { show: false },
    cursor: { y: false, drag: { setScale: false, x: false, y: false } },
    scales: { x: { time: true, range: () => [fromMs / 1000, toMs / 1000] }, y: { range: (_, min, max) => rangeWith(min, max, bandMin, bandMax) } },
    axes: [
      { ...axis, size: 26, space: 64, values: (_, splits, _axis, _space, stepSeconds) => splits.map((at) => timeLabel(at * 1000, stepSeconds * 1000)) },
      { ...axis, size: AXIS_PX, space: 26 },
    ],
    series: [{}, { ...edge }, { ...edge }, { stroke: colours.line, width: 1.25, spanGaps: false, points: { show: true, size: 4, fill: colours.line, stroke: colours.line, filter: (plot) => pointsToShow(plot, dots) } }],
    bands: [{ series: [1, 2], fill: withAlpha(colours.envelope, ENVELOPE_ALPHA) }],
    hooks: { drawClear: [(plot) => { drawBand(plot, bandMin, bandMax, colours); }], setCursor: [(plot) => { onHover(plot.cursor.left === undefined || plot.cursor.left < 0 ? null : (plot.cursor.idx ?? null)); }] },
  };
}

function rangeWith(min: number | null, max: number | null, bandMin: number | null, bandMax: number | null): [number, number] {
  const known = [min, max, bandMin, bandMax].filter((value) => value !== null && Number.isFinite(value)) as number[];
  if (known.length === 0) return [0, 100];
  const low = Math.min(...known);
  const high = Math.max(...known);
  const air = Math.max((high - low) * 0.08, (LEAST_SPAN - (high - low)) / 2);
  return [low - air, high + air];
}

/** Readings while they are few, as the rounds of a month; else those that stand alone and would not be seen. */
function pointsToShow(plot: uPlot, dots: boolean): number[] {
  const values = plot.data[3] ?? [];
  const known = [...values.keys()].filter((index) => values[index] != null);
  return dots && known.length <= FEW_POINTS ? known : known.filter((index) => values[index - 1] == null && values[index + 1] == null);
}

function drawBand(plot: uPlot, bandMin: number | null, bandMax: number | null, colours: PanelColours): void {
  if (bandMin === null || bandMax === null) return;
  const { ctx, bbox: { left, top, width, height } } = plot;
  const [upper, lower] = [plot.valToPos(bandMax, 'y', true), plot.valToPos(bandMin, 'y', true)];
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  ctx.fillStyle = colours.band;
  ctx.fillRect(left, upper, width, lower - upper);
  ctx.strokeStyle = colours.edge;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
  for (const y of [upper, lower]) {
    ctx.beginPath();
    ctx.moveTo(left, Math.round(y));
    ctx.lineTo(left + width, Math.round(y));
    ctx.stroke();
  }
  ctx.restore();
}

/** The tokens of the envelope are #rrggbb. */
function withAlpha(hex: string, alpha: number): string {
  return `${hex}${Math.round(alpha * 255).toString(16).padStart(2, '0')}`;
}
