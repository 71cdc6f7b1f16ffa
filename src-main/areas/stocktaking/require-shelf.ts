import type { ShelfPlace } from '#shared/contract/stocktaking.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findOpenHold } from '#main/areas/stacks/aisle-holds-store.ts';
import { findShelf } from '#main/areas/stacks/shelves-store.ts';
import { findEnteredAisle } from './aisles-store.ts';
import { requireInScope } from './require-stocktaking.ts';
import type { ShelfBook } from './view-shelf.ts';

/** A shelf of the stocktaking. Throws STACKS_SHELF_NOT_FOUND, STOCKTAKING_SHELF_NOT_IN_SCOPE. */
export function requireShelf(context: AreaContext, book: ShelfBook, stocktakingId: string, shelfId: string): ShelfPlace {
  if (findShelf(context.db, shelfId) === null) throw new MunimentError('STACKS_SHELF_NOT_FOUND');
  const shelf = book.of(shelfId);
  requireInScope(context, stocktakingId, shelf);
  return shelf;
}

/**
 * Whoever counts in a powered bank stands between carriages: its aisle is held, or somebody said in words why it cannot be.
 * Throws STOCKTAKING_AISLE_NOT_ENTERED.
 */
export function requireEntered(context: AreaContext, stocktakingId: string, shelf: ShelfPlace): void {
  if (!shelf.powered || shelf.aisle === 0) return;
  const entered = findEnteredAisle(context.db, stocktakingId, shelf.bankId);
  const hold = findOpenHold(context.db, shelf.bankId);
  const isSafe = entered?.aisle === shelf.aisle && (entered.held === 0 || (hold?.aisle === shelf.aisle && hold.purpose === 'stocktaking'));
  if (!isSafe) throw new MunimentError('STOCKTAKING_AISLE_NOT_ENTERED', { aisle: shelf.aisle });
}
