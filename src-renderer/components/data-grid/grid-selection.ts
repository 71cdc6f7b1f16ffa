/** Pure rules of choosing rows with the mouse and the keyboard. */

export interface SelectionChange {
  readonly selection: ReadonlySet<string>;
  /** Where the next Shift range begins. */
  readonly anchor: number;
}

/** Only this row. */
export function selectOne(key: string, index: number): SelectionChange {
  return { selection: new Set([key]), anchor: index };
}

/** Ctrl+click, Space: this row in or out, the others stay. */
export function toggleOne(selection: ReadonlySet<string>, key: string, index: number): SelectionChange {
  const next = new Set(selection);
  if (!next.delete(key)) next.add(key);
  return { selection: next, anchor: index };
}

/** Shift: everything from the anchor to this row; rows that are not loaded have no key and stay out. */
export function selectRange(anchor: number, to: number, keyAt: (index: number) => string | undefined): SelectionChange {
  const selection = new Set<string>();
  for (let index = Math.min(anchor, to); index <= Math.max(anchor, to); index += 1) {
    const key = keyAt(index);
    if (key !== undefined) selection.add(key);
  }
  return { selection, anchor };
}

/** Cells separated by tabs, rows by line ends, as spreadsheets copy them; quoted cells may hold both. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const cellPattern = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  for (let match = cellPattern.exec(text); match !== null; match = cellPattern.exec(text)) {
    const [, cell = '', end = ''] = match;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  if (rows.at(-1)?.join('') === '') rows.pop();
  return rows;
}

/** The other way round. */
export function formatBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n');
}
