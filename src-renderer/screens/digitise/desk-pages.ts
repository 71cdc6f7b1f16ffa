import type { Item } from '#shared/contract/catalogue.ts';
import type { Page } from '#shared/contract/digitisation.ts';

/** Where pages go: into an item, or into the inbox (null). */
export type DeskItem = Item | null;

export type PageId = Page['pageId'];
export type Rotation = Page['rotation'];

const QUARTER = 90;
const WHOLE = 360;

/** Turned by a quarter, clockwise or back. */
export function turnedBy(rotation: Rotation, quarters: 1 | -1): Rotation {
  return ((rotation + quarters * QUARTER + WHOLE) % WHOLE) as Rotation;
}

/** The list with the entry at `from` standing at `to`. */
export function movedTo<Entry>(list: readonly Entry[], from: number, to: number): readonly Entry[] {
  const moved = list[from];
  if (moved === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** Whether both hold the same pages, in whatever order. */
export function sameIds(ids: readonly PageId[], pages: readonly Page[]): boolean {
  const known = new Set(ids);
  return known.size === pages.length && pages.every(({ pageId }) => known.has(pageId));
}
