import type { TextLine } from '#shared/contract/digitisation.ts';

/** Shared area, of the smaller box, from which on two lines are the same place. */
const SAME_PLACE = 0.5;

/** What was read anew, with the lines that a person wrote in the place of what the engine makes of them. Corrected lines that it did not find stay where they were. */
export function keepCorrections(read: readonly TextLine[], before: readonly TextLine[]): readonly TextLine[] {
  return before.filter(({ corrected }) => corrected === true).reduce<readonly TextLine[]>((lines, mine) => {
    const at = lines.findIndex((line) => line.corrected !== true && isSamePlace(line, mine));
    const others = lines.filter((line, index) => index === at || line.corrected === true || !isSamePlace(line, mine));
    const place = at === -1 ? placeFor(others, mine) : others.indexOf(lines[at]!);
    return others.toSpliced(place, at === -1 ? 0 : 1, mine);
  }, read);
}

function isSamePlace(a: TextLine, b: TextLine): boolean {
  const width = Math.min(a.xPx + a.widthPx, b.xPx + b.widthPx) - Math.max(a.xPx, b.xPx);
  const height = Math.min(a.yPx + a.heightPx, b.yPx + b.heightPx) - Math.max(a.yPx, b.yPx);
  return width > 0 && height > 0 && width * height >= SAME_PLACE * Math.min(a.widthPx * a.heightPx, b.widthPx * b.heightPx);
}

/** Behind the last line that stands above it. */
function placeFor(lines: readonly TextLine[], mine: TextLine): number {
  return lines.findLastIndex((line) => line.yPx + line.heightPx / 2 <= mine.yPx + mine.heightPx / 2) + 1;
}
