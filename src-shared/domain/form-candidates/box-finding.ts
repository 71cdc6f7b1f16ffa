import type { FormZone, ZoneBox } from '../../presets/form-type-preset.ts';
import { findLabels, saysSomething, withoutLead } from './find-label.ts';
import { boxAround, lineCharacters, meanPct, textOf, type PageCharacter } from './page-characters.ts';
import type { Finding, SeenBox, SeenPage } from './seen-page.ts';

type DrawnPlace = Extract<FormZone['place'], { readonly how: 'box' }>;

/** From the page on which the zones were drawn to this one. */
export interface PageShift { readonly scale: number; readonly rightPx: number; readonly downPx: number }

const STRAIGHT: PageShift = { scale: 1, rightPx: 0, downPx: 0 };
/** A sheet is never shown at half or twice its size beside the other. */
const SCALES = { least: 0.7, most: 1.4 };
/** Words closer together than this say where they are, and not how large the page is. */
const TELLING_SHARE = 0.25;

export const boxOnPage = ({ leftPm, topPm, widthPm, heightPm }: ZoneBox, { widthPx, heightPx }: Pick<SeenPage, 'widthPx' | 'heightPx'>): SeenBox =>
  ({ xPx: (leftPm / 1000) * widthPx, yPx: (topPm / 1000) * heightPx, widthPx: (widthPm / 1000) * widthPx, heightPx: (heightPm / 1000) * heightPx });

/** How this page lies against the one on which the zones were drawn, by all printed words that are found again. Null: none is. */
export function shiftOf(page: SeenPage, places: readonly DrawnPlace[]): PageShift | null {
  const anchors = places.flatMap(({ anchor }) => (anchor === null ? [] : [anchor]));
  const found = findLabels(page, anchors.map(({ text }) => text));
  const pairs = anchors.flatMap(({ text, box }) => {
    const drawn = boxOnPage(box, page);
    const nearest = found.filter(({ label }) => label === text).sort((a, b) => distance(a.box, drawn) - distance(b.box, drawn))[0];
    return nearest === undefined ? [] : [{ from: middle(drawn), to: middle(nearest.box) }];
  });
  if (pairs.length === 0) return null;
  const scale = scaleOf(pairs, page);
  const rightPx = median(pairs.map(({ from, to }) => to.x - from.x * scale));
  const downPx = median(pairs.map(({ from, to }) => to.y - from.y * scale));
  return { scale, rightPx, downPx };
}

interface Pair { readonly from: { readonly x: number; readonly y: number }; readonly to: { readonly x: number; readonly y: number } }

/** By the pairs of words that lie far apart. */
function scaleOf(pairs: readonly Pair[], page: SeenPage): number {
  const ratios = pairs.flatMap((a, index) => pairs.slice(index + 1).flatMap((b) => {
    const drawn = Math.hypot(a.from.x - b.from.x, a.from.y - b.from.y);
    return drawn < page.widthPx * TELLING_SHARE ? [] : [Math.hypot(a.to.x - b.to.x, a.to.y - b.to.y) / drawn];
  })).filter((ratio) => ratio >= SCALES.least && ratio <= SCALES.most);
  return ratios.length === 0 ? 1 : median(ratios);
}

/** Where a drawn zone lies on this page. With a word of its own that is found, it goes by that word. */
export function placeOnPage(page: SeenPage, place: DrawnPlace, shift: PageShift | null): { readonly box: SeenBox; readonly fit: number } {
  const { scale, rightPx, downPx } = shift ?? STRAIGHT;
  const moved = (box: SeenBox): SeenBox => ({ xPx: box.xPx * scale + rightPx, yPx: box.yPx * scale + downPx, widthPx: box.widthPx * scale, heightPx: box.heightPx * scale });
  const box = moved(boxOnPage(place.box, page));
  if (place.anchor === null) return { box, fit: shift === null ? 0.9 : 0.95 };
  const expected = moved(boxOnPage(place.anchor.box, page));
  const own = findLabels(page, [place.anchor.text]).sort((a, b) => distance(a.box, expected) - distance(b.box, expected))[0];
  if (own === undefined) return { box, fit: shift === null ? 0.6 : 0.85 };
  const [to, from] = [middle(own.box), middle(expected)];
  return { box: { ...box, xPx: box.xPx + to.x - from.x, yPx: box.yPx + to.y - from.y }, fit: 1 };
}

/** The characters whose middle lies in the zone, row by row. The printed word beside it is not part of what was written. */
export function boxFinding(page: SeenPage, place: DrawnPlace, shift: PageShift | null): Finding | null {
  const { box, fit } = placeOnPage(page, place, shift);
  const isIn = ({ xPx, yPx, widthPx, heightPx }: SeenBox): boolean => {
    const [x, y] = [xPx + widthPx / 2, yPx + heightPx / 2];
    return x >= box.xPx && x <= box.xPx + box.widthPx && y >= box.yPx && y <= box.yPx + box.heightPx;
  };
  const rows = page.lines.map((line) => lineCharacters(line).filter(isIn)).filter((row) => row.length > 0).sort((a, b) => rowBefore(a, b));
  const characters = withoutLead(withoutWord(rows.flat(), place.anchor?.text ?? ''));
  return saysSomething(characters) ? { text: textOf(characters), readPct: meanPct(characters), fit, page: page.number, box: boxAround(characters) } : null;
}

function withoutWord(characters: readonly PageCharacter[], word: string): readonly PageCharacter[] {
  const plain = [...word.replace(/\s+/gu, '')];
  return plain.length > 0 && plain.every((character, index) => characters[index]?.character === character) ? characters.slice(plain.length) : characters;
}

function rowBefore(a: readonly PageCharacter[], b: readonly PageCharacter[]): number {
  const [first, second] = [a[0]!, b[0]!];
  const shared = Math.min(first.yPx + first.heightPx, second.yPx + second.heightPx) - Math.max(first.yPx, second.yPx);
  return shared >= 0.5 * Math.min(first.heightPx, second.heightPx) ? first.xPx - second.xPx : first.yPx - second.yPx;
}

const middle = ({ xPx, yPx, widthPx, heightPx }: SeenBox) => ({ x: xPx + widthPx / 2, y: yPx + heightPx / 2 });
const distance = (a: SeenBox, b: SeenBox): number => Math.hypot(middle(a).x - middle(b).x, middle(a).y - middle(b).y);
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.length % 2 === 1 ? sorted[sorted.length >> 1]! : (sorted[(sorted.length >> 1) - 1]! + sorted[sorted.length >> 1]!) / 2;
}
