import type { TextLine } from '#shared/contract/digitisation.ts';
import { lineWords } from '#shared/domain/line-words.ts';
import { turnBox, turnedSize, type QuarterTurn } from '#shared/domain/turn-box.ts';
import type { ZoneBox } from '#shared/presets/form-type-preset.ts';

export interface AnchorWord { readonly text: string; readonly box: ZoneBox }

interface ReadPage { readonly widthPx: number; readonly heightPx: number; readonly rotation: QuarterTurn; readonly lines: readonly TextLine[] }

const LONGEST = 12;
const MOST = 8;

/** Printed words near a zone, the nearest first: those on its left and above it, where forms have their headings. */
export function anchorWords(page: ReadPage, zone: ZoneBox): readonly AnchorWord[] {
  const seen = turnedSize(page, page.rotation);
  const words = page.lines.flatMap((line) => lineWords({ ...line, ...turnBox(line, page, page.rotation) })).flatMap(({ text, xPx, yPx, widthPx, heightPx }): AnchorWord[] => {
    const plain = text.replace(/\s+/gu, '');
    if ([...plain].length > LONGEST || !/\p{L}{2}|\p{Script=Han}/u.test(plain)) return [];
    return [{ text: plain, box: { leftPm: (xPx / seen.widthPx) * 1000, topPm: (yPx / seen.heightPx) * 1000, widthPm: (widthPx / seen.widthPx) * 1000, heightPm: (heightPx / seen.heightPx) * 1000 } }];
  });
  return words.filter(({ box }) => !isInside(box, zone)).map((word) => ({ word, far: distance(word.box, zone) })).sort((a, b) => a.far - b.far).slice(0, MOST).map(({ word }) => word);
}

function isInside(box: ZoneBox, zone: ZoneBox): boolean {
  const [x, y] = [box.leftPm + box.widthPm / 2, box.topPm + box.heightPm / 2];
  return x > zone.leftPm && x < zone.leftPm + zone.widthPm && y > zone.topPm && y < zone.topPm + zone.heightPm;
}

/** Between the edges; what stands below or on the right is taken last. */
function distance(box: ZoneBox, zone: ZoneBox): number {
  const across = Math.max(0, zone.leftPm - box.leftPm - box.widthPm, box.leftPm - zone.leftPm - zone.widthPm);
  const down = Math.max(0, zone.topPm - box.topPm - box.heightPm, box.topPm - zone.topPm - zone.heightPm);
  const after = box.leftPm > zone.leftPm + zone.widthPm || box.topPm > zone.topPm + zone.heightPm ? 200 : 0;
  return Math.hypot(across, down * 1.4) + after;
}
