import type { GreyPixels, Rulings, Run } from './find-rulings.ts';
import type { PageBox } from './reading-engine.ts';

interface Box { left: number; top: number; right: number; bottom: number }

/** Lines that cross may miss each other by so much, at 165 dpi. */
const REACH_PX = 6;

/** The tables that the rulings make: where lines cross, they belong together. In pixels of the picture. */
export function findTables({ across, down }: Rulings, { widthPx, heightPx }: Pick<GreyPixels, 'widthPx' | 'heightPx'>): PageBox[] {
  const rows = merged(across).map(({ at, from, to }) => ({ left: from, right: to, top: at, bottom: at }));
  const columns = merged(down).map(({ at, from, to }) => ({ left: at, right: at, top: from, bottom: to }));
  const groups: { box: Box; rows: number; columns: number }[] = [];
  for (const [lines, count] of [[rows, 'rows'], [columns, 'columns']] as const) {
    for (const line of lines) {
      const touched = groups.filter(({ box }) => touches(box, line));
      const group = { box: line, rows: 0, columns: 0 };
      for (const { box, rows: r, columns: c } of touched) {
        group.box = union(group.box, box);
        group.rows += r;
        group.columns += c;
      }
      group[count] += 1;
      for (const gone of touched) groups.splice(groups.indexOf(gone), 1);
      groups.push(group);
    }
  }
  return groups.filter((group) => group.rows >= 2 && group.columns >= 2).map(({ box }) => {
    const [xPx, yPx] = [Math.max(0, box.left), Math.max(0, box.top)];
    return { xPx, yPx, widthPx: Math.min(widthPx, box.right + 1) - xPx, heightPx: Math.min(heightPx, box.bottom + 1) - yPx };
  });
}

/** Runs in neighbouring rows that overlap are one line. */
function merged(runs: readonly Run[]): Run[] {
  const lines: Run[] = [];
  for (const run of runs) {
    const index = lines.findLastIndex((line) => run.at - line.at <= REACH_PX && run.from <= line.to && line.from <= run.to);
    if (index < 0) lines.push(run);
    else lines[index] = { at: run.at, from: Math.min(run.from, lines[index]!.from), to: Math.max(run.to, lines[index]!.to) };
  }
  return lines;
}

const touches = (a: Box, b: Box): boolean => a.left <= b.right + REACH_PX && b.left <= a.right + REACH_PX && a.top <= b.bottom + REACH_PX && b.top <= a.bottom + REACH_PX;

const union = (a: Box, b: Box): Box => ({ left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) });
