import type { AreaContext } from '#main/areas/area-context.ts';
import { isSamePicture, listVersions as selectVersions } from '#main/areas/digitisation/page-versions-store.ts';
import { cropOf, stepsOf } from '#main/areas/digitisation/pages-store.ts';
import { getVisiblePage } from '#main/areas/digitisation/visible-page.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

/** Throws DIGITISATION_PAGE_NOT_FOUND. */
export function listVersions(context: AreaContext, { pageId }: CallInput<'images', 'listVersions'>): CallAnswer<'images', 'listVersions'> {
  const page = getVisiblePage(context, pageId);
  return selectVersions(context.db, page).map((version) => ({ ...version, crop: cropOf(version), steps: [...stepsOf(version)], isCurrent: isSamePicture(version, page) }));
}
