import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { moveBoxes } from '#main/areas/digitisation/move-boxes.ts';
import { findPageText } from '#main/areas/digitisation/page-texts-store.ts';
import { cropOf, findPage, listPagesOfItem, pictureOf, recountPages, stepsOf, type PagePicture, type PageRecord } from '#main/areas/digitisation/pages-store.ts';
import { queueNewPages } from '#main/areas/digitisation/queue-reading.ts';
import { showPicture } from '#main/areas/digitisation/show-picture.ts';
import { writeNewPage } from '#main/areas/digitisation/store-page.ts';
import { keepMadePage, keepWorkPage, type WorkRecord } from './image-works-store.ts';
import type { MadePart, MadeParts } from './make-parts.ts';

/** The page shows what was made, in the same transaction in which the work knows it. A page that changed while its pictures were made is left. */
export function showParts(context: AreaContext, tx: WriteTx, work: Pick<WorkRecord, 'n' | 'workId'>, seen: PageRecord, made: MadeParts | null): void {
  const { db } = context;
  if (made === null) { keepWorkPage(db, work.n, seen.n, 'same'); return; }
  const page = findPage(db, seen.pageId, clearanceRank(context.actor));
  if (page === null || page.deletedAt !== null || page.sha256 !== seen.sha256 || page.crop !== seen.crop || page.steps !== seen.steps || page.rotation !== seen.rotation) {
    keepWorkPage(db, work.n, seen.n, 'refused', { errorCode: 'DIGITISATION_CHANGED_MEANWHILE' });
    return;
  }
  const [first, ...more] = made.parts;
  const pageIds = [page.pageId, ...more.map((part) => addPart(context, tx, work, page, made, part))];
  showPicture(context, tx, page, { next: first.picture, sizes: { now: made.sizeBefore, next: first.sizeBefore }, how: 'work', kind: 'page.work', origin: { workId: work.workId } });
  keepWorkPage(db, work.n, page.n, 'changed', { before: pictureOf(page), after: first.picture });
  recountPages(db, page.itemId);
  tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds, itemIds: page.itemId === null ? [] : [page.itemId] } });
}

/** The second page of a spread comes right behind the first, over the same original and with its share of the text. */
function addPart(context: AreaContext, tx: WriteTx, work: Pick<WorkRecord, 'n' | 'workId'>, page: PageRecord, { sizeBefore }: MadeParts, { picture, sizeBefore: size }: MadePart): string {
  const { db, ids } = context;
  const next = page.itemId === null ? undefined : listPagesOfItem(db, page.itemId).find(({ position }) => position === page.position + 1);
  const text = findPageText(db, page.n);
  const pageId = ids.uuid();
  writeNewPage(context, tx, {
    pageId, itemId: page.itemId, mediaType: page.mediaType, facts: picture, source: page.source, originalName: page.originalName, beforePageId: next?.pageId, captured: { at: page.capturedAt, by: page.capturedBy },
    text: text === null ? null : { engine: text.engine, lines: moveBoxes(text.lines, wayOf(page, sizeBefore), wayOf(picture, size), picture), regions: moveBoxes(text.regions, wayOf(page, sizeBefore), wayOf(picture, size), picture) },
    origin: { workId: work.workId, of: page.pageId }, crop: cropOf(picture) ?? undefined, steps: stepsOf(picture), scan: page.scan === null ? undefined : JSON.parse(page.scan) as never, rotation: picture.rotation,
  }, { sha256: page.sha256, sizeBytes: page.sizeBytes });
  if (text === null) queueNewPages(context, tx, [pageId]);
  keepMadePage(db, work.n, findPage(db, pageId, clearanceRank(context.actor))!.n, page.n, picture);
  return pageId;
}

const wayOf = (picture: Pick<PagePicture, 'crop' | 'steps'>, size: MadePart['sizeBefore']) => ({ crop: cropOf(picture), steps: stepsOf(picture), size });
