import type { WriteTx } from '#main/areas/area-context.ts';

/** Screens that hear of more changes than this ask again for everything. */
const MOST_NAMED = 200;

/** Tells everybody which items changed. */
export function announceItems(tx: WriteTx, itemIds: readonly string[]): void {
  if (itemIds.length > 0) tx.publish({ name: 'catalogue.itemsChanged', payload: itemIds.length > MOST_NAMED ? {} : { itemIds: [...itemIds] } });
}
