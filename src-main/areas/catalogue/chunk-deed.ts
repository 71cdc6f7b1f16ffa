import type { BatchDeed } from '#shared/contract/batch-edit.ts';

/** A part of a deed that does to its records what the whole would. */
export interface DeedPart { readonly deed: BatchDeed; /** How many records stand before it: a series goes on from there. */ readonly offset: number; readonly records: number }

type Ids = Extract<BatchDeed, { kind: 'set' }>['itemIds'];

/** Cuts a deed into parts of so many records; together they are the whole, in its order. */
export function chunkDeed(deed: BatchDeed, size: number): DeedPart[] {
  if (deed.kind === 'cells') {
    const byItem = Map.groupBy(deed.cells, ({ itemId }) => itemId);
    return slices([...byItem.keys()], size).map(({ ids, offset }) => ({ deed: { kind: 'cells', cells: ids.flatMap((itemId) => byItem.get(itemId) ?? []) }, offset, records: ids.length }));
  }
  // A record that is named twice counts once, as it does in the whole.
  const itemIds = [...new Set(deed.itemIds)];
  if (deed.kind === 'copyDown') {
    const [first, ...rest] = itemIds;
    return first === undefined ? [] : slices(rest, size).map(({ ids, offset }) => ({ deed: { ...deed, itemIds: [first, ...ids] }, offset, records: ids.length }));
  }
  return slices(itemIds, size).map(({ ids, offset }) => ({ deed: { ...deed, itemIds: ids }, offset, records: ids.length }));
}

function slices(all: Ids, size: number): { readonly ids: Ids; readonly offset: number }[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => ({ ids: all.slice(index * size, (index + 1) * size), offset: index * size }));
}
