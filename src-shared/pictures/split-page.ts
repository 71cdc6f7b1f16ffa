import type { PageCrop } from '#shared/contract/digitisation.ts';

/** Which page of an open book is read first: the left one, or as in books bound on the right the right one. */
export type ReadingOrder = 'leftFirst' | 'rightFirst';

/** Neither page may be a strip. */
export const LEAST_SHARE = 0.15;
export const MOST_SHARE = 1 - LEAST_SHARE;

export const withinShares = (share: number): number => Math.min(MOST_SHARE, Math.max(LEAST_SHARE, share));

/** The two pages of a picture that is split at `share` of its width, in pixels of the picture and in the order in which they are read. */
export function splitPage(widthPx: number, heightPx: number, share: number, order: ReadingOrder): readonly [PageCrop, PageCrop] {
  const fold = Math.round(withinShares(share) * widthPx);
  const left: PageCrop = { xPx: 0, yPx: 0, widthPx: fold, heightPx };
  const right: PageCrop = { xPx: fold, yPx: 0, widthPx: widthPx - fold, heightPx };
  return order === 'leftFirst' ? [left, right] : [right, left];
}
