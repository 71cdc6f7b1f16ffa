import type { SeenBox, SeenLine } from './seen-page.ts';

/** One character with its place on the page. */
export interface PageCharacter extends SeenBox {
  readonly character: string;
  readonly pct: number;
}

/** The characters of a line without white space; where nobody knows where they stand, evenly. */
export function lineCharacters(line: SeenLine): PageCharacter[] {
  const characters = [...line.text];
  const doubts = new Map(line.doubts);
  const shareAt = (index: number): number => (index >= characters.length ? 1 : line.startsPm?.length === characters.length ? line.startsPm[index]! / 1000 : index / characters.length);
  const sure = line.corrected === true ? 100 : Math.max(line.confidencePct, doubts.size > 0 ? 90 : 0);
  return characters.flatMap((character, index) => {
    if (character.trim() === '') return [];
    const [from, to] = [shareAt(index), shareAt(index + 1)];
    const place = line.vertical === true
      ? { xPx: line.xPx, yPx: line.yPx + from * line.heightPx, widthPx: line.widthPx, heightPx: Math.max(1, (to - from) * line.heightPx) }
      : { xPx: line.xPx + from * line.widthPx, yPx: line.yPx, widthPx: Math.max(1, (to - from) * line.widthPx), heightPx: line.heightPx };
    return [{ character, pct: line.corrected === true ? 100 : doubts.get(index) ?? sure, ...place }];
  });
}

export const textOf = (characters: readonly PageCharacter[]): string => characters.map(({ character }) => character).join('');

export const meanPct = (characters: readonly PageCharacter[]): number => characters.reduce((sum, { pct }) => sum + pct, 0) / Math.max(1, characters.length);

export function boxAround(boxes: readonly SeenBox[]): SeenBox {
  const [xPx, yPx] = [Math.min(...boxes.map((box) => box.xPx)), Math.min(...boxes.map((box) => box.yPx))];
  return { xPx, yPx, widthPx: Math.max(...boxes.map((box) => box.xPx + box.widthPx)) - xPx, heightPx: Math.max(...boxes.map((box) => box.yPx + box.heightPx)) - yPx };
}

/** As it is compared: no white space, one form of each mark. */
export const plainText = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');
