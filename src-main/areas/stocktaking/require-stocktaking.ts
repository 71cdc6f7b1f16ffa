import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findStocktaking, hasShelf, type StocktakingRecord } from './stocktakings-store.ts';

/** Throws STOCKTAKING_NOT_FOUND. */
export function requireStocktaking(context: AreaContext, stocktakingId: string): StocktakingRecord {
  const record = findStocktaking(context.db, stocktakingId);
  if (record === null) throw new MunimentError('STOCKTAKING_NOT_FOUND');
  return record;
}

/** Throws STOCKTAKING_NOT_FOUND, STOCKTAKING_IS_OVER. */
export function requireOpen(context: AreaContext, stocktakingId: string): StocktakingRecord {
  const record = requireStocktaking(context, stocktakingId);
  if (record.state === 'closed' || record.state === 'cancelled') throw new MunimentError('STOCKTAKING_IS_OVER');
  return record;
}

/** Throws STOCKTAKING_NOT_FOUND, STOCKTAKING_IS_OVER, STOCKTAKING_NOT_UNDER_WAY. */
export function requireUnderWay(context: AreaContext, stocktakingId: string): StocktakingRecord {
  const record = requireOpen(context, stocktakingId);
  if (record.state !== 'underWay') throw new MunimentError('STOCKTAKING_NOT_UNDER_WAY');
  return record;
}

/** Throws STOCKTAKING_SHELF_NOT_IN_SCOPE. */
export function requireInScope(context: AreaContext, stocktakingId: string, shelf: { readonly shelfId: string; readonly code: string }): void {
  if (!hasShelf(context.db, stocktakingId, shelf.shelfId)) throw new MunimentError('STOCKTAKING_SHELF_NOT_IN_SCOPE', { code: shelf.code });
}
