import type { PlannedPage, WorkSettings } from '#shared/contract/images.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { PageRecord } from '#main/areas/digitisation/pages-store.ts';
import { getVisiblePage } from '#main/areas/digitisation/visible-page.ts';
import { sideBySide } from '#main/jobs/side-by-side.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { planPage } from './plan-page.ts';
import { planProblem } from './plan-problem.ts';

/** What the settings would do to each page, from what is seen on it. A page that cannot be looked at is named and the others follow. Throws DIGITISATION_PAGE_NOT_FOUND. */
export async function previewWork(context: AreaContext, { pageIds, settings }: CallInput<'images', 'previewWork'>): Promise<CallAnswer<'images', 'previewWork'>> {
  const pages = pageIds.map((pageId) => getVisiblePage(context, pageId));
  const planned = new Map<string, PlannedPage>();
  await sideBySide(pages, context.services.pageImages.processes, async (page) => {
    context.signal?.throwIfAborted();
    planned.set(page.pageId, await planOrName(context, page, settings));
  });
  return pages.map(({ pageId }) => planned.get(pageId)!);
}

async function planOrName(context: AreaContext, page: PageRecord, settings: WorkSettings): Promise<PlannedPage> {
  const { version } = page;
  const pageId = page.pageId as PlannedPage['pageId'];
  try {
    const { seen, parts, changes } = await planPage(context, page, settings);
    return { pageId, version, seen, parts: parts.map((part) => ({ ...part, steps: [...part.steps] })), changes, errorCode: null };
  } catch (error) {
    const errorCode = planProblem(error);
    if (errorCode === null) throw error;
    return { pageId, version, seen: null, parts: [], changes: false, errorCode };
  }
}
