import type { InkedPicture } from './paper-and-ink.ts';

/** Nobody lays a sheet more askew than this without turning it. */
const WIDEST_DEG = 10;
const COARSE_DEG = 0.5;
const FINE_DEG = 0.05;
/** More feet of letters than this say nothing new. */
const MOST_POINTS = 60_000;
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
  const lines = bestAngle(feetOf(picture), 1);
  const columns = bestAngle(sidesOf(picture), -1);
  const best = columns.clearness > lines.clearness ? columns : lines;
  return best.clearness < LEAST_CLEARNESS ? null : Math.round(best.angleDeg * 100) / 100;
}

function bestAngle({ along, across }: Points, direction: 1 | -1): { readonly angleDeg: number; readonly clearness: number } {
  if (along.length < LEAST_POINTS) return { angleDeg: 0, clearness: 0 };
  let reach = 0;
  for (let at = 0; at < along.length; at += 1) reach = Math.max(reach, along[at]!, across[at]!);
  const rows = new Uint32Array(Math.ceil(reach * 2.5) + 8);
  const gathered = (angleDeg: number): number => {
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
  const coarse: number[] = [];
  const angles: number[] = [];
  for (let angle = -WIDEST_DEG; angle <= WIDEST_DEG; angle += COARSE_DEG) { angles.push(angle); coarse.push(gathered(angle)); }
  const top = coarse.indexOf(Math.max(...coarse));
  let best = { angle: angles[top]!, sum: coarse[top]! };
  const fine = new Map<number, number>();
  for (let step = -Math.round(COARSE_DEG / FINE_DEG); step <= COARSE_DEG / FINE_DEG; step += 1) {
    const angle = angles[top]! + step * FINE_DEG;
    const sum = gathered(angle);
    fine.set(step, sum);
    if (sum > best.sum) best = { angle, sum };
  }
  const usual = coarse.toSorted((a, b) => a - b)[Math.floor(coarse.length / 2)]!;
  return { angleDeg: centreOfPeak(fine, angles[top]!, best.sum), clearness: best.sum / usual };
}

/** The middle of what is nearly as good as the best: steadier than the best alone. */
function centreOfPeak(fine: ReadonlyMap<number, number>, origin: number, best: number): number {
  const least = Math.min(...fine.values());
  const enough = best - (best - least) * 0.25;
  let [weight, sum] = [0, 0];
  for (const [step, value] of fine) if (value >= enough) { weight += value - enough; sum += (value - enough) * step; }
  return origin + (weight === 0 ? 0 : (sum / weight) * FINE_DEG);
}

/** Where ink ends downwards. */
function feetOf({ ink, widthPx, heightPx }: InkedPicture): Points {
  return endsOf(ink, widthPx, heightPx, (along, across) => across * widthPx + along);
}

/** Where ink ends to the right. */
function sidesOf({ ink, widthPx, heightPx }: InkedPicture): Points {
  return endsOf(ink, heightPx, widthPx, (along, across) => along * widthPx + across);
}

function endsOf(ink: Uint8Array, alongPx: number, acrossPx: number, at: (along: number, across: number) => number): Points {
  const along: number[] = [];
  const across: number[] = [];
  const [fromA, toA] = [Math.round(alongPx * MARGIN), Math.round(alongPx * (1 - MARGIN))];
  const [fromC, toC] = [Math.round(acrossPx * MARGIN), Math.round(acrossPx * (1 - MARGIN))];
  for (let a = fromA; a < toA; a += 1) {
    let run = 0;
    for (let c = fromC; c < toC; c += 1) {
      if (ink[at(a, c)] === 1) { run += 1; continue; }
      if (run > 0 && run < SOLID_PX) { along.push(a); across.push(c); }
      run = 0;
    }
  }
  const every = Math.max(1, Math.ceil(along.length / MOST_POINTS));
  const thin = (values: readonly number[]): Float32Array => Float32Array.from(every === 1 ? values : values.filter((_, index) => index % every === 0));
  return { along: thin(along), across: thin(across) };
}
