import type { ExportView } from '#shared/contract/exports.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { positionOf, selectItems, type ListPosition } from '#main/areas/catalogue/item-list-store.ts';
import type { ItemRow } from '#main/areas/catalogue/item-record.ts';
import { findItemRow } from '#main/areas/catalogue/items-store.ts';
import { takeTurns } from './take-turns.ts';

const PAGE = 500;

/** The view as a filter of the catalogue; null where its records are named, or are no items. */
export const filterOf = (view: ExportView) =>
  (view.kind === 'items' || view.kind === 'volumes' || view.kind === 'register' ? null : view.kind === 'fonds' ? { filter: { fondsId: view.fondsId, state: 'all' as const }, sort: { by: 'archivalCode' as const, descending: false } } : { filter: view.filter, sort: view.sort });

/** The items of a view that the asker may see, page by page; whoever asks something meanwhile is answered between two of them. */
export async function* exportRows(context: AreaContext, view: ExportView, signal: AbortSignal): AsyncGenerator<ItemRow, void, void> {
  const rank = clearanceRank(context.actor);
  const list = filterOf(view);
  if (list === null) {
    for (const [index, itemId] of (view.kind === 'items' ? view.itemIds : []).entries()) {
      if (index % PAGE === 0) await takeTurns(signal);
      const row = findItemRow(context.db, itemId, rank);
      if (row) yield row;
    }
    return;
  }
  for (let after: ListPosition | null = null; ;) {
    await takeTurns(signal);
    const rows = selectItems(context.db, { ...list, after, limit: PAGE, clearanceRank: rank });
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = positionOf(last, list.sort);
  }
}
