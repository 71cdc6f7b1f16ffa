import type { Sharp } from 'sharp';
import { findSheet, type SharedRectangle } from './find-sheet.ts';
import { measurePicture, type PictureMeasures } from './measure-picture.ts';
import { paperShadeOf, shadesOf } from './paper-and-ink.ts';
import { pixelsOf, withChannels } from './raw-pixels.ts';

/** Long side of the picture that is measured: 140 dpi of A4; writing is some 20 pixels high. */
const LONG_SIDE_PX = 1600;

/** A picture as large as it is looked at; takes the start of a chain. */
export const forLooking = (image: Sharp): Sharp => image.flatten({ background: '#ffffff' }).resize({ width: LONG_SIDE_PX, height: LONG_SIDE_PX, fit: 'inside', withoutEnlargement: true }).toColourspace('srgb');

/** What is seen on a picture; takes the start of a chain. */
export async function lookAtPicture(image: Sharp): Promise<PictureMeasures> {
  return measurePicture(withChannels(await pixelsOf(forLooking(image)), 3), true);
}

/** The sheet alone, of a picture that is as large as it is looked at. */
export async function findSheetOn(image: Sharp): Promise<SharedRectangle | null> {
  const picture = await pixelsOf(image);
  const shades = shadesOf(picture);
  return findSheet({ widthPx: picture.widthPx, heightPx: picture.heightPx, shades, paperShade: paperShadeOf(shades) });
}
