import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findShelfPlace } from './boxes-store.ts';
import { listCountsOfShelf } from './shelves-store.ts';
import { aisleOfShelf } from './view-place.ts';

/** While somebody counts in front of a shelf nothing is put there or taken away: the count would be wrong before it is done. Throws STACKS_SHELF_COUNTED. */
export function refuseWhileCounted(context: AreaContext, shelfIds: readonly (string | null)[]): void {
  for (const shelfId of shelfIds) {
    if (shelfId === null) continue;
    const aisle = aisleOfShelf(findShelfPlace(context.db, shelfId)!);
    const count = listCountsOfShelf(context.db, shelfId).find((each) => each.aisle === aisle);
    if (count !== undefined) throw new MunimentError('STACKS_SHELF_COUNTED', { person: count.person, at: count.at });
  }
}
