import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { FindingAidSource } from './finding-aid-source.ts';
import { selectItemsOf, selectPlaces, selectSingleItems, selectTopVolumes, selectVolumesOf, WITHOUT_CODE, type AfterItem } from './finding-aid-store.ts';

/** Items fetched at a time. */
const PORTION = 500;

/** Everything in a fonds that the actor may see. */
export function wholeFonds({ db, actor }: AreaContext, fondsId: string): FindingAidSource {
  const rank = clearanceRank(actor);
  return {
    places: () => selectPlaces(db, fondsId, rank),
    topVolumes: (place, level) => selectTopVolumes(db, { ...place, fondsId, rank }, level),
    volumesOf: (projectId) => selectVolumesOf(db, projectId, rank),
    itemsOf: (volumeId) => selectItemsOf(db, volumeId, rank),
    *singleItems(place) {
      for (let after: AfterItem | null = { code: '', n: 0 }; after !== null;) {
        const rows = selectSingleItems(db, { ...place, fondsId, rank }, after, PORTION);
        yield* rows;
        const last = rows.at(-1);
        after = last === undefined || rows.length < PORTION ? null : { code: last.archivalCode ?? WITHOUT_CODE, n: last.n };
      }
    },
  };
}
