import type { ColourPixels } from '../find-seals.ts';
import type { TurnedBox } from './find-text-boxes.ts';

const BINS_PER_WIDTH = 24;

/** Cuts a vertical line into its characters, from top to bottom. They are taken to be about as high as the line is wide; the cuts fall where there is least ink. */
export function splitVertical({ rgb, widthPx, heightPx }: ColourPixels, line: TurnedBox): TurnedBox[] {
  const binPx = Math.max(1, line.across / BINS_PER_WIDTH);
  const bins = Math.max(1, Math.round(line.down / binPx));
  const ink = inkOf({ rgb, widthPx, heightPx }, line, bins);
  const written = { from: ink.findIndex((value) => value > 0), to: ink.findLastIndex((value) => value > 0) + 1 };
  if (written.from < 0) return [line];
  const pitch = Math.max(4, pitchOf(ink, line.across / binPx));
  // The cheapest way down: each step one character, cost for being unlike the pitch and for ink that is cut.
  const most = Math.max(...ink);
  const cost = new Float64Array(bins + 1).fill(Infinity);
  const before = new Int32Array(bins + 1).fill(-1);
  cost[written.from] = 0;
  for (let to = written.from + 1; to <= written.to; to += 1) {
    for (let from = Math.max(written.from, Math.floor(to - pitch * 1.6)); from < to; from += 1) {
      const size = (to - from) / pitch;
      if (size < 0.35 || cost[from] === Infinity) continue;
      const cut = to === written.to ? 0 : ((ink[to] ?? 0) / most) * 2;
      const whole = cost[from]! + (size - 1) ** 2 + cut;
      if (whole < cost[to]!) { cost[to] = whole; before[to] = from; }
    }
  }
  if (before[written.to] === -1) return [line];
  const characters: TurnedBox[] = [];
  for (let to = written.to; to > written.from; to = before[to]!) {
    const [top, bottom] = [before[to]!, to];
    const offset = ((top + bottom) / 2 / bins - 0.5) * line.down;
    const down = ((bottom - top) / bins) * line.down;
    characters.unshift({ ...line, midX: line.midX - offset * Math.sin(line.turn), midY: line.midY + offset * Math.cos(line.turn), down: Math.max(down, line.across * 0.6) });
  }
  return characters;
}

/** How dark each bin is, down the line; what is no darker than most is no ink. */
function inkOf({ rgb, widthPx, heightPx }: Pick<ColourPixels, 'rgb' | 'widthPx' | 'heightPx'>, line: TurnedBox, bins: number): number[] {
  const samples = BINS_PER_WIDTH * 2;
  const [cos, sin] = [Math.cos(line.turn), Math.sin(line.turn)];
  const values: number[][] = [];
  for (let bin = 0; bin < bins; bin += 1) {
    const beside = ((bin + 0.5) / bins - 0.5) * line.down;
    const row: number[] = [];
    for (let sample = 0; sample < samples; sample += 1) {
      const along = ((sample + 0.5) / samples - 0.5) * line.across;
      const x = Math.min(widthPx - 1, Math.max(0, Math.round(line.midX + along * cos - beside * sin)));
      const y = Math.min(heightPx - 1, Math.max(0, Math.round(line.midY + along * sin + beside * cos)));
      row.push(rgb[(y * widthPx + x) * 3 + 1]!);
    }
    values.push(row);
  }
  const all = values.flat().sort((a, b) => a - b);
  const dark = (all[Math.floor(all.length * 0.02)]! + all[Math.floor(all.length * 0.75)]!) / 2;
  return values.map((row) => row.filter((value) => value < dark).length);
}

/** The distance from character to character: where the ink is most like itself. */
function pitchOf(ink: readonly number[], width: number): number {
  let best = { pitch: width * 0.9, likeness: -Infinity };
  for (let pitch = Math.floor(width * 0.6); pitch <= Math.min(ink.length / 2, width * 1.5); pitch += 1) {
    let [likeness, count] = [0, 0];
    for (let at = 0; at + pitch < ink.length; at += 1) { likeness -= Math.abs(ink[at]! - ink[at + pitch]!); count += 1; }
    if (count > 0 && likeness / count > best.likeness) best = { pitch, likeness: likeness / count };
  }
  return best.pitch;
}
