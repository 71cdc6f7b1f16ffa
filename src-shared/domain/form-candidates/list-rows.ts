import type { FormTypeSettings } from '../../presets/form-type-preset.ts';
import { findLabels, type FoundLabel } from './find-label.ts';
import { boxAround, lineCharacters, meanPct, textOf, type PageCharacter } from './page-characters.ts';
import { readKind } from './read-kind.ts';
import type { SeenBox, SeenPage } from './seen-page.ts';

type ListColumns = NonNullable<FormTypeSettings['list']>;

/** One row of a printed list: what stands in each of its columns. */
export interface ListRow {
  readonly page: number;
  readonly box: SeenBox;
  readonly cells: readonly { readonly field: string; readonly value: string; readonly text: string; readonly confidencePct: number }[];
}

const FEWEST_HEADS = 3;

/** The rows below the heads of the columns, page by page; a page without heads has those of the page before. */
export function readListRows(pages: readonly SeenPage[], { columns }: ListColumns): ListRow[] {
  let heads: readonly Head[] = [];
  return pages.flatMap((page) => {
    const own = findHeads(page, columns);
    if (own.length >= FEWEST_HEADS) heads = own;
    return heads.length < FEWEST_HEADS ? [] : rowsBelow(page, heads, own.length >= FEWEST_HEADS ? Math.max(...own.map(({ bottom }) => bottom)) : 0);
  });
}

interface Head { readonly column: ListColumns['columns'][number]; readonly left: number; readonly right: number; readonly bottom: number }

/** The row with the most heads; between two of them the column ends where the fewest lines of the list are cut. */
function findHeads(page: SeenPage, columns: ListColumns['columns']): readonly Head[] {
  const found = findLabels(page, columns.flatMap(({ heads }) => heads));
  let best: readonly FoundLabel[] = [];
  for (const { box } of found) {
    const row = found.filter((other) => Math.abs(other.box.yPx + other.box.heightPx / 2 - box.yPx - box.heightPx / 2) < box.heightPx * 0.7);
    if (row.length > best.length) best = row;
  }
  const inOrder = best.toSorted((a, b) => a.box.xPx - b.box.xPx);
  const lines = page.lines.filter((line) => inOrder.length > 0 && line.yPx > inOrder[0]!.box.yPx + inOrder[0]!.box.heightPx / 2);
  const ends = inOrder.slice(1).map(({ box: after }, index) => columnEnd(inOrder[index]!.box, after, lines));
  return inOrder.map(({ label, box }, index) => ({
    column: columns.find(({ heads }) => heads.includes(label))!, bottom: box.yPx + box.heightPx, left: ends[index - 1] ?? 0, right: ends[index] ?? page.widthPx,
  }));
}

/** In the middle of the widest stretch between two heads that the fewest lines reach over. */
function columnEnd(before: SeenBox, after: SeenBox, lines: readonly SeenBox[]): number {
  const [from, to] = [before.xPx + before.widthPx / 2, after.xPx + after.widthPx / 2];
  const stops = [from, ...lines.flatMap(({ xPx, widthPx }) => [xPx, xPx + widthPx]).filter((x) => x > from && x < to), to].sort((a, b) => a - b);
  let best = { cut: Infinity, width: 0, middle: (from + to) / 2 };
  for (let index = 0; index + 1 < stops.length; index += 1) {
    const [left, right] = [stops[index]!, stops[index + 1]!];
    const middle = (left + right) / 2;
    const cut = lines.filter(({ xPx, widthPx }) => xPx < middle && xPx + widthPx > middle).length;
    if (cut < best.cut || (cut === best.cut && right - left > best.width)) best = { cut, width: right - left, middle };
  }
  return best.middle;
}

interface Cell { readonly head: Head; readonly characters: readonly PageCharacter[] }

function rowsBelow(page: SeenPage, heads: readonly Head[], top: number): ListRow[] {
  const cells = page.lines.filter((line) => line.yPx + line.heightPx / 2 > top).flatMap((line) => cellsOf(lineCharacters(line), heads));
  // A row begins at each number of the first column; without numbers, at each entry of the widest column.
  const numbered = cells.filter(({ head, characters }) => head === heads[0] && /\d/u.test(textOf(characters)));
  const widest = heads.toSorted((a, b) => b.right - b.left - (a.right - a.left))[0]!;
  const starts = (numbered.length > 0 ? numbered : cells.filter(({ head }) => head === widest)).map(({ characters }) => boxAround(characters)).sort((a, b) => a.yPx - b.yPx);
  const height = Math.max(1, ...starts.map(({ heightPx }) => heightPx));
  return starts.flatMap((start, index): ListRow[] => {
    const upper = index === 0 ? top : (starts[index - 1]!.yPx + starts[index - 1]!.heightPx + start.yPx) / 2;
    const lower = index + 1 === starts.length ? start.yPx + height * 2.5 : (start.yPx + start.heightPx + starts[index + 1]!.yPx) / 2;
    const mine = cells.filter(({ characters }) => { const { yPx, heightPx } = boxAround(characters); const middle = yPx + heightPx / 2; return middle > upper && middle <= lower; });
    const read = heads.flatMap((head) => {
      const characters = mine.filter((cell) => cell.head === head).sort((a, b) => a.characters[0]!.yPx - b.characters[0]!.yPx).flatMap((cell) => cell.characters);
      const text = textOf(characters);
      const value = characters.length === 0 ? null : readKind(head.column.kind, text);
      return value === null ? [] : [{ field: head.column.field, value: value.value, text, confidencePct: Math.round(meanPct(characters) * value.fit * 10) / 10 }];
    });
    return read.length < 2 ? [] : [{ page: page.number, box: boxAround(mine.flatMap(({ characters }) => characters)), cells: read }];
  });
}

/** A line that runs over several columns is cut between characters. */
function cellsOf(characters: readonly PageCharacter[], heads: readonly Head[]): Cell[] {
  const cells: { head: Head; characters: PageCharacter[] }[] = [];
  for (const character of characters) {
    const middle = character.xPx + character.widthPx / 2;
    const head = heads.find(({ left, right }) => middle >= left && middle < right);
    if (head === undefined) continue;
    const last = cells.at(-1);
    if (last?.head === head) last.characters.push(character);
    else cells.push({ head, characters: [character] });
  }
  return cells;
}
