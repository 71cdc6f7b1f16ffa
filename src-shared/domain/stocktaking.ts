/**
 * What a stocktaking says of a box, an item or a code:
 * - `found` where it belongs; `missing` from a shelf that was gone through; `notYet` seen, the shelf is not done;
 * - `absent` as it was known to be; `back` although it is out; `moved` to another place while the stocktaking went on;
 * - `misplaced`: seen, but it belongs elsewhere; `twice`: seen on two shelves; `unknown`: nobody knows the code.
 */
export const STOCK_STATUSES = ['found', 'missing', 'notYet', 'absent', 'back', 'moved', 'misplaced', 'twice', 'unknown'] as const;
export type StockStatus = (typeof STOCK_STATUSES)[number];

/** A person has to say what becomes of these. */
export const STOCK_DIFFERENCES: readonly StockStatus[] = ['missing', 'back', 'misplaced', 'twice', 'unknown'];

export type StockDecision = 'markMissing' | 'moveHere' | 'putBack' | 'leave';

/** What may be decided about a difference. Only a box can be moved: an item goes where its box goes. */
export function stockDecisions(status: StockStatus, kind: 'box' | 'item' | 'unknown'): readonly StockDecision[] {
  const move: readonly StockDecision[] = kind === 'box' ? ['moveHere'] : [];
  switch (status) {
    case 'missing': return ['markMissing', 'leave'];
    case 'misplaced': case 'twice': return [...move, 'putBack', 'leave'];
    case 'back': return [...move, 'leave'];
    case 'unknown': return ['leave'];
    default: return [];
  }
}

/** Decisions that need words. */
export const DECISIONS_WITH_REASON: readonly StockDecision[] = ['markMissing', 'leave'];

export interface StockSight {
  readonly shelfId: string;
  /** Names the face of the shelf. */
  readonly face: string;
  /** `face`: a tag reader cannot tell the shelves of a face apart. */
  readonly reach: 'shelf' | 'face';
}

export interface StockThing {
  /** Where it should stand: when the stocktaking began, and now. Null: not expected by this stocktaking, or without a place. */
  readonly expected: { readonly shelfId: string; readonly face: string } | null;
  readonly now: { readonly shelfId: string; readonly face: string } | null;
  /** It was known to be out. */
  readonly isOut: boolean;
  /** Somebody went through the shelf where it is expected. */
  readonly shelfCounted: boolean;
  readonly sights: readonly StockSight[];
}

/**
 * Judges one thing. Eyes and scans name a shelf and outweigh tags, which are heard through shelves: a tag says only that a thing is near a
 * face, and says nothing against a scan.
 */
export function judgeStock({ expected, now, isOut, shelfCounted, sights }: StockThing): StockStatus {
  const homes = [expected, now].filter((home) => home !== null);
  const isHome = (sight: StockSight): boolean => homes.some((home) => (sight.reach === 'shelf' ? home.shelfId === sight.shelfId : home.face === sight.face));
  const exact = sights.filter(({ reach }) => reach === 'shelf');
  if (new Set(exact.map(({ shelfId }) => shelfId)).size > 1) return 'twice';
  if (sights.length === 0) {
    if (isOut) return 'absent';
    if (expected !== null && now?.shelfId !== expected.shelfId) return 'moved';
    return shelfCounted ? 'missing' : 'notYet';
  }
  if (isOut) return 'back';
  return (exact.length > 0 ? exact : sights).some(isHome) ? 'found' : 'misplaced';
}
