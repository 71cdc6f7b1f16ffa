import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findPageText } from './page-texts-store.ts';
import { getVisiblePage } from './visible-page.ts';

/** Throws DIGITISATION_PAGE_NOT_FOUND. A page that was never read answers with no lines and no engine. */
export function getPageText(context: AreaContext, input: CallInput<'digitisation', 'getPageText'>): CallAnswer<'digitisation', 'getPageText'> {
  const { n, readState, version } = getVisiblePage(context, input.pageId);
  const text = findPageText(context.db, n);
  return { text: text?.text ?? '', lines: [...(text?.lines ?? [])], regions: [...(text?.regions ?? [])], engine: text?.engine ?? null, correctedBy: text?.correctedBy ?? null, readState, version };
}
