import type { InkedPicture } from './paper-and-ink.ts';

/** What lies at one side of a picture: paper, writing that goes on outside, or the dark around the sheet. */
export type EdgeState = 'clear' | 'cut' | 'dark';
export interface PictureEdges { readonly left: EdgeState; readonly top: EdgeState; readonly right: EdgeState; readonly bottom: EdgeState }

/** The outermost pixels; shadows at the rim of a sheet are thinner. */
const RIM_PX = 3;
/** Writing that is cut off goes on inwards at least so far. */
const INWARD_PX = 8;
const DARK_SHARE = 0.5;
/** Fewer strokes than this at the rim are dust or the end of one line. */
const LEAST_STROKES = 3;

/** Whether writing is cut off at the sides of a picture. */
export function lookAtEdges(picture: InkedPicture): PictureEdges {
  const { widthPx, heightPx, ink } = picture;
  return {
    left: stateOf(heightPx, (along, inward) => ink[along * widthPx + inward]!), right: stateOf(heightPx, (along, inward) => ink[along * widthPx + widthPx - 1 - inward]!),
    top: stateOf(widthPx, (along, inward) => ink[inward * widthPx + along]!), bottom: stateOf(widthPx, (along, inward) => ink[(heightPx - 1 - inward) * widthPx + along]!),
  };
}

function stateOf(length: number, inkAt: (along: number, inward: number) => number): EdgeState {
  let [dark, strokes, run] = [0, 0, 0];
  for (let along = 0; along < length; along += 1) {
    let isInk = true;
    for (let inward = 0; inward < RIM_PX && isInk; inward += 1) isInk = inkAt(along, inward) === 1;
    if (isInk) { dark += 1; run += 1; continue; }
    if (run > 0 && run < length * 0.2 && goesOn(along - run, along, inkAt)) strokes += 1;
    run = 0;
  }
  if (dark > length * DARK_SHARE) return 'dark';
  return strokes >= LEAST_STROKES ? 'cut' : 'clear';
}

/** Some of it reaches further in than a shadow would. */
function goesOn(from: number, to: number, inkAt: (along: number, inward: number) => number): boolean {
  for (let along = from; along < to; along += 1) {
    let inward = 0;
    while (inward < INWARD_PX && inkAt(along, inward) === 1) inward += 1;
    if (inward === INWARD_PX) return true;
  }
  return false;
}
