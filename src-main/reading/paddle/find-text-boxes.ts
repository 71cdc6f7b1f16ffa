/** A box around one run of text, turned by `turn` radians, in the coordinates of the map. `across` runs along its own first axis. */
export interface TurnedBox {
  readonly midX: number;
  readonly midY: number;
  readonly across: number;
  readonly down: number;
  readonly turn: number;
}

/** What the detection model says of each pixel: how likely it lies in the kernel of a line. */
export interface LikelihoodMap {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

const TEXT_FROM = 0.3;
/** Mean likelihood that a patch must have. */
const PATCH_FROM = 0.6;
const FEWEST_PIXELS = 6;
/** The model marks kernels that are smaller than the text; grown by this much of area ÷ perimeter they cover it. */
const GROWTH = 1.6;
/** From here on a patch is long enough to say by itself how it lies. */
const TELLING_RATIO = 4;
/** A page that lies worse than this was not put on the glass like that; it is a patch that misleads. */
const MOST_TURN = 0.26;
const OWN_TURN = 0.12;

interface Patch { readonly from: number; readonly to: number; readonly midX: number; readonly midY: number; readonly turn: number; readonly ratio: number }

/** Lines of text on the map, and how the page lies (radians, clockwise on the screen). */
export function findTextBoxes(map: LikelihoodMap): { readonly boxes: TurnedBox[]; readonly turn: number } {
  const { members, patches } = gatherPatches(map);
  const turns = patches.filter(({ ratio, turn }) => ratio >= TELLING_RATIO && Math.abs(turn) < MOST_TURN).map(({ turn }) => turn).sort((a, b) => a - b);
  const turn = turns[turns.length >> 1] ?? 0;
  return { turn, boxes: patches.map((patch) => boxOf(patch, members, map.width, patch.ratio >= TELLING_RATIO && Math.abs(patch.turn - turn) <= OWN_TURN ? patch.turn : turn)) };
}

function gatherPatches({ data, width, height }: LikelihoodMap): { readonly members: Int32Array; readonly patches: Patch[] } {
  const seen = new Uint8Array(data.length);
  const members = new Int32Array(data.length);
  const patches: Patch[] = [];
  let end = 0;
  for (let start = 0; start < data.length; start += 1) {
    if (seen[start] === 1 || data[start]! <= TEXT_FROM) continue;
    const from = end;
    let likelihood = 0;
    members[end++] = start;
    seen[start] = 1;
    for (let next = from; next < end; next += 1) {
      const at = members[next]!;
      likelihood += data[at]!;
      const x = at % width;
      const y = (at - x) / width;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) {
          const near = ny * width + nx;
          if (seen[near] === 0 && data[near]! > TEXT_FROM) { seen[near] = 1; members[end++] = near; }
        }
      }
    }
    if (end - from < FEWEST_PIXELS || likelihood / (end - from) < PATCH_FROM) { end = from; continue; }
    patches.push(measure(members, from, end, width));
  }
  return { members, patches };
}

/** Middle, direction and slenderness, by the moments of its pixels. */
function measure(members: Int32Array, from: number, to: number, width: number): Patch {
  let [sumX, sumY] = [0, 0];
  for (let index = from; index < to; index += 1) { const at = members[index]!; sumX += at % width; sumY += Math.floor(at / width); }
  const [midX, midY] = [sumX / (to - from), sumY / (to - from)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let index = from; index < to; index += 1) {
    const at = members[index]!;
    const [dx, dy] = [(at % width) - midX, Math.floor(at / width) - midY];
    xx += dx * dx; yy += dy * dy; xy += dx * dy;
  }
  const spread = Math.sqrt(((xx - yy) / 2) ** 2 + xy * xy);
  const long = (xx + yy) / 2 + spread;
  const short = Math.max(1e-6, (xx + yy) / 2 - spread);
  return { from, to, midX, midY, turn: 0.5 * Math.atan2(2 * xy, xx - yy), ratio: Math.sqrt(long / short) };
}

function boxOf({ from, to, midX, midY }: Patch, members: Int32Array, width: number, turn: number): TurnedBox {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let index = from; index < to; index += 1) {
    const at = members[index]!;
    const [dx, dy] = [(at % width) - midX, Math.floor(at / width) - midY];
    const along = dx * cos + dy * sin;
    const beside = dy * cos - dx * sin;
    left = Math.min(left, along); right = Math.max(right, along); top = Math.min(top, beside); bottom = Math.max(bottom, beside);
  }
  const [across, down] = [right - left + 1, bottom - top + 1];
  const grow = ((across * down) / (2 * (across + down))) * GROWTH;
  const [offAlong, offBeside] = [(left + right) / 2, (top + bottom) / 2];
  return { midX: midX + 0.5 + offAlong * cos - offBeside * sin, midY: midY + 0.5 + offAlong * sin + offBeside * cos, across: across + 2 * grow, down: down + 2 * grow, turn };
}
