import type { ExportView } from '#shared/contract/exports.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { positionOf, selectItems, type ListPosition } from '#main/areas/catalogue/item-list-store.ts';
import { toItem, type Item } from '#main/areas/catalogue/item-record.ts';
import { findItemRow } from '#main/areas/catalogue/items-store.ts';

const PAGE = 500;

/** The items of a view that the asker may see, page by page; whoever asks something meanwhile is answered between two of them. */
export async function* exportItems(context: AreaContext, view: ExportView, signal: AbortSignal): AsyncGenerator<Item> {
  const rank = clearanceRank(context.actor);
  if (view.kind === 'items') {
    for (const [index, itemId] of view.itemIds.entries()) {
      if (index % PAGE === 0) await rest(signal);
      const row = findItemRow(context.db, itemId, rank);
      if (row) yield toItem(row);
    }
    return;
  }
  for (let after: ListPosition | null = null; ;) {
    await rest(signal);
    const rows = selectItems(context.db, { filter: view.filter, sort: view.sort, after, limit: PAGE, clearanceRank: rank });
    for (const row of rows) yield toItem(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = positionOf(last, view.sort);
  }
}

async function rest(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => { setImmediate(resolve); });
  signal.throwIfAborted();
}
