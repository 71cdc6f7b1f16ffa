import { findGutter } from '#shared/pictures/find-gutter.ts';
import { isBlank } from '../is-blank-page.ts';
import { findSheet, type SharedRectangle } from './find-sheet.ts';
import { findSkew } from './find-skew.ts';
import { judgeContent, type ContentJudgement } from './judge-content.ts';
import { lookAtEdges, type PictureEdges } from './look-at-edges.ts';
import { findInk, type InkedPicture } from './paper-and-ink.ts';
import { signatureOf } from './picture-signature.ts';
import type { RawPixels } from './raw-pixels.ts';

/** What is seen on a picture. */
export interface PictureMeasures {
  /** Degrees clockwise by which the writing lies askew; null where no lines are seen. */
  readonly skewDeg: number | null;
  /** The sheet inside of a dark border; null where there is none. Meant for a picture that is not askew. */
  readonly sheet: SharedRectangle | null;
  /** Where an open book folds, as a share of the width. */
  readonly foldShare: number | null;
  readonly content: ContentJudgement;
  readonly isBlank: boolean;
  readonly edges: PictureEdges;
  /** Colour of the outermost pixels, of the paper or of what is around it: `#rrggbb`. */
  readonly rimColour: string;
  /** Null where it was not asked for. */
  readonly signature: Uint8Array | null;
}

const FOLD_WIDTH_PX = 160;

/** Looks at a picture of some 1600 pixels, three channels. `forComparing`: with its signature. */
export function measurePicture(picture: RawPixels, forComparing: boolean): PictureMeasures {
  const inked = findInk(picture);
  const skewDeg = findSkew(inked);
  const sheet = findSheet(inked);
  return {
    skewDeg, sheet, foldShare: foldOf(inked), content: judgeContent(picture, inked, sheet),
    isBlank: isBlank({ data: inked.shades, width: inked.widthPx, height: inked.heightPx, channels: 1 }), edges: lookAtEdges(inked), rimColour: rimColour(picture), signature: forComparing ? signatureOf(inked, skewDeg ?? 0) : null,
  };
}

/** The fold is looked for on a small picture, as the camera's screen does. */
function foldOf({ shades, widthPx, heightPx }: InkedPicture): number | null {
  if (widthPx < FOLD_WIDTH_PX || widthPx <= heightPx) return null;
  const height = Math.max(1, Math.round((heightPx * FOLD_WIDTH_PX) / widthPx));
  const small = new Uint8Array(FOLD_WIDTH_PX * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < FOLD_WIDTH_PX; column += 1) {
      let [sum, count] = [0, 0];
      const [left, right] = [Math.floor((column * widthPx) / FOLD_WIDTH_PX), Math.ceil(((column + 1) * widthPx) / FOLD_WIDTH_PX)];
      const [top, bottom] = [Math.floor((row * heightPx) / height), Math.ceil(((row + 1) * heightPx) / height)];
      for (let y = top; y < Math.min(heightPx, bottom); y += 1) for (let x = left; x < Math.min(widthPx, right); x += 1) { sum += shades[y * widthPx + x]!; count += 1; }
      small[row * FOLD_WIDTH_PX + column] = count === 0 ? 0 : Math.round(sum / count);
    }
  }
  return findGutter({ widthPx: FOLD_WIDTH_PX, heightPx: height, shades: small });
}

/** The middle value of each channel along the rim. */
function rimColour({ data, channels, widthPx, heightPx }: RawPixels): string {
  const rim: number[] = [];
  for (let x = 0; x < widthPx; x += 1) rim.push(x, (heightPx - 1) * widthPx + x);
  for (let y = 0; y < heightPx; y += 1) rim.push(y * widthPx, y * widthPx + widthPx - 1);
  const middle = (channel: number): number => rim.map((at) => data[at * channels + Math.min(channel, channels - 1)]!).sort((a, b) => a - b)[rim.length >> 1]!;
  return `#${[0, 1, 2].map((channel) => middle(channel).toString(16).padStart(2, '0')).join('')}`;
}
