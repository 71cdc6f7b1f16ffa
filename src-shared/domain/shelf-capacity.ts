/** Room on shelves, in millimetres of box thickness; nothing is reserved, boxes stand in the order in which they came. */

export interface ShelfSpace {
  readonly widthMm: number;
  readonly usedMm: number;
}

/** From this fill on a shelf, column or room is called nearly full. */
export const NEARLY_FULL_PCT = 80;

export interface ShelfFill {
  readonly freeMm: number;
  /** 0..100 and beyond when the shelf is overfull; one decimal. */
  readonly fillPct: number;
  readonly state: 'free' | 'nearlyFull' | 'full';
}

/** How full a shelf is; also for a column or room, from the sums of its shelves. */
export function shelfFill({ widthMm, usedMm }: ShelfSpace): ShelfFill {
  const fillPct = widthMm <= 0 ? 100 : Math.round((usedMm / widthMm) * 1000) / 10;
  const freeMm = Math.max(0, widthMm - usedMm);
  if (freeMm === 0) return { freeMm, fillPct, state: 'full' };
  return { freeMm, fillPct, state: fillPct >= NEARLY_FULL_PCT ? 'nearlyFull' : 'free' };
}

/** Whether a box of that thickness still goes in. */
export function hasRoomFor(shelf: ShelfSpace, thicknessMm: number): boolean {
  return shelf.usedMm + thicknessMm <= shelf.widthMm;
}

/** The first shelf in the given (walking) order that the box fits on; undefined when the whole row is full. */
export function firstFit<Shelf extends ShelfSpace>(shelves: Iterable<Shelf>, thicknessMm: number): Shelf | undefined {
  for (const shelf of shelves) if (hasRoomFor(shelf, thicknessMm)) return shelf;
  return undefined;
}

/**
 * The next free place after the last box that was put away, so that a series goes on side by side;
 * from the beginning again when nothing behind it has room.
 * @param isLastUsed tells the shelf where the series stands now
 */
export function nextFit<Shelf extends ShelfSpace>(shelves: readonly Shelf[], thicknessMm: number, isLastUsed: (shelf: Shelf) => boolean): Shelf | undefined {
  const from = Math.max(0, shelves.findLastIndex(isLastUsed));
  return firstFit(shelves.slice(from), thicknessMm) ?? firstFit(shelves.slice(0, from), thicknessMm);
}

/** Whole months until the space is used up at a steady intake; null when nothing comes in. */
export function monthsUntilFull(freeMm: number, intakeMmPerMonth: number): number | null {
  return intakeMmPerMonth > 0 ? Math.floor(freeMm / intakeMmPerMonth) : null;
}
