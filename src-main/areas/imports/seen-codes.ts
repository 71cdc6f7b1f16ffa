/** What rows of the same file had before: answers with the row that had it first, null for the first one itself. */
export interface SeenRows {
  code(code: string, row: number): number | null;
  description(key: string, row: number): number | null;
}

/** Within one transaction; what came before it stands in the room already. */
export function seenInMemory(): SeenRows {
  const rows = new Map<string, number>();
  const first = (key: string, row: number): number | null => {
    const earlier = rows.get(key);
    if (earlier === undefined) rows.set(key, row);
    return earlier ?? null;
  };
  return { code: (code, row) => first(`c${code}`, row), description: (key, row) => first(`d${key}`, row) };
}

/** Over a whole file, on the disk. */
export const seenOnDisk = (index: { firstRow(key: string, row: number): number | null }): SeenRows => ({
  code: (code, row) => index.firstRow(`c${code}`, row), description: (key, row) => index.firstRow(`d${key}`, row),
});
