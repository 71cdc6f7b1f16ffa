/** Something to be read, in a frame in which the page lies straight. */
export interface OrderedBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Characters one below the other. */
  readonly vertical?: boolean;
}

/** Free space between columns is at least this many line heights wide. */
const GUTTER_LINES = 1.1;
/** Columns of prose stand beside each other for at least so many lines; two short words in a row are none. */
const FEWEST_ROWS = 3;
/** What stands further below or above is not of the columns any more. */
const APART_LINES = 2;
/** And their lines are long; what stands apart in short pieces is a form or a list, which is read row by row. */
const PROSE_LINES = 7;

/**
 * The boxes as they are read: columns one after the other, rows from left to right; within a table row by row; vertical lines from right to left.
 * `tables` are boxes in the same frame.
 */
export function readingOrder<Box extends OrderedBox>(boxes: readonly Box[], tables: readonly OrderedBox[] = []): Box[] {
  const inTable = (box: Box): number => tables.findIndex((table) => isInside(box, table));
  const units: Unit<Box>[] = tables.flatMap((table, index) => {
    const members = boxes.filter((box) => inTable(box) === index);
    return members.length === 0 ? [] : [{ ...around([table, ...members]), members: rowsOf(members).flatMap((row) => row) }];
  });
  const loose = boxes.filter((box) => inTable(box) === -1);
  units.push(...verticalGroups(loose.filter(({ vertical }) => vertical === true)).map((members) => ({ ...around(members), members })));
  const level = loose.filter(({ vertical }) => vertical !== true);
  units.push(...level.map((box) => ({ left: box.left, top: box.top, right: box.right, bottom: box.bottom, members: [box] })));
  const heights = level.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  return inOrder(units, heights[heights.length >> 1] ?? 1).flatMap(({ members }) => members);
}

interface Unit<Box> extends OrderedBox { readonly members: readonly Box[] }

function inOrder<Box>(units: readonly Unit<Box>[], lineHeight: number): Unit<Box>[] {
  const rows = rowsOf(units);
  const gutter = findGutter(rows, lineHeight);
  if (gutter === null) return rows.flat();
  const { firstRow, lastRow, at } = gutter;
  const beside = rows.slice(firstRow, lastRow + 1).flat();
  const part = (some: readonly Unit<Box>[]) => inOrder(some, lineHeight);
  return [
    ...part(rows.slice(0, firstRow).flat()), ...part(beside.filter((unit) => middle(unit) < at)), ...part(beside.filter((unit) => middle(unit) >= at)), ...part(rows.slice(lastRow + 1).flat()),
  ];
}

/** Boxes that stand on one line, each row from left to right, rows from top to bottom. */
export function rowsOf<Box extends OrderedBox>(boxes: readonly Box[]): Box[][] {
  const rows: { top: number; bottom: number; boxes: Box[] }[] = [];
  for (const box of boxes.toSorted((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const row = rows.findLast(({ top, bottom }) => Math.min(bottom, box.bottom) - Math.max(top, box.top) >= 0.5 * Math.min(bottom - top, box.bottom - box.top));
    if (row === undefined) rows.push({ top: box.top, bottom: box.bottom, boxes: [box] });
    else row.boxes.push(box);
  }
  return rows.sort((a, b) => a.top - b.top).map((row) => row.boxes.sort((a, b) => a.left - b.left));
}

interface Gutter { readonly firstRow: number; readonly lastRow: number; readonly at: number }

/** The free space between two columns that goes down the most rows. */
function findGutter(rows: readonly (readonly OrderedBox[])[], lineHeight: number): Gutter | null {
  let best: Gutter | null = null;
  for (const [index, row] of rows.entries()) {
    for (let left = 0; left + 1 < row.length; left += 1) {
      let space: readonly [number, number] = [row[left]!.right, row[left + 1]!.left];
      if (space[1] - space[0] < lineHeight * GUTTER_LINES) continue;
      let [first, last] = [index, index];
      for (const step of [-1, 1]) {
        for (let next = index + step; next >= 0 && next < rows.length; next += step) {
          if (spaceBetween(rows[next - step]!, rows[next]!) > lineHeight * APART_LINES) break;
          const narrowed = freeWithin(rows[next]!, space);
          if (narrowed[1] - narrowed[0] < lineHeight * 0.8) break;
          space = narrowed;
          if (step < 0) first = next; else last = next;
        }
      }
      const at = (space[0] + space[1]) / 2;
      if (last - first > (best === null ? -1 : best.lastRow - best.firstRow) && isBetweenColumns(rows.slice(first, last + 1), at, lineHeight)) best = { firstRow: first, lastRow: last, at };
    }
  }
  return best;
}

function isBetweenColumns(rows: readonly (readonly OrderedBox[])[], at: number, lineHeight: number): boolean {
  if (rows.filter((row) => row.some((box) => middle(box) < at) && row.some((box) => middle(box) >= at)).length < FEWEST_ROWS) return false;
  return [rows.flat().filter((box) => middle(box) < at), rows.flat().filter((box) => middle(box) >= at)].every((side) => {
    const widths = side.map(({ left, right }) => right - left).sort((a, b) => a - b);
    return widths[widths.length >> 1]! >= lineHeight * PROSE_LINES;
  });
}

/** From the lower edge of the upper row to the upper edge of the lower one. */
function spaceBetween(a: readonly OrderedBox[], b: readonly OrderedBox[]): number {
  const [first, second] = a[0]!.top <= b[0]!.top ? [a, b] : [b, a];
  return Math.min(...second.map(({ top }) => top)) - Math.max(...first.map(({ bottom }) => bottom));
}

/** The widest part of the space that the row leaves free. */
function freeWithin(row: readonly OrderedBox[], [from, to]: readonly [number, number]): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let start = from;
  for (const { left, right } of [...row, { left: to, right: Infinity }]) {
    const end = Math.min(to, left);
    if (end - start > best[1] - best[0]) best = [start, end];
    start = Math.max(start, right);
  }
  return best;
}

/** Vertical lines that stand beside each other, each group from right to left. */
function verticalGroups<Box extends OrderedBox>(boxes: readonly Box[]): Box[][] {
  const groups: Box[][] = [];
  for (const box of boxes.toSorted((a, b) => b.right - a.right)) {
    const reach = (box.right - box.left) * 3;
    const group = groups.find((members) => members.some((other) => other.left - box.right < reach && Math.min(other.bottom, box.bottom) - Math.max(other.top, box.top) > 0));
    if (group === undefined) groups.push([box]);
    else group.push(box);
  }
  // Of two that share a column the upper one comes first.
  return groups.map((group) => group.sort((a, b) => (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 * Math.min(a.right - a.left, b.right - b.left) ? a.top - b.top : b.right - a.right)));
}

const middle = ({ left, right }: OrderedBox): number => (left + right) / 2;

function isInside(box: OrderedBox, table: OrderedBox): boolean {
  const [x, y] = [middle(box), (box.top + box.bottom) / 2];
  return x >= table.left && x <= table.right && y >= table.top && y <= table.bottom;
}

function around(boxes: readonly OrderedBox[]): OrderedBox {
  return { left: Math.min(...boxes.map(({ left }) => left)), top: Math.min(...boxes.map(({ top }) => top)), right: Math.max(...boxes.map(({ right }) => right)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)) };
}
