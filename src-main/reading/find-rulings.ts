/** Grey pixels, one byte each, row by row. 0 is black. */
export interface GreyPixels {
  readonly data: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Shorter than this share of the page and it may be a stroke: 一 in a headline takes 4 % of the width. */
const SHORTEST_SHARE = 0.06;
/** Thicker and it is a bar, a photograph or a black edge. At 160 dpi a printed ruling has 1 to 4 pixels. */
const THICKEST_PX = 7;
/** Breaks that printing and scanning leave in a line. */
const GAP_PX = 2;
/** A table has at least this many lines each way; a red headline rule or a footnote line alone makes no form. */
const FEWEST_ACROSS = 3;
const FEWEST_DOWN = 2;

/** The lines of a form. */
export interface Rulings {
  readonly across: readonly Run[];
  readonly down: readonly Run[];
}

/** A dark run along row (or column) `at`, from `from` to `to` (exclusive). */
export interface Run { readonly at: number; readonly from: number; readonly to: number }

/** The rulings of the tables on the picture; null where there is no form on it. */
export function findRulings({ data, widthPx, heightPx }: GreyPixels): Rulings | null {
  const dark = darkLevel(data);
  const across = findLines({ data, dark, count: heightPx, length: widthPx, step: 1, stride: widthPx });
  const down = findLines({ data, dark, count: widthPx, length: heightPx, step: widthPx, stride: 1 });
  return countApart(across) < FEWEST_ACROSS || countApart(down) < FEWEST_DOWN ? null : { across, down };
}

/** Paints paper over the rulings, in place. Layout analysis takes boxed text for pictures and loses a third of it; without the lines it reads it. */
export function eraseRulings({ data, widthPx, heightPx }: GreyPixels, { across, down }: Rulings): void {
  const paper = percentile(data, 0.5);
  for (const line of across) erase(data, line, 1, widthPx, heightPx, paper);
  for (const line of down) erase(data, line, widthPx, 1, widthPx, paper);
}

/** How to walk the picture: `step` from pixel to pixel along a line, `stride` from line to line. */
interface Walk { readonly data: Uint8Array; readonly dark: number; readonly count: number; readonly length: number; readonly step: number; readonly stride: number }

function findLines(walk: Walk): Run[] {
  const { data, dark, count, length, step, stride } = walk;
  const shortest = Math.round(length * SHORTEST_SHARE);
  const runs: Run[] = [];
  for (let at = 0; at < count; at += 1) {
    let from = -1;
    let last = -1;
    for (let along = 0; along <= length; along += 1) {
      const isDark = along < length && data[at * stride + along * step]! < dark;
      if (isDark) {
        if (from < 0) from = along;
        last = along;
      } else if (from >= 0 && (along - last > GAP_PX || along === length)) {
        if (last + 1 - from >= shortest && isThin(walk, at, from, last + 1)) runs.push({ at, from, to: last + 1 });
        from = -1;
      }
    }
  }
  return runs;
}

/** Whether most of the run has paper within a ruling's thickness on either side. */
function isThin({ data, dark, count, step, stride }: Walk, at: number, from: number, to: number): boolean {
  let thin = 0;
  let seen = 0;
  for (let along = from; along < to; along += 4) {
    seen += 1;
    let thickness = 1;
    for (let side = at - 1; side >= 0 && thickness <= THICKEST_PX && data[side * stride + along * step]! < dark; side -= 1) thickness += 1;
    for (let side = at + 1; side < count && thickness <= THICKEST_PX && data[side * stride + along * step]! < dark; side += 1) thickness += 1;
    if (thickness <= THICKEST_PX) thin += 1;
  }
  return thin >= seen * 0.6;
}

/** Half way from the paper to the darkest of what is on it. */
export const darkLevel = (data: Uint8Array): number => (percentile(data, 0.01) + percentile(data, 0.5)) / 2;

/** Runs in neighbouring rows are one line. */
function countApart(runs: readonly Run[]): number {
  let lines = 0;
  let previous = -THICKEST_PX - 1;
  for (const run of runs) {
    if (run.at - previous > THICKEST_PX) lines += 1;
    previous = run.at;
  }
  return lines;
}

/** Paints the run and one pixel beside it, where the print fades out. */
function erase(data: Uint8Array, run: Run, step: number, stride: number, count: number, paper: number): void {
  for (let at = Math.max(0, run.at - 1); at <= Math.min(count - 1, run.at + 1); at += 1) {
    for (let along = run.from; along < run.to; along += 1) data[at * stride + along * step] = paper;
  }
}

function percentile(data: Uint8Array, share: number): number {
  const histogram = new Uint32Array(256);
  for (let index = 0; index < data.length; index += 1) histogram[data[index]!]! += 1;
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += histogram[value]!;
    if (seen >= data.length * share) return value;
  }
  return 255;
}
