import { greyOf, type GreyPicture } from '#shared/pictures/sheet-edge.ts';

/** Across the small picture in which the fold of a photo is looked for. */
const SMALL_WIDTH_PX = 160;

export interface MeasuredPicture {
  /** Of the whole picture, as its EXIF shows it. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly small: GreyPicture;
}

/** Measures a picture file and makes the small grey one of it. Rejects when the bytes are no picture. */
export async function measurePicture(picture: Blob): Promise<MeasuredPicture> {
  const bitmap = await createImageBitmap(picture);
  try {
    const { width: widthPx, height: heightPx } = bitmap;
    const canvas = document.createElement('canvas');
    canvas.width = SMALL_WIDTH_PX;
    canvas.height = Math.max(1, Math.round((heightPx / widthPx) * SMALL_WIDTH_PX));
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (pen === null) throw new Error('no canvas');
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return { widthPx, heightPx, small: greyOf(pen.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height) };
  } finally {
    bitmap.close();
  }
}
