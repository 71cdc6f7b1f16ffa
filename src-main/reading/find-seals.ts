import type { PageBox } from './reading-engine.ts';

/** Three bytes a pixel. */
export interface ColourPixels {
  readonly rgb: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpi: number;
}

/** Cells of about half a millimetre. */
const CELLS_PER_INCH = 50;
const MM_PER_INCH = 25.4;
/** Official seals have 38 to 58 mm (国发〔1999〕25号), those of departments and persons less. A printed red character is smaller, a red headline longer. */
const SMALLEST_MM = 18;
const LARGEST_MM = 70;
/** Strokes of one seal lie closer than this. */
const REACH_CELLS = 2;
/** How much of the rim must be red. A seal is seldom printed whole. */
const RIM_SHARE = 0.62;
const RIM_STEPS = 90;

/** Round, oval and square seals in red ink. Red headlines, rules and tables are none: their rim is not closed or their shape is too long. */
export function findSeals({ rgb, widthPx, heightPx, dpi }: ColourPixels): PageBox[] {
  const cellPx = Math.max(1, Math.round(dpi / CELLS_PER_INCH));
  const across = Math.floor(widthPx / cellPx);
  const down = Math.floor(heightPx / cellPx);
  const red = redCells(rgb, widthPx, cellPx, across, down);
  if (red === null) return [];
  const mmPerCell = (cellPx / dpi) * MM_PER_INCH;
  return patches(red, across, down).filter((patch) => isSeal(patch, red, across, mmPerCell)).map(({ left, top, right, bottom }) => ({
    xPx: Math.max(0, left - 1) * cellPx, yPx: Math.max(0, top - 1) * cellPx,
    widthPx: Math.min(across, right + 2) * cellPx - Math.max(0, left - 1) * cellPx, heightPx: Math.min(down, bottom + 2) * cellPx - Math.max(0, top - 1) * cellPx,
  }));
}

interface Patch { left: number; top: number; right: number; bottom: number; cells: number }

function redCells(rgb: Uint8Array, widthPx: number, cellPx: number, across: number, down: number): Uint8Array | null {
  const red = new Uint8Array(across * down);
  const step = Math.max(1, cellPx >> 1);
  let count = 0;
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      let hits = 0;
      for (let dy = 0; dy < cellPx; dy += step) {
        for (let dx = 0; dx < cellPx; dx += step) {
          const at = ((y * cellPx + dy) * widthPx + x * cellPx + dx) * 3;
          if (rgb[at]! - Math.max(rgb[at + 1]!, rgb[at + 2]!) > 45) hits += 1;
        }
      }
      if (hits > 0) { red[y * across + x] = 1; count += 1; }
    }
  }
  return count === 0 ? null : red;
}

/** Groups of red cells that lie within reach of each other. */
function patches(red: Uint8Array, across: number, down: number): Patch[] {
  const seen = new Uint8Array(red.length);
  const found: Patch[] = [];
  const queue: number[] = [];
  for (let start = 0; start < red.length; start += 1) {
    if (red[start] === 0 || seen[start] === 1) continue;
    const patch: Patch = { left: across, top: down, right: -1, bottom: -1, cells: 0 };
    queue.push(start);
    seen[start] = 1;
    while (queue.length > 0) {
      const at = queue.pop()!;
      const [x, y] = [at % across, Math.floor(at / across)];
      patch.left = Math.min(patch.left, x);
      patch.right = Math.max(patch.right, x);
      patch.top = Math.min(patch.top, y);
      patch.bottom = Math.max(patch.bottom, y);
      patch.cells += 1;
      for (let ny = Math.max(0, y - REACH_CELLS); ny <= Math.min(down - 1, y + REACH_CELLS); ny += 1) {
        for (let nx = Math.max(0, x - REACH_CELLS); nx <= Math.min(across - 1, x + REACH_CELLS); nx += 1) {
          const near = ny * across + nx;
          if (red[near] === 1 && seen[near] === 0) { seen[near] = 1; queue.push(near); }
        }
      }
    }
    found.push(patch);
  }
  return found;
}

function isSeal({ left, top, right, bottom, cells }: Patch, red: Uint8Array, across: number, mmPerCell: number): boolean {
  const width = right - left + 1;
  const height = bottom - top + 1;
  if (Math.min(width, height) * mmPerCell < SMALLEST_MM || Math.max(width, height) * mmPerCell > LARGEST_MM) return false;
  if (Math.max(width, height) > Math.min(width, height) * 1.6 || cells > width * height * 0.75) return false;
  const isRed = (x: number, y: number): boolean => {
    const [column, row] = [Math.round(x), Math.round(y)];
    return column >= left && column <= right && row >= top && row <= bottom && red[row * across + column] === 1;
  };
  const [midX, midY] = [(left + right) / 2, (top + bottom) / 2];
  const rim = (pointAt: (turn: number, inward: number) => readonly [number, number]): number => {
    let closed = 0;
    for (let step = 0; step < RIM_STEPS; step += 1) {
      const hit = [0, 1, 2, 3].some((inward) => isRed(...pointAt((step / RIM_STEPS) * 2 * Math.PI, inward)));
      if (hit) closed += 1;
    }
    return closed / RIM_STEPS;
  };
  const round = rim((turn, inward) => [midX + (width / 2 - 0.5 - inward) * Math.cos(turn), midY + (height / 2 - 0.5 - inward) * Math.sin(turn)]);
  if (round >= RIM_SHARE) return true;
  return width <= height * 1.25 && height <= width * 1.25 && rim((turn, inward) => {
    const reach = 1 / Math.max(Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn)));
    return [midX + (width / 2 - 0.5 - inward) * reach * Math.cos(turn), midY + (height / 2 - 0.5 - inward) * reach * Math.sin(turn)];
  }) >= 0.85;
}
