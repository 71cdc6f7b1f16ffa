import type { PictureMeasures } from './measure-picture.ts';

/** Pixels, row after row, one byte a channel. */
export interface RawPixels {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

export interface Overlap { readonly xPx: number; readonly yPx: number; readonly share: number; readonly likeness: number }

export type PixelRequest =
  /** Three channels. */
  | { readonly kind: 'measure'; readonly picture: RawPixels }
  | { readonly kind: 'despeckle'; readonly picture: RawPixels; readonly largestPx: number }
  /** One channel each, at the same scale. */
  | { readonly kind: 'overlap'; readonly first: RawPixels; readonly second: RawPixels };

export type PixelAnswer =
  | { readonly kind: 'measured'; readonly measures: PictureMeasures }
  | { readonly kind: 'despeckled'; readonly picture: RawPixels; readonly specks: number }
  | { readonly kind: 'overlap'; readonly overlap: Overlap | null }
  | { readonly kind: 'failed'; readonly detail: string };
