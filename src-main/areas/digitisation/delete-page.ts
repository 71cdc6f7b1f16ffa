import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { takePageOut } from './take-page-out.ts';
import { getPageToChange } from './visible-page.ts';

/** Out of the item and out of the search; image, text and reason stay and `restorePage` brings it back. Throws DIGITISATION_PAGE_NOT_FOUND, DIGITISATION_CHANGED_MEANWHILE. */
export function deletePage(context: AreaContext, input: CallInput<'digitisation', 'deletePage'>): CallAnswer<'digitisation', 'deletePage'> {
  return context.write((tx) => {
    takePageOut(context, tx, getPageToChange(context, input.pageId, input.version), input.reason);
    return {};
  });
}
