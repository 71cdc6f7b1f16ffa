import { MunimentError } from '#shared/errors.ts';
import type { PageCrop } from './pages-store.ts';

interface Size { readonly widthPx: number; readonly heightPx: number }

/** How large a page is that shows `crop` of a picture, or all of it. Throws DIGITISATION_PART_OUTSIDE. */
export function sizeOfPart(picture: Size, crop: PageCrop | null): Size {
  const { widthPx, heightPx } = picture;
  if (crop === null) return { widthPx, heightPx };
  if (crop.xPx + crop.widthPx > widthPx || crop.yPx + crop.heightPx > heightPx) throw new MunimentError('DIGITISATION_PART_OUTSIDE', { widthPx, heightPx });
  return { widthPx: crop.widthPx, heightPx: crop.heightPx };
}
