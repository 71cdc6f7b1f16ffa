import { MunimentError } from '#shared/errors.ts';

export interface HierarchyRow { readonly row: number; readonly id: string; readonly parentId: string }

export interface Hierarchy {
  readonly parents: ReadonlySet<string>;
  /** Whether every parent stands above what lies in it. */
  readonly topDown: boolean;
}

/**
 * Checks which row lies in which. Ids and parents are all that is kept of the file.
 * Throws EXCHANGE_ID_REPEATED, EXCHANGE_PARENT_MISSING, EXCHANGE_PARENT_CYCLE with the row.
 */
export async function checkHierarchy(rows: AsyncIterable<HierarchyRow> | Iterable<HierarchyRow>): Promise<Hierarchy> {
  const parentOf = new Map<string, { readonly row: number; readonly parentId: string }>();
  for await (const { row, id, parentId } of rows) {
    if (id === '') { if (parentId !== '') parentOf.set(`\u0000${row}`, { row, parentId }); continue; }
    if (parentOf.has(id)) throw new MunimentError('EXCHANGE_ID_REPEATED', { row, id });
    parentOf.set(id, { row, parentId });
  }
  const parents = new Set<string>();
  let topDown = true;
  const rooted = new Set<string>();
  for (const [id, { row, parentId }] of parentOf) {
    if (parentId === '') continue;
    const parent = parentOf.get(parentId);
    if (parent === undefined) throw new MunimentError('EXCHANGE_PARENT_MISSING', { row, id: parentId });
    parents.add(parentId);
    if (parent.row >= row) topDown = false;
    // Up to a row that is known to hang on nothing.
    const way: string[] = [];
    for (let at = id; at !== '' && !rooted.has(at); at = parentOf.get(at)!.parentId) {
      if (way.includes(at) || way.length > MOST_DEEP) throw new MunimentError('EXCHANGE_PARENT_CYCLE', { row, id });
      way.push(at);
    }
    for (const step of way) rooted.add(step);
  }
  return { parents, topDown };
}

const MOST_DEEP = 200;
