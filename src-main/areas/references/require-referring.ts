import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { requireItems, requireLiveItems } from '#main/areas/catalogue/require-items.ts';
import { findVolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import type { Referring } from './references-store.ts';

/** Throws CATALOGUE_ITEM_NOT_FOUND, CATALOGUE_ITEM_DELETED, ARRANGEMENT_VOLUME_NOT_FOUND; what is above the clearance does not exist. */
export function requireReferring(context: AreaContext, { kind, id }: Referring, live: boolean): void {
  if (kind === 'item') (live ? requireLiveItems : requireItems)(context, [id]);
  else {
    const row = findVolumeRow(context.db, id);
    if (!row || (live && row.deletedAt !== null) || row.classification > clearanceRank(context.actor)) throw new MunimentError('ARRANGEMENT_VOLUME_NOT_FOUND');
  }
}
