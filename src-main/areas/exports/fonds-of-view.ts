import type { ExportView } from '#shared/contract/exports.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { selectItems } from '#main/areas/catalogue/item-list-store.ts';
import { findItemRow } from '#main/areas/catalogue/items-store.ts';
import { requireRegister } from '#main/areas/registers/view-register.ts';
import { volumeRows } from './volume-rows.ts';

/** The fonds that a view is of, by what it says or by its first record that the actor may see. Throws EXPORTS_NOTHING, REGISTERS_REGISTER_NOT_FOUND. */
export async function fondsOfView(context: AreaContext, view: ExportView): Promise<string> {
  const rank = clearanceRank(context.actor);
  if (view.kind === 'fonds') return view.fondsId;
  if (view.kind === 'register') return requireRegister(context, view.filter.registerId).settings.fondsId;
  if ((view.kind === 'filter' || view.kind === 'volumes') && view.filter.fondsId) return view.filter.fondsId;
  if (view.kind === 'volumes') {
    for await (const { fondsId } of volumeRows(context, view, new AbortController().signal)) return fondsId;
    throw new MunimentError('EXPORTS_NOTHING');
  }
  const first = view.kind === 'items' ? view.itemIds.map((itemId) => findItemRow(context.db, itemId, rank)).find((row) => row !== undefined)
    : selectItems(context.db, { filter: view.filter, sort: view.sort, after: null, limit: 1, clearanceRank: rank })[0];
  if (!first) throw new MunimentError('EXPORTS_NOTHING');
  return first.fondsId;
}
