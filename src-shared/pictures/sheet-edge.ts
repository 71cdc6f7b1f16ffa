/** A picture in shades of grey, row after row. */
export interface GreyPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly shades: Uint8Array;
}

interface Corner { readonly xPx: number; readonly yPx: number }

export interface SheetEdge {
  /** Left upper, right upper, right lower, left lower. */
  readonly corners: readonly [Corner, Corner, Corner, Corner];
  /** Clockwise. */
  readonly tiltDegrees: number;
  /** The sheet goes on outside of the picture. */
  readonly isCutOff: boolean;
}

/** Less of the picture is a label or a lamp's reflection, more is a white desk. */
const SMALLEST_SHARE = 0.12;
const LARGEST_SHARE = 0.985;
/** Paper and desk have to differ by so many shades. */
const LEAST_CONTRAST = 40;
/** Print and folds leave holes in a sheet; a heap of papers leaves more. */
const LEAST_FILLED = 0.72;
/** So much of a border of the picture under paper is no accident. */
const CUT_SHARE = 0.12;
const LEVELS = 256;

/** Shades of an RGBA picture (ITU-R BT.601 weights). */
export function greyOf(rgba: Uint8ClampedArray, widthPx: number, heightPx: number): GreyPicture {
  const shades = new Uint8Array(widthPx * heightPx);
  for (let at = 0; at < shades.length; at += 1) shades[at] = ((rgba[at * 4] ?? 0) * 77 + (rgba[at * 4 + 1] ?? 0) * 150 + (rgba[at * 4 + 2] ?? 0) * 29) >> 8;
  return { widthPx, heightPx, shades };
}

export function meanShade({ shades }: GreyPicture): number {
  let sum = 0;
  for (const shade of shades) sum += shade;
  return shades.length === 0 ? 0 : sum / shades.length;
}

/** The light sheet on the darker desk, or null where none stands out. Meant for some 160 pixels across, a few times a second. */
export function findSheetEdge(picture: GreyPicture): SheetEdge | null {
  const threshold = splitShades(picture.shades);
  if (threshold === null) return null;
  const sheet = largestPatch(picture, threshold);
  const area = picture.widthPx * picture.heightPx;
  if (sheet.length < area * SMALLEST_SHARE || sheet.length > area * LARGEST_SHARE) return null;
  const corners = outermost(sheet, picture.widthPx);
  if (sheet.length < quadArea(corners) * LEAST_FILLED) return null;
  const [topLeft, topRight] = corners;
  return { corners, tiltDegrees: (Math.atan2(topRight.yPx - topLeft.yPx, topRight.xPx - topLeft.xPx) * 180) / Math.PI, isCutOff: reachesOut(sheet, picture) };
}

/** The shade that parts paper from desk best (Otsu 1979); null when the two are too alike. */
function splitShades(shades: Uint8Array): number | null {
  const counts = new Uint32Array(LEVELS);
  let total = 0;
  for (const shade of shades) { counts[shade] = (counts[shade] ?? 0) + 1; total += shade; }
  let best: { readonly between: number; readonly at: number; readonly contrast: number } | null = null;
  let [below, sumBelow] = [0, 0];
  for (let at = 0; at < LEVELS; at += 1) {
    below += counts[at] ?? 0;
    sumBelow += at * (counts[at] ?? 0);
    const above = shades.length - below;
    if (below === 0 || above === 0) continue;
    const contrast = (total - sumBelow) / above - sumBelow / below;
    const between = below * above * contrast * contrast;
    if (best === null || between > best.between) best = { between, at, contrast };
  }
  return best === null || best.contrast < LEAST_CONTRAST ? null : best.at;
}

/** Indices of the largest patch of neighbouring points lighter than `threshold`. */
function largestPatch({ widthPx, heightPx, shades }: GreyPicture, threshold: number): readonly number[] {
  const seen = new Uint8Array(shades.length);
  let largest: number[] = [];
  for (let start = 0; start < shades.length; start += 1) {
    if (seen[start] === 1 || (shades[start] ?? 0) <= threshold) continue;
    const patch = [start];
    seen[start] = 1;
    // The list grows while it is walked: it is the queue and the result.
    for (const at of patch) {
      const x = at % widthPx;
      const y = (at - x) / widthPx;
      for (const next of [x > 0 ? at - 1 : -1, x < widthPx - 1 ? at + 1 : -1, y > 0 ? at - widthPx : -1, y < heightPx - 1 ? at + widthPx : -1]) {
        if (next < 0 || seen[next] === 1 || (shades[next] ?? 0) <= threshold) continue;
        seen[next] = 1;
        patch.push(next);
      }
    }
    if (patch.length > largest.length) largest = patch;
  }
  return largest;
}

/** The points farthest out towards the four corners: those of a sheet that lies less than 45° askew. */
function outermost(patch: readonly number[], widthPx: number): SheetEdge['corners'] {
  const farthest = (rate: (x: number, y: number) => number): Corner => {
    let best = { rate: -Infinity, xPx: 0, yPx: 0 };
    for (const at of patch) {
      const x = at % widthPx;
      const y = (at - x) / widthPx;
      const rated = rate(x, y);
      if (rated > best.rate) best = { rate: rated, xPx: x, yPx: y };
    }
    return { xPx: best.xPx, yPx: best.yPx };
  };
  return [farthest((x, y) => -x - y), farthest((x, y) => x - y), farthest((x, y) => x + y), farthest((x, y) => y - x)];
}

function quadArea(corners: SheetEdge['corners']): number {
  let twice = 0;
  for (const [index, { xPx, yPx }] of corners.entries()) {
    const next = corners[(index + 1) % corners.length] ?? corners[0];
    twice += xPx * next.yPx - next.xPx * yPx;
  }
  return Math.abs(twice) / 2;
}

function reachesOut(patch: readonly number[], { widthPx, heightPx }: GreyPicture): boolean {
  let [left, right, top, bottom] = [0, 0, 0, 0];
  for (const at of patch) {
    const x = at % widthPx;
    const y = (at - x) / widthPx;
    if (x === 0) left += 1;
    if (x === widthPx - 1) right += 1;
    if (y === 0) top += 1;
    if (y === heightPx - 1) bottom += 1;
  }
  return Math.max(left, right) > heightPx * CUT_SHARE || Math.max(top, bottom) > widthPx * CUT_SHARE;
}
