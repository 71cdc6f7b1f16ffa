import { secrecyEnd } from '#shared/domain/secrecy-end.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank, levelOf } from '#main/areas/clearance-rank.ts';
import { readVolumeTotals, type VolumeRow } from '#main/areas/catalogue/volumes-store.ts';

const EVERY_CLASSIFICATION = 4;

/** 密级 of a volume or project runs out with its latest paper, and with every one in it: null where it holds something that the actor may not see. */
export function volumeSecrecyEnd(context: AreaContext, row: VolumeRow): { readonly date: string; readonly endsOn: string | null } {
  const seen = readVolumeTotals(context.db, row.volumeId, clearanceRank(context.actor));
  const all = readVolumeTotals(context.db, row.volumeId, EVERY_CLASSIFICATION);
  const date = (seen.endDate ?? '').split('-').at(-1)!;
  return { date, endsOn: seen.itemCount < all.itemCount ? null : secrecyEnd(levelOf(row.classification), row.secrecyTerm, date) };
}
