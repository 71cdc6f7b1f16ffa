import type { ItemRow } from '#main/areas/catalogue/item-record.ts';

export interface PlaceOfSource { readonly recordGroup: string; readonly year: number }

/** What a finding aid is made of, within the clearance of whoever asks and in its order. Whatever lies in something that may not be seen stands by itself. */
export interface FindingAidSource {
  /** Record groups and years in which something comes. */
  places(): readonly PlaceOfSource[];
  /** Ids of projects, or of volumes that lie in no project. */
  topVolumes(place: PlaceOfSource, level: 'project' | 'volume'): readonly string[];
  volumesOf(projectId: string): readonly string[];
  itemsOf(volumeId: string): readonly ItemRow[];
  singleItems(place: PlaceOfSource): Iterable<ItemRow>;
}
