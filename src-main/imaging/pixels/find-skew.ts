import type { InkedPicture } from './paper-and-ink.ts';

/** Nobody lays a sheet more askew than this without turning it. */
const WIDEST_DEG = 10;
const COARSE_DEG = 0.5;
const FINE_DEG = 0.05;
/** More feet of letters than this say nothing new. */
const MOST_POINTS = 60_000;
/** So many tell the angle to half a degree. */
const ROUGH_POINTS = 15_000;
/** Fewer are no writing. */
const LEAST_POINTS = 150;
/** The best angle gathers the feet of the letters so much better than angles at large, or there are no lines. */
const LEAST_CLEARNESS = 1.35;
/** Pixels of solid ink above one another that are a bar or a picture and no letter. */
const SOLID_PX = 60;
/** Edges of the sheet and the dark around it. */
const MARGIN = 0.02;

interface Points { readonly along: Float32Array; readonly across: Float32Array }

/**
 * How much the writing of a page lies askew: degrees clockwise, null where no lines are seen. The feet of the letters are projected along every
 * angle; where they gather in the fewest rows the lines run (Postl 1986). Vertical writing gathers in columns.
 */
export function findSkew(picture: InkedPicture): number | null {
  const lines = roughAngle(feetOf(picture), 1);
  const columns = roughAngle(sidesOf(picture), -1);
  const { angleDeg, clearness } = exactAngle(columns.clearness > lines.clearness ? columns : lines);
  return clearness < LEAST_CLEARNESS ? null : Math.round(angleDeg * 100) / 100;
}

/** `usualDeg`: an angle at which the points gather as much as at most angles. */
interface RoughAngle { readonly points: Points; readonly direction: 1 | -1; readonly angleDeg: number; readonly usualDeg: number; readonly clearness: number }

/** The best of angles half a degree apart, by every so-manieth point. */
function roughAngle(points: Points, direction: 1 | -1): RoughAngle {
  if (points.along.length < LEAST_POINTS) return { points, direction, angleDeg: 0, usualDeg: 0, clearness: 0 };
  const every = Math.max(1, Math.floor(points.along.length / ROUGH_POINTS));
  const some = every === 1 ? points : thinned(points, every);
  const gathered = gatherer(some, direction);
  const seen: { readonly angleDeg: number; readonly sum: number }[] = [];
  for (let angleDeg = -WIDEST_DEG; angleDeg <= WIDEST_DEG; angleDeg += COARSE_DEG) seen.push({ angleDeg, sum: gathered(angleDeg) });
  seen.sort((a, b) => b.sum - a.sum);
  const usual = seen[seen.length >> 1]!;
  return { points, direction, angleDeg: seen[0]!.angleDeg, usualDeg: usual.angleDeg, clearness: seen[0]!.sum / usual.sum };
}

/** The angle around a rough one, by all points. */
function exactAngle({ points, direction, angleDeg: rough, usualDeg, clearness }: RoughAngle): { readonly angleDeg: number; readonly clearness: number } {
  if (clearness === 0) return { angleDeg: 0, clearness };
  const gathered = gatherer(points, direction);
  const fine = new Map<number, number>();
  for (let step = -Math.round(COARSE_DEG / FINE_DEG); step <= COARSE_DEG / FINE_DEG; step += 1) fine.set(step, gathered(rough + step * FINE_DEG));
  const best = Math.max(...fine.values());
  return { angleDeg: centreOfPeak(fine, rough, best), clearness: best / gathered(usualDeg) };
}

/** How much the points gather in rows that run at an angle: the sum of the squares of what is in each. */
function gatherer({ along, across }: Points, direction: 1 | -1): (angleDeg: number) => number {
  let reach = 0;
  for (let at = 0; at < along.length; at += 1) reach = Math.max(reach, along[at]!, across[at]!);
  const rows = new Uint32Array(Math.ceil(reach * 2.5) + 8);
  return (angleDeg) => {
    const radians = (angleDeg * direction * Math.PI) / 180;
    const [sine, cosine] = [Math.sin(radians), Math.cos(radians)];
    rows.fill(0);
    const origin = reach * 0.75;
    for (let at = 0; at < along.length; at += 1) {
      // Shared between two rows: else angles at which rows fall between pixels would look worse than they are.
      const row = across[at]! * cosine - along[at]! * sine + origin;
      const whole = Math.floor(row);
      const part = Math.round((row - whole) * 16);
      rows[whole]! += 16 - part;
      rows[whole + 1]! += part;
    }
    let sum = 0;
    for (let at = 0; at < rows.length; at += 1) sum += rows[at]! * rows[at]!;
    return sum;
  };
}

/** The middle of what is nearly as good as the best: steadier than the best alone. */
function centreOfPeak(fine: ReadonlyMap<number, number>, origin: number, best: number): number {
  const least = Math.min(...fine.values());
  const enough = best - (best - least) * 0.25;
  let [weight, sum] = [0, 0];
  for (const [step, value] of fine) if (value >= enough) { weight += value - enough; sum += (value - enough) * step; }
  return origin + (weight === 0 ? 0 : (sum / weight) * FINE_DEG);
}

/** Where ink ends downwards. Row after row, as the pixels lie in memory: `runs` has how much ink is above each place. */
function feetOf({ ink, widthPx, heightPx }: InkedPicture): Points {
  const found = new PointList();
  const runs = new Uint16Array(widthPx);
  const [fromX, toX] = [Math.round(widthPx * MARGIN), Math.round(widthPx * (1 - MARGIN))];
  for (let y = Math.round(heightPx * MARGIN); y < Math.round(heightPx * (1 - MARGIN)); y += 1) {
    for (let x = fromX, at = y * widthPx + fromX; x < toX; x += 1, at += 1) {
      if (ink[at] === 1) { runs[x]! += 1; continue; }
      const run = runs[x]!;
      if (run === 0) continue;
      if (run < SOLID_PX) found.add(x, y);
      runs[x] = 0;
    }
  }
  return found.points();
}

/** Where ink ends to the right. */
function sidesOf({ ink, widthPx, heightPx }: InkedPicture): Points {
  const found = new PointList();
  const [fromX, toX] = [Math.round(widthPx * MARGIN), Math.round(widthPx * (1 - MARGIN))];
  for (let y = Math.round(heightPx * MARGIN); y < Math.round(heightPx * (1 - MARGIN)); y += 1) {
    let run = 0;
    for (let x = fromX, at = y * widthPx + fromX; x < toX; x += 1, at += 1) {
      if (ink[at] === 1) { run += 1; continue; }
      if (run > 0 && run < SOLID_PX) found.add(y, x);
      run = 0;
    }
  }
  return found.points();
}

/** Points as they are found. */
class PointList {
  #along: Float32Array<ArrayBuffer> = new Float32Array(16_384);
  #across: Float32Array<ArrayBuffer> = new Float32Array(16_384);
  #count = 0;

  add(along: number, across: number): void {
    if (this.#count === this.#along.length) [this.#along, this.#across] = [grown(this.#along), grown(this.#across)];
    this.#along[this.#count] = along;
    this.#across[this.#count] = across;
    this.#count += 1;
  }

  /** No more than say something new. */
  points(): Points {
    const points = { along: this.#along.subarray(0, this.#count), across: this.#across.subarray(0, this.#count) };
    return this.#count > MOST_POINTS ? thinned(points, Math.ceil(this.#count / MOST_POINTS)) : points;
  }
}

function grown(values: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const more = new Float32Array(values.length * 2);
  more.set(values);
  return more;
}

/** Every so-manieth point. */
function thinned({ along, across }: Points, every: number): Points {
  const thin = (values: Float32Array): Float32Array => { const some = new Float32Array(Math.ceil(values.length / every)); for (let at = 0; at < some.length; at += 1) some[at] = values[at * every]!; return some; };
  return { along: thin(along), across: thin(across) };
}
