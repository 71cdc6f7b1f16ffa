import type { GreyPicture } from '#shared/pictures/sheet-edge.ts';

/** What the small pictures of the desk, one after another, have told so far. A value: each picture makes a new one. */
export interface StillWatch {
  readonly previous: GreyPicture | null;
  /** Pictures in a row that were like the one before. */
  readonly stillFor: number;
  /** Something moved since the last page was taken: what comes to lie still now may be the next page. */
  readonly isNext: boolean;
  /** What the desk looked like when the last page was taken. */
  readonly taken: GreyPicture | null;
}

/**
 * `waiting`: nothing has moved since the last page was taken. `moving`: hands or paper. `settling`: it lies, and is watched.
 * `faulty`: it lies still and is cut off, blurred, askew, dark, or no sheet. `same`: it lies as the page lay that was just taken.
 */
export type StillPhase = 'waiting' | 'moving' | 'settling' | 'faulty' | 'same' | 'taken';

export interface StillVerdict {
  readonly watch: StillWatch;
  readonly phase: StillPhase;
}

export const FRESH_WATCH: StillWatch = { previous: null, stillFor: 0, isNext: false, taken: null };

/** At three pictures a second: a good second of rest, longer than a hand rests while it smooths a page. */
export const STILL_PICTURES = 4;
/** Shades by which a point has to differ to count as another; the noise of a sensor is far below in so small a picture. */
const OTHER_SHADES = 14;
/** Of the points. A finger is more, a flickering lamp (its mean is taken out) is less. */
const MOVED_SHARE = 0.003;
/** Another page of the same form differs by more: its lines of text are elsewhere. */
const SAME_SHARE = 0.004;

/**
 * Looks at the next picture. `taken` in the answer means: take it now, once. It is taken when it moved, then lay still for `STILL_PICTURES`
 * pictures, is without fault, and does not lie as the last page lay (a hand only passed over it).
 */
export function watchStill(watch: StillWatch, picture: GreyPicture, isGood: boolean): StillVerdict {
  const { previous, taken } = watch;
  if (previous !== null && changedShare(previous, picture) > MOVED_SHARE) return { watch: { ...watch, previous: picture, stillFor: 0, isNext: true }, phase: 'moving' };
  const stillFor = previous === null ? 0 : watch.stillFor + 1;
  const now: StillWatch = { ...watch, previous: picture, stillFor };
  if (!watch.isNext) return { watch: now, phase: taken === null ? 'waiting' : 'same' };
  if (stillFor < STILL_PICTURES) return { watch: now, phase: 'settling' };
  // It stays the next one: pulled back into the picture, or touched, it moves and may then be another.
  if (taken !== null && changedShare(taken, picture) <= SAME_SHARE) return { watch: now, phase: 'same' };
  if (!isGood) return { watch: now, phase: 'faulty' };
  return { watch: noteTaken(now), phase: 'taken' };
}

/** A page was taken, by hand or by itself: what lies there now is not the next one. */
export function noteTaken(watch: StillWatch): StillWatch {
  return { ...watch, isNext: false, stillFor: 0, taken: watch.previous };
}

/** The share of points that differ, once the change of the light as a whole is taken out. 1 for pictures of different size. */
export function changedShare(before: GreyPicture, after: GreyPicture): number {
  const count = after.shades.length;
  if (before.shades.length !== count || before.widthPx !== after.widthPx || count === 0) return 1;
  let drift = 0;
  for (let at = 0; at < count; at += 1) drift += (after.shades[at] ?? 0) - (before.shades[at] ?? 0);
  drift /= count;
  let changed = 0;
  for (let at = 0; at < count; at += 1) if (Math.abs((after.shades[at] ?? 0) - (before.shades[at] ?? 0) - drift) > OTHER_SHADES) changed += 1;
  return changed / count;
}
