import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { toItem } from '#main/areas/catalogue/item-record.ts';
import { selectVolumeItems } from '#main/areas/catalogue/volumes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireVolume, viewVolume } from './view-volume.ts';

/** A volume with its items in their order. Throws ARRANGEMENT_VOLUME_NOT_FOUND. */
export function getVolume(context: AreaContext, input: CallInput<'arrangement', 'getVolume'>): CallAnswer<'arrangement', 'getVolume'> {
  const row = requireVolume(context, input.volumeId);
  const rank = clearanceRank(context.actor);
  return { volume: viewVolume(context, row), items: selectVolumeItems(context.db, row.volumeId).filter((item) => item.classification <= rank).map(toItem) };
}
