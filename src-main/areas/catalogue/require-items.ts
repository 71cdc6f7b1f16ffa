import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { ItemRow } from './item-record.ts';
import { findItemRow } from './items-store.ts';

/** Items that exist and that the actor may see; others "do not exist". Throws CATALOGUE_ITEM_NOT_FOUND. */
export function requireItems(context: AreaContext, itemIds: readonly string[]): ItemRow[] {
  const rank = clearanceRank(context.actor);
  return [...new Set(itemIds)].map((itemId) => {
    const row = findItemRow(context.db, itemId, rank);
    if (!row) throw new MunimentError('CATALOGUE_ITEM_NOT_FOUND');
    return row;
  });
}

/** The same, none of them deleted. Throws CATALOGUE_ITEM_NOT_FOUND, CATALOGUE_ITEM_DELETED. */
export function requireLiveItems(context: AreaContext, itemIds: readonly string[]): ItemRow[] {
  const rows = requireItems(context, itemIds);
  if (rows.some((row) => row.deletedAt !== null)) throw new MunimentError('CATALOGUE_ITEM_DELETED');
  return rows;
}
