import type { AreaContext } from '#main/areas/area-context.ts';
import { readPictureSize } from '#main/imaging/picture-size.ts';
import { cropOf, type PagePicture } from './pages-store.ts';

/** How large the part of the stored original is that a page starts from, before any step. */
export async function sizeBeforeSteps({ blobs }: AreaContext, picture: Pick<PagePicture, 'sha256' | 'crop'>): Promise<{ readonly widthPx: number; readonly heightPx: number }> {
  const crop = cropOf(picture);
  return crop === null ? readPictureSize(blobs.path(picture.sha256)) : { widthPx: crop.widthPx, heightPx: crop.heightPx };
}
