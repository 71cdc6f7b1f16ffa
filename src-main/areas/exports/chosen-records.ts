import { MunimentError } from '#shared/errors.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findVolumeRow, type VolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import { exportRows } from './export-rows.ts';
import type { ExportRun } from './export-run.ts';
import type { FindingAidSource, PlaceOfSource } from './finding-aid-source.ts';
import { selectItemsOf, selectNamedItems, selectVolumesOf, sortItems, sortVolumes } from './finding-aid-store.ts';
import { volumeRows, type VolumesView } from './volume-rows.ts';

/** Items fetched at a time. */
const PORTION = 500;

/** What is asked for in one record group and year: names of projects and volumes, row numbers of items that stand by themselves. */
interface ChosenPlace extends PlaceOfSource { readonly project: Set<string>; readonly volume: Set<string>; readonly items: number[] }

/**
 * The records of a view with what they lie in. Only they are read, whatever else the fonds holds: some bytes are kept of each of them, and their
 * values are fetched again as they are written. Throws EXPORTS_SEVERAL_FONDS.
 */
export async function chosenRecords(run: ExportRun, fondsId: string): Promise<FindingAidSource> {
  const { context: { db, actor }, view } = run;
  const rank = clearanceRank(actor);
  const places = new Map<string, ChosenPlace>();
  const volumesOf = new Map<string, Set<string>>();
  /** Of volumes that come for the sake of some of their items. */
  const itemsOf = new Map<string, number[]>();
  const holders = new Map<string, VolumeRow | null>();

  const placeOf = ({ recordGroup, year }: PlaceOfSource): ChosenPlace => {
    const key = `${year} ${recordGroup}`;
    const place = places.get(key) ?? { recordGroup, year, project: new Set(), volume: new Set(), items: [] };
    places.set(key, place);
    return place;
  };
  /** What something lies in, where that may be seen. */
  const holderOf = (volumeId: string | null): VolumeRow | null => {
    if (volumeId === null) return null;
    const known = holders.get(volumeId);
    if (known !== undefined) return known;
    const found = findVolumeRow(db, volumeId);
    const holder = found === undefined || found.deletedAt !== null || found.classification > rank ? null : found;
    holders.set(volumeId, holder);
    return holder;
  };
  const addVolume = (volume: VolumeRow): void => {
    const project = holderOf(volume.parentId);
    placeOf(project ?? volume)[project === null ? volume.level : 'project'].add(project?.volumeId ?? volume.volumeId);
    if (project !== null) volumesOf.set(project.volumeId, (volumesOf.get(project.volumeId) ?? new Set()).add(volume.volumeId));
  };

  if (view.kind === 'volumes') for await (const volume of volumesOfView(run, view, fondsId)) {
    addVolume(volume);
    if (volume.level === 'project') volumesOf.set(volume.volumeId, new Set(selectVolumesOf(db, volume.volumeId, rank)));
  } else for await (const item of exportRows(run.context, view, run.signal)) {
    if (item.fondsId !== fondsId) throw new MunimentError('EXPORTS_SEVERAL_FONDS');
    if (item.deletedAt !== null) continue;
    const volume = holderOf(item.volumeId);
    if (volume === null) { placeOf(item).items.push(item.n); continue; }
    const before = itemsOf.get(volume.volumeId);
    if (before !== undefined) { before.push(item.n); continue; }
    addVolume(volume);
    itemsOf.set(volume.volumeId, [item.n]);
  }

  const chosen = (place: PlaceOfSource): ChosenPlace => places.get(`${place.year} ${place.recordGroup}`)!;
  return {
    places: () => [...places.values()].sort((a, b) => (a.recordGroup === b.recordGroup ? a.year - b.year : a.recordGroup < b.recordGroup ? -1 : 1)),
    topVolumes: (place, level) => sortVolumes(db, [...chosen(place)[level]]),
    volumesOf: (projectId) => sortVolumes(db, [...(volumesOf.get(projectId) ?? [])]),
    itemsOf(volumeId) {
      const items = itemsOf.get(volumeId);
      return items === undefined ? selectItemsOf(db, volumeId, rank) : selectNamedItems(db, sortItems(db, items, 'position'), rank);
    },
    *singleItems(place) {
      const ns = sortItems(db, chosen(place).items, 'code');
      for (let at = 0; at < ns.length; at += PORTION) yield* selectNamedItems(db, ns.slice(at, at + PORTION), rank);
    },
  };
}

async function* volumesOfView({ context, signal }: ExportRun, view: VolumesView, fondsId: string): AsyncGenerator<VolumeRow, void, void> {
  for await (const volume of volumeRows(context, view, signal)) {
    if (volume.fondsId !== fondsId) throw new MunimentError('EXPORTS_SEVERAL_FONDS');
    yield volume;
  }
}
