import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findPage, pictureOf, recountPages, toPage } from '#main/areas/digitisation/pages-store.ts';
import { showPicture } from '#main/areas/digitisation/show-picture.ts';
import { takePageOut } from '#main/areas/digitisation/take-page-out.ts';
import { getPageToChange } from '#main/areas/digitisation/visible-page.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeWork } from './change-work.ts';
import { insertWork, keepWorkPage } from './image-works-store.ts';
import { makePart } from './make-parts.ts';
import { NO_WORK } from './no-work.ts';
import { planStitch } from './plan-stitch.ts';

/** Throws DIGITISATION_PAGE_NOT_FOUND, DIGITISATION_CHANGED_MEANWHILE and what `planStitch` throws. */
export async function stitchPages(context: AreaContext, input: CallInput<'images', 'stitchPages'>): Promise<CallAnswer<'images', 'stitchPages'>> {
  const { db, ids, clock, actor } = context;
  const both = () => [getPageToChange(context, input.pageId, input.version), getPageToChange(context, input.otherPageId, input.otherVersion)] as const;
  const [seen, seenOther] = both();
  const { steps } = await planStitch(context, seen, seenOther);
  const made = await makePart(context, seen, { crop: null, steps, rotation: seen.rotation });
  const workId = ids.uuid();
  context.write((tx) => {
    const [first, other] = both();
    const n = insertWork(db, { workId, settings: NO_WORK, state: 'done', createdAt: clock.nowIso(), createdBy: actor.name });
    showPicture(context, tx, first, { next: made.picture, sizes: { now: made.sizeBefore, next: made.sizeBefore }, how: 'work', kind: 'page.stitch', origin: { workId, with: other.pageId } });
    keepWorkPage(db, n, first.n, 'changed', { before: pictureOf(first), after: made.picture });
    takePageOut(context, tx, other, workId);
    keepWorkPage(db, n, other.n, 'gone', { before: pictureOf(other) });
    recountPages(db, first.itemId);
    tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: [first.pageId, other.pageId], itemIds: first.itemId === null ? [] : [first.itemId] } });
    changeWork(context, tx, { n, workId }, { endedAt: clock.nowIso() });
  });
  return { workId, page: toPage(findPage(db, input.pageId, clearanceRank(actor))!) } as CallAnswer<'images', 'stitchPages'>;
}
